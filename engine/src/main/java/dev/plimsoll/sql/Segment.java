package dev.plimsoll.sql;

/**
 * The tokens of one statement, its terminator left out, or one command to the client program.
 *
 * @param first index of the first token
 * @param end index after the last token; always beyond {@code first}
 * @param depth how deep its parentheses and brackets nest
 */
record Segment(int first, int end, int depth) {}
