package dev.plimsoll.model;

/**
 * What a plan will do to a data store.
 *
 * @param database name that the configuration gives it, or its address
 * @param service the provider's own name for it, such as {@code Amazon RDS}
 */
public record StoreChange(
        String database, StoreKind kind, String service, Environment environment, PlannedChange change) {

    /** {@code Amazon RDS aws_db_instance.shop}. */
    public String words() {
        return service + " " + change.address();
    }

    /** Whether little hangs on what it holds. */
    public boolean isExpendable() {
        return kind == StoreKind.CACHE || environment.stage() == Environment.Stage.DEVELOPMENT;
    }

    /** What a destroying change does, as a sentence. */
    public String destruction() {
        if (change.action() == PlannedChange.Action.DELETE) {
            return "This plan deletes " + words() + " with all that it holds.";
        }
        String why = change.replacedBy().isEmpty()
                ? ""
                : ", since " + String.join(", ", change.replacedBy()) + " cannot be changed in place";
        return "This plan deletes " + words() + " with all that it holds and creates an empty one" + why + ".";
    }

    /** How to come to the same end without losing what it holds, as a sentence. */
    public String wayToKeep() {
        return change.action() == PlannedChange.Action.DELETE
                ? "If it was renamed or moved, say so: moved { from = " + change.address()
                        + ", to = its new address }. If it is to go, keep a last backup first."
                : "Restore a copy with the new attributes beside it and switch over, or leave the attributes as they are.";
    }

    /** What a rule found. */
    public Match match(String rule, String message) {
        return Match.of(rule, message, database, change.range(), new Subject(ObjectKind.DATA_STORE, change.address()));
    }
}
