package dev.plimsoll.iac.document;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;

/** Ends the reading of a file inside this package. */
final class DocumentFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UnreadInfrastructure fault;

    DocumentFault(UnreadInfrastructure.Kind kind, String message, SourceRange range) {
        super(message, null, false, false);
        this.fault = new UnreadInfrastructure(kind, message, range);
    }

    UnreadInfrastructure fault() {
        return fault;
    }
}
