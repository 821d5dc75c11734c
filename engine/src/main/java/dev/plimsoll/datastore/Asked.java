package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;

/**
 * What a question is asked about.
 *
 * @param arguments what the mapping gives the question
 * @param properties what is known of the store by now
 */
record Asked(Resource store, ResourceGraph graph, DataNode arguments, Map<String, Value> properties) {

    /** What the store's attributes under a name of the arguments hold. */
    Value attribute(String argument) {
        return AttributePath.first(arguments.paths(argument), store);
    }

    Trace here() {
        return Trace.at(store.header());
    }

    Value no() {
        return Reading.truth(false, here());
    }

    Value absent() {
        return new Value.Absent(here());
    }

    List<String> texts(String argument) {
        return arguments.texts(argument);
    }

    static Value unknown(String because, String remedy, Trace trace) {
        return new Value.Unknown(new UnknownReason(UnknownReason.Kind.NOT_AT_HAND, because, remedy), trace);
    }
}
