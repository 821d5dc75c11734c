package dev.plimsoll.report;

/** Texts of others inside Markdown as GitHub and GitLab read it: they show as they are, link to nobody and end nothing. */
final class Markdown {

    private static final String SPECIAL = "\\`*_[]#|~$";

    private Markdown() {}

    /** In the running text, on one line. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        Prose.line(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;");
                default -> {
                    if (SPECIAL.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(c);
                }
            }
        });
        return escaped.toString();
    }

    /** As code within a line; a table may stand around it. */
    static String code(String text) {
        String line = Prose.line(text).replace("|", "¦");
        String fence = "`".repeat(longestRun(line) + 1);
        boolean touches = line.startsWith("`") || line.endsWith("`");
        return fence + (touches ? " " + line + " " : line) + fence;
    }

    /** As a block of code. */
    static String block(String language, String code) {
        String lines = String.join("\n", code.lines().map(Prose::line).toList());
        String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
        return fence + language + "\n" + lines + "\n" + fence + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
