package dev.plimsoll.migration;

/**
 * What a file is to the tool in whose folder it lies.
 *
 * @param why why the tool passes it over, completing "Flyway ignores it: …"; of a script, what has its SQL checked; empty for other kinds
 */
public record FileRole(Kind kind, String why) {

    /** What is done with a file. */
    public enum Kind {
        /** Run once, in its place. */
        MIGRATION,
        /** Run again whenever it changes, after the others. */
        REPEATABLE,
        /** Takes a migration back. */
        REVERSE,
        /** Run at other times: callbacks, tests, seeds. */
        OTHER,
        /** A migration in another language than SQL. */
        SCRIPT,
        /** Never run, though it looks as if it should be. */
        IGNORED
    }

    public static final FileRole MIGRATION = new FileRole(Kind.MIGRATION, "");
    public static final FileRole REPEATABLE = new FileRole(Kind.REPEATABLE, "");
    public static final FileRole REVERSE = new FileRole(Kind.REVERSE, "");
    public static final FileRole OTHER = new FileRole(Kind.OTHER, "");

    public static FileRole script(String command) {
        return new FileRole(Kind.SCRIPT, command);
    }

    public static FileRole ignored(String why) {
        return new FileRole(Kind.IGNORED, why);
    }
}
