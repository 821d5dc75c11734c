package dev.plimsoll.report;

/**
 * What the reader of a text sees it on.
 *
 * @param color whether ANSI colours are wanted
 * @param hyperlinks whether OSC 8 links are understood
 * @param unicode whether characters beyond ASCII can be shown
 * @param width columns
 */
public record Terminal(boolean color, boolean hyperlinks, boolean unicode, int width) {

    /** For files and pipes. */
    public static final int DEFAULT_WIDTH = 100;

    private static final int LEAST_WIDTH = 40;

    public static final Terminal PLAIN = new Terminal(false, false, true, DEFAULT_WIDTH);

    public Terminal {
        width = Math.max(LEAST_WIDTH, width);
    }
}
