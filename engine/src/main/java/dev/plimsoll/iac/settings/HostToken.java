package dev.plimsoll.iac.settings;

/**
 * A token of {@code pg_hba.conf}.
 *
 * @param text without quotes
 * @param quoted whether it begins with a quote, so that it is no keyword
 * @param start offset in the file
 * @param end offset behind its last character
 */
record HostToken(String text, boolean quoted, int start, int end) {

    boolean isKeyword(String keyword) {
        return !quoted && text.equals(keyword);
    }

    /** The text, in quotes where it would mean something else without them. */
    String written() {
        boolean special = switch (text) {
            case "all", "sameuser", "samerole", "samegroup", "replication", "samehost", "samenet" -> true;
            default -> text.startsWith("+") || text.startsWith("@") || text.startsWith("/");
        };
        return quoted && special ? '"' + text + '"' : text;
    }
}
