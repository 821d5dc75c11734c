package dev.plimsoll.migration;

/**
 * A placeholder that the tool replaces, and that no configuration gives a value.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 */
public record UndefinedPlaceholder(int start, int end, String name) {}
