package dev.plimsoll.model;

/**
 * What an {@code ALTER TABLE} (or {@code ALTER VIEW}, {@code ALTER INDEX} …) names.
 *
 * @param keyword the kind that the statement names; {@code ALTER TABLE} may also be said of views, indexes and sequences
 * @param only whether descendants are left out
 * @param ifExists whether a missing one is no error
 */
public record AlterTarget(ObjectName name, ObjectKind keyword, boolean only, boolean ifExists) {
    public static AlterTarget table(ObjectName name) {
        return new AlterTarget(name, ObjectKind.TABLE, false, false);
    }
}
