package dev.plimsoll.iac.template;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.List;

/** Values that a template does not decide. */
public final class Unknowns {

    private Unknowns() {}

    public static Value of(Kind kind, String text, SourceRange range) {
        return new Value.Unknown(new UnknownReason(kind, text, ""), Trace.at(range));
    }

    public static Value error(String text, SourceRange range) {
        return of(Kind.ERROR, text, range);
    }

    /** @param function as the template writes it */
    public static Value unsupported(String function, SourceRange range) {
        return of(Kind.UNSUPPORTED, function + " is not evaluated", range);
    }

    /** The first value that is not known, made from all of them and standing at a place; {@code error} where all are known. */
    public static Value first(List<Value> parts, SourceRange range, String error) {
        for (Value part : parts) {
            if (part instanceof Value.Unknown) {
                return part.with(Traces.of(parts, range));
            }
        }
        return error(error, range);
    }
}
