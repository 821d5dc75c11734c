package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import org.jspecify.annotations.Nullable;

/** An operand is not known, so the result is not either. */
public final class NotKnown extends Interruption {

    private static final long serialVersionUID = 1L;

    private final transient UnknownReason reason;
    private final transient @Nullable Trace trace;

    public NotKnown(UnknownReason reason) {
        super(reason.text());
        this.reason = reason;
        this.trace = null;
    }

    public NotKnown(Value.Unknown operand) {
        super(operand.reason().text());
        this.reason = operand.reason();
        this.trace = operand.trace();
    }

    public UnknownReason reason() {
        return reason;
    }

    /** The unknown value of an expression with this trace. */
    public Value.Unknown at(Trace place) {
        return new Value.Unknown(reason, trace == null ? place : place.and(trace));
    }
}
