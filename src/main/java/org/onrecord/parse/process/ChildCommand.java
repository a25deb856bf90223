package org.onrecord.parse.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.parse.load.Limits;

/**
 * How a child process is started.
 *
 * @param memory its Java heap in MiB
 */
record ChildCommand(Limits limits, int memory) {

    /** What a child may know of the parent's environment: where temporary files and programs are and how file names are spelt. */
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "WINDIR", "TESSDATA_PREFIX");

    /** The command line; {@code scratch} is a folder of the child's own for temporary files. */
    List<String> line(Path scratch) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory + "m",
                "-Xms16m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                // What the virtual machine says must not mix with the answers on standard output.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + scratch.resolve("crash.txt"),
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // XML readers of the platform and of libraries: nothing outside the file itself.
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Djdk.xml.entityExpansionLimit=10000",
                "-Djdk.xml.maxGeneralEntitySizeLimit=1000000",
                "-Djdk.xml.totalEntitySizeLimit=5000000",
                "-cp",
                classPath(System.getProperty("java.class.path")),
                ParserMain.class.getName()));
        line.addAll(List.of(ParserMain.arguments(limits)));
        return line;
    }

    /** The environment of a child, out of the parent's: no keys, no options for virtual machines. */
    static Map<String, String> environment(Map<String, String> parent) {
        Map<String, String> kept = new TreeMap<>();
        parent.forEach((name, value) -> {
            String upper = name.toUpperCase(java.util.Locale.ROOT);
            if (ENVIRONMENT.contains(upper) || upper.startsWith("LC_")) {
                kept.put(name, value);
            }
        });
        // Tesseract would take all cores for one page, and is no faster for it.
        kept.put("OMP_THREAD_LIMIT", "1");
        return kept;
    }

    /**
     * Where the child finds the classes: what this process was started with, or, where that is the packaged service's
     * launcher, the jars around it.
     */
    static String classPath(String own) {
        Path launcher = Path.of(own.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        Path folder = launcher.getParent();
        if (folder == null || !Files.isDirectory(folder.resolve("lib/main"))) {
            return own;
        }
        return String.join(
                File.pathSeparator,
                folder.resolve("app/*").toString(),
                folder.resolve("lib/main/*").toString(),
                folder.resolve("lib/boot/*").toString());
    }
}
