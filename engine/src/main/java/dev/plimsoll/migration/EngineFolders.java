package dev.plimsoll.migration;

import dev.plimsoll.model.Engine;
import java.util.Optional;
import java.util.Set;

/** Engines that folders are named after: {@code migrations/mysql}, {@code sqlite-persistence}. */
final class EngineFolders {

    private EngineFolders() {}

    /** What the nearest folder upward says that names an engine; nothing where it names several. The root of the repository says nothing. */
    static Optional<EngineSign> of(Folder folder) {
        for (Folder each = folder; ; ) {
            Optional<Folder> above = each.parent();
            if (above.isEmpty()) {
                return Optional.empty();
            }
            String name = nameOf(each);
            Set<Engine> named = named(name, above.get());
            if (!named.isEmpty()) {
                return named.size() > 1
                        ? Optional.empty()
                        : EngineSign.of(named, each.path(), name + " in its path says so");
            }
            each = above.get();
        }
    }

    /** A name that may mean something else counts beside a folder of another engine. */
    private static Set<Engine> named(String name, Folder above) {
        Set<Engine> plainly = EngineNames.plainlyIn(name);
        Set<Engine> perhaps = EngineNames.in(name);
        if (plainly.equals(perhaps)) {
            return plainly;
        }
        boolean amongOthers = above.names().stream()
                .filter(other -> !other.contains("."))
                .map(EngineNames::plainlyIn)
                .anyMatch(others -> !perhaps.containsAll(others));
        return amongOthers ? perhaps : plainly;
    }

    private static String nameOf(Folder folder) {
        return String.valueOf(folder.path().getFileName());
    }
}
