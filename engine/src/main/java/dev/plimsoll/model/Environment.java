package dev.plimsoll.model;

import java.util.Locale;

/**
 * Where a data store serves.
 *
 * @param because what tells, such as {@code tag Environment = prod}; empty where nothing does
 */
public record Environment(Stage stage, String because) {

    public static final Environment UNKNOWN = new Environment(Stage.UNKNOWN, "");

    /** How much hangs on a data store. */
    public enum Stage {
        PRODUCTION,
        STAGING,
        DEVELOPMENT,
        UNKNOWN;

        /** The word used in the configuration: {@code production}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isProduction() {
        return stage == Stage.PRODUCTION;
    }

    /** One of three thresholds; the second holds in staging and where nothing tells. */
    public int choose(int production, int otherwise, int development) {
        return switch (stage) {
            case PRODUCTION -> production;
            case DEVELOPMENT -> development;
            case STAGING, UNKNOWN -> otherwise;
        };
    }
}
