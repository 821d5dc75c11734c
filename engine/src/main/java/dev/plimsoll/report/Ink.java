package dev.plimsoll.report;

/** Colours of a terminal, or none. */
enum Ink {
    ERROR("1;31"),
    WARNING("1;33"),
    INFO("1;36"),
    FRAME("34"),
    STRONG("1"),
    HELP("1;32"),
    ADDED("32"),
    FAINT("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(Terminal terminal, String text) {
        return terminal.color() && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
