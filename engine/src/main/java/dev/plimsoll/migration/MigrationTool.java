package dev.plimsoll.migration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one migration tool lays out its files. */
interface MigrationTool {

    /** As reports name it, such as {@code goose}. */
    String id();

    /** The version that the tool reads from the file's path, or null. */
    @Nullable
    String version(String path);

    /** The parts of the file in order, without overlap, or empty where the file is not this tool's. What is in no part is not run. */
    Optional<List<Section>> sections(String path, String text);
}
