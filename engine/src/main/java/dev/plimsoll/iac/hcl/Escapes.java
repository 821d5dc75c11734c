package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.UnreadInfrastructure.Kind;
import org.antlr.v4.runtime.Token;

/** The escapes of quoted texts and templates. */
final class Escapes {

    private Escapes() {}

    /**
     * What an escape stands for.
     *
     * @throws Refusal for an escape that HCL does not know
     */
    static String decode(Token token, Places places) {
        String written = token.getText();
        return switch (written) {
            case "$${" -> "${";
            case "%%{" -> "%{";
            case "\\n" -> "\n";
            case "\\r" -> "\r";
            case "\\t" -> "\t";
            case "\\\"" -> "\"";
            case "\\\\" -> "\\";
            default -> unicode(written, token, places);
        };
    }

    private static String unicode(String written, Token token, Places places) {
        if (written.startsWith("\\u") || written.startsWith("\\U")) {
            int codePoint = Integer.parseUnsignedInt(written.substring(2), 16);
            if (Character.isValidCodePoint(codePoint)) {
                return Character.toString(codePoint);
            }
        }
        throw places.refusal(Kind.MALFORMED, "\"" + written + "\" is no escape of HCL", token);
    }
}
