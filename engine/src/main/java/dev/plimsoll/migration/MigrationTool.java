package dev.plimsoll.migration;

import java.util.List;

/** One migration tool: what gives it away in a repository, and how it reads a folder. */
public interface MigrationTool {

    /** As reports and configurations name it, such as {@code goose}. */
    String id();

    /**
     * What a folder says of the tool. Asked of the folder of every file and of those above, as far as the root of the repository; must be
     * cheap where the tool is not used.
     */
    List<Claim> claims(Folder folder);

    /** The tool's reading of a folder that somebody said is its own, with the settings found there and above. */
    Layout layout(Folder folder);
}
