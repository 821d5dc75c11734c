package dev.plimsoll.model;

/**
 * The server that statements are judged for.
 *
 * @param major major version, such as 16
 */
public record Server(Engine engine, int major) {

    /** The PostgreSQL version assumed when nobody says which: the oldest whose rules still hold for all supported ones would be
     * unkind to users of new servers, so it is the newest that most managed services offer by default. */
    public static final Server DEFAULT = new Server(Engine.POSTGRESQL, 16);

    public boolean atLeast(int version) {
        return major >= version;
    }

    /** As people say it: {@code PostgreSQL 16}. */
    @Override
    public String toString() {
        return engine.displayName() + " " + major;
    }
}
