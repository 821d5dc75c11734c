package dev.plimsoll.migration;

import java.util.List;
import java.util.Optional;

/** One migration tool: what gives it away in a repository, and how it reads a folder. */
public interface MigrationTool {

    /** As reports and configurations name it, such as {@code goose}. */
    String id();

    /**
     * What a folder says of the tool. Asked of the folder of every file and of those above, as far as the root of the repository; must be
     * cheap where the tool is not used.
     */
    List<Claim> claims(Folder folder);

    /** What the tool's own configuration says of the engine that a folder of its migrations is written for. */
    default Optional<EngineSign> engine(Folder folder) {
        return Optional.empty();
    }

    /** Whether several folders are one history to the tool, ordered by what their files are called. */
    default boolean runsFoldersTogether() {
        return false;
    }

    /** The tool's reading of a folder that somebody said is its own, with the settings found there and above. */
    Layout layout(Folder folder);
}
