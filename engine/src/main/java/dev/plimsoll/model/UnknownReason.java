package dev.plimsoll.model;

/**
 * Why a value, or whether a resource exists, is not known from the files.
 *
 * @param text a clause that completes "unknown because …": {@code variable "class" has no value}
 * @param remedy what would make it known, as an instruction: {@code pass the file of variables with --var-file}; empty where nothing would
 */
public record UnknownReason(Kind kind, String text, String remedy) {

    /** What keeps the value from being known. */
    public enum Kind {
        /** A variable or parameter that nobody gives a value here. */
        INPUT,
        /** Computed by the provider when a resource is created. */
        COMPUTED,
        /** Read from outside: a data source, an import, a secret store. */
        EXTERNAL,
        /** In a module, chart or template that is not at hand. */
        NOT_AT_HAND,
        /** Different at every run: the time, a random number. */
        VOLATILE,
        /** A file that is missing, unreadable or outside the folder that is checked. */
        FILE,
        /** A form that is not evaluated. */
        UNSUPPORTED,
        /** The definition is in error here. */
        ERROR,
        /** A limit of the reader was reached. */
        LIMIT
    }
}
