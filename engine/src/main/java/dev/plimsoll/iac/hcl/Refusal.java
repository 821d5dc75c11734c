package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.UnreadInfrastructure;

/** Ends the reading of a text; never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UnreadInfrastructure fault;

    Refusal(UnreadInfrastructure fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    UnreadInfrastructure fault() {
        return fault;
    }
}
