package dev.plimsoll.migration.liquibase;

/**
 * A text in a changelog.
 *
 * @param text as the form reads it: without quotes, escapes and indentation
 * @param start offset in the file from which on it is written
 * @param end offset before which it is written
 */
record Scalar(String text, int start, int end) {}
