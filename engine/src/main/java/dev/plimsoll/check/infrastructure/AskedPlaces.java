package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which places a run asks for: all below its folders, files that it names, or only what has changed. */
final class AskedPlaces {

    /** Null for all. */
    private final @Nullable Set<String> named;

    private final @Nullable Set<String> changed;

    AskedPlaces(DefinitionFiles files, @Nullable Set<String> changed) {
        this.named = files.folders() ? null : files.named();
        this.changed = changed;
    }

    boolean contain(SourceRange place) {
        return isAmong(named, place) && isAmong(changed, place);
    }

    /** Whether anything that makes the store what it is stands in such a place. */
    boolean contain(DataStore store) {
        return isIn(named, store) && isIn(changed, store);
    }

    private static boolean isIn(@Nullable Set<String> paths, DataStore store) {
        return isAmong(paths, store.header())
                || store.properties().values().stream().map(Value::trace).anyMatch(trace -> isIn(paths, trace));
    }

    private static boolean isIn(@Nullable Set<String> paths, Trace trace) {
        return isAmong(paths, trace.range())
                || trace.decidedBy().stream().anyMatch(place -> isAmong(paths, place.range()));
    }

    private static boolean isAmong(@Nullable Set<String> paths, SourceRange place) {
        return paths == null || paths.contains(place.path());
    }
}
