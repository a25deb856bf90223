package org.onrecord.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decides for each line of a mail whether it is the message's own, or quoted, or a signature or list footer. */
public final class MailCleaner {

    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*");
    private static final Pattern REPLY_HEAD = Pattern.compile(
            "(?i)^\\s*(?:(?:on|le) .{4,160}(?:wrote|a écrit) ?:|-{2,} ?(?:original message|message d['’]origine|forwarded message|message transféré) ?-{2,})\\s*$");
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
    private static final Pattern FOOTER = Pattern.compile(
            "(?i).*\\b(?:unsubscribe|se désabonner|se désinscrire|désabonnez-vous|désinscrivez-vous|view (?:this (?:e-?mail|message) )?in (?:your|a) browser"
                    + "|(?:lisez|voir|consulte[rz])(?:-le)? .{0,30}(?:en ligne|dans (?:votre|un) navigateur)|(?:vous recevez|you (?:are|were) receiv\\w+|you received) (?:this|ce|cet).{0,40}(?:mail|courriel|message|newsletter|lettre|email)).*");

    private MailCleaner() {}

    /** The same with the debris that pages leave, judged as if what is not the message's own were not there. */
    public static List<@Nullable String> judgeAll(List<String> lines) {
        List<@Nullable String> reasons = new ArrayList<>(judge(lines));
        List<Integer> own = IntStream.range(0, lines.size())
                .filter(i -> reasons.get(i) == null)
                .boxed()
                .toList();
        List<@Nullable String> debris =
                Debris.judge(own.stream().map(lines::get).toList());
        for (int i = 0; i < own.size(); i++) {
            reasons.set(own.get(i), debris.get(i));
        }
        return reasons;
    }

    /** For each line the reason to cut it, or null to keep it. */
    public static List<@Nullable String> judge(List<String> lines) {
        List<@Nullable String> reasons = new ArrayList<>();
        @Nullable String rest = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (rest == null && SIGNATURE.matcher(line).matches() && i * 2 > lines.size()) {
                rest = "signature";
            }
            if (rest == null
                    && REPLY_HEAD.matcher(line).matches()
                    && line.strip().startsWith("--")) {
                rest = "quoted-reply";
            }
            if (rest != null) {
                reasons.add(rest);
            } else if (QUOTED.matcher(line).matches()
                    || REPLY_HEAD.matcher(line).matches() && quoteFollows(lines, i)) {
                reasons.add("quoted-reply");
            } else {
                reasons.add(line.length() < 300 && FOOTER.matcher(line).matches() ? "mail-footer" : null);
            }
        }
        return reasons;
    }

    private static boolean quoteFollows(List<String> lines, int at) {
        return lines.stream()
                .skip(at + 1L)
                .filter(l -> !l.isBlank())
                .findFirst()
                .filter(l -> QUOTED.matcher(l).matches())
                .isPresent();
    }
}
