package dev.plimsoll.migration;

import java.nio.file.Path;

/**
 * A migration that a tool's own list names, and whose file is not there.
 *
 * @param list the file that names it
 * @param name as the list has it
 * @param file the name that its file should have
 */
public record Missing(Path list, String name, String file) {}
