package dev.plimsoll.cli;

/** When colours are wanted. */
enum ColorWish {
    /** On a terminal, unless NO_COLOR is set; anywhere with FORCE_COLOR. */
    AUTO,
    ALWAYS,
    NEVER
}
