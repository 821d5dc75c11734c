package dev.plimsoll.schema;

/** A generated statement cannot be written, because there is nothing of the kind that it would name. */
final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1;
}
