package dev.plimsoll.iac.template;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.List;

/** Traces of values that are made from others. */
public final class Traces {

    private Traces() {}

    public static Trace of(List<Value> parts, SourceRange range) {
        Trace trace = Trace.at(range);
        for (Value part : parts) {
            trace = trace.and(part.trace());
        }
        return trace;
    }
}
