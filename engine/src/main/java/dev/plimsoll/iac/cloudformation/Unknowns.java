package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.List;

/** Values that a template does not decide. */
final class Unknowns {

    private Unknowns() {}

    static Value of(Kind kind, String text, SourceRange range) {
        return new Value.Unknown(new UnknownReason(kind, text, ""), Trace.at(range));
    }

    static Value error(String text, SourceRange range) {
        return of(Kind.ERROR, text, range);
    }

    static Value unsupported(Call call) {
        return of(Kind.UNSUPPORTED, call.shortName() + " is not evaluated", call.range());
    }

    /** The first value that is not known, made from all of them and standing at a place; {@code error} where all are known. */
    static Value first(List<Value> parts, SourceRange range, String error) {
        for (Value part : parts) {
            if (part instanceof Value.Unknown) {
                return part.with(Traces.of(parts, range));
            }
        }
        return error(error, range);
    }
}
