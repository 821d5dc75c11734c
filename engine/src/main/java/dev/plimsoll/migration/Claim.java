package dev.plimsoll.migration;

import java.nio.file.Path;

/**
 * That the files of a folder, and of those below, are a tool's.
 *
 * @param because what gives the tool away, completing "goose, since …": {@code db/migrations/1_a.sql has +goose lines}
 * @param set the folder that names the set; claims of one set and one layout are one set, whatever their folders
 */
public record Claim(Path folder, Strength strength, String because, Layout layout, Path set) {

    /** How sure it is; of several claims the strongest counts, of equal ones that of the nearest folder. */
    public enum Strength {
        /** File names, which others use as well. */
        SHAPE,
        /** Something that only this tool writes, among the migrations. */
        MARKER,
        /** A configuration file that names the folder. */
        CONFIGURATION
    }

    /** The files of the folder are the whole set. */
    public Claim(Path folder, Strength strength, String because, Layout layout) {
        this(folder, strength, because, layout, folder);
    }
}
