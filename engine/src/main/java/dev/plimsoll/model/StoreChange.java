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

    /** What a rule found. */
    public Match match(String rule, String message) {
        return Match.of(rule, message, database, change.range(), new Subject(ObjectKind.DATA_STORE, change.address()));
    }
}
