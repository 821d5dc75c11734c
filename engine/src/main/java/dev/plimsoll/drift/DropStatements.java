package dev.plimsoll.drift;

import org.jspecify.annotations.Nullable;

/** Statements that take an object away. */
final class DropStatements {

    private DropStatements() {}

    static @Nullable String drop(DriftObject object) {
        DriftKey key = object.key();
        if (!key.aspect().isEmpty()) {
            return AccessStatements.revoke(object, object.text("privileges"));
        }
        String local = SqlName.local(key);
        return switch (key.kind()) {
            case COLUMN -> "ALTER TABLE " + SqlName.owner(key) + " DROP COLUMN " + local + ";";
            case CONSTRAINT -> "ALTER TABLE " + SqlName.owner(key) + " DROP CONSTRAINT " + local + ";";
            case DOMAIN_CONSTRAINT -> "ALTER DOMAIN " + SqlName.owner(key) + " DROP CONSTRAINT " + local + ";";
            case INDEX -> "DROP INDEX CONCURRENTLY " + SqlName.quoted(key.name()) + ";";
            case TRIGGER, POLICY, RULE ->
                "DROP " + SqlName.kind(key.kind()) + " " + local + " ON " + SqlName.owner(key) + ";";
            case PARAMETER, DATABASE, DATA_STORE, STATEMENT -> null;
            default -> "DROP " + SqlName.kind(key.kind()) + " " + SqlName.quoted(key.name()) + ";";
        };
    }
}
