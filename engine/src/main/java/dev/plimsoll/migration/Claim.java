package dev.plimsoll.migration;

import java.nio.file.Path;

/**
 * That the files of a folder, and of those below, are a tool's.
 *
 * @param because what gives the tool away, completing "goose, since …": {@code db/migrations/1_a.sql has +goose lines}
 */
public record Claim(Path folder, Strength strength, String because, Layout layout) {

    /** How sure it is; of several claims the strongest counts, of equal ones that of the nearest folder. */
    public enum Strength {
        /** File names, which others use as well. */
        SHAPE,
        /** Something that only this tool writes, among the migrations. */
        MARKER,
        /** A configuration file that names the folder. */
        CONFIGURATION
    }
}
