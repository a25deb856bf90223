package org.onrecord;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.onrecord.parse.ParseConfig;
import org.onrecord.parse.TikaDocumentParser;
import org.onrecord.verify.VerifyCommand;

/** Starts the service; or, told to {@code verify}, checks a receipt without starting anything. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** Runs {@code verify …} and ends, or the service until it is stopped. */
    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("verify")) {
            System.exit(verify(Arrays.asList(arguments).subList(1, arguments.length)));
        }
        Quarkus.run(arguments);
    }

    private static int verify(List<String> arguments) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .withSources(DotEnvConfigSourceProvider.dotEnvSources(Main.class.getClassLoader()))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(ParseConfig.class)
                .withValidateUnknown(false)
                .build();
        return new VerifyCommand(
                        Path.of(config.getOptionalValue("on-record.documents", String.class)
                                .orElse("documents")),
                        () -> new TikaDocumentParser(config.getConfigMapping(ParseConfig.class)),
                        TikaDocumentParser.PIPELINE,
                        new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run(arguments);
    }
}
