package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.List;

/** Traces of values that are made from others. */
final class Traces {

    private Traces() {}

    static Trace of(List<Value> parts, SourceRange range) {
        Trace trace = Trace.at(range);
        for (Value part : parts) {
            trace = trace.and(part.trace());
        }
        return trace;
    }
}
