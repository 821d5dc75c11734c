package dev.plimsoll.iac.settings;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.iac.document.Unrendered;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads files of settings, known by their names. Each that no other one includes is a resource with its path as address:
 *
 * <ul>
 *   <li>{@code postgresql/settings}: the settings by their names in lower case, units as they are written, the last of a name
 *   <li>{@code postgresql/hba}: {@code records}, a list of maps with {@code type}, {@code database}, {@code user}, {@code address},
 *       {@code netmask}, {@code method} and {@code options}
 *   <li>{@code mysql/settings}: a map per section, names with underscores
 *   <li>{@code pgbouncer/settings}: a map per section; entries of {@code databases} and {@code users} are maps
 * </ul>
 */
public final class SettingsReader {

    private final Documents documents;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<String> included = new LinkedHashSet<>();
    private final List<UnreadInfrastructure> unread = new ArrayList<>();

    private SettingsReader(Documents documents) {
        this.documents = documents;
    }

    public static InfrastructureReading read(Documents documents) {
        return new SettingsReader(documents).read();
    }

    /** Whether the name of a file is that of one with settings. */
    public static boolean knows(String path) {
        return SettingsFormat.of(path).isPresent();
    }

    private InfrastructureReading read() {
        for (String path : documents.paths()) {
            SettingsFormat.of(path)
                    .ifPresent(format -> documents.text(path).ifPresent(text -> read(path, text, format)));
        }
        List<Resource> roots = resources.entrySet().stream()
                .filter(entry -> !included.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new InfrastructureReading(roots, List.copyOf(new LinkedHashSet<>(unread)));
    }

    private void read(String path, String text, SettingsFormat format) {
        if (Unrendered.isLikely(text)) {
            unread.add(Unrendered.fault(path));
            return;
        }
        Includes includes = new Includes(documents, unread);
        Map<String, Value> attributes = format.read(path, text, includes);
        included.addAll(includes.files());
        LineIndex lines = new LineIndex(path, text);
        int endOfFirst = text.indexOf('\n');
        resources.put(
                path,
                new Resource(
                        path,
                        format.type(),
                        Paths.name(path),
                        Resource.Kind.MANAGED,
                        Resource.Format.ENGINE_CONFIGURATION,
                        "",
                        List.of(),
                        attributes,
                        new Presence.Present(),
                        lines.range(0, text.length()),
                        lines.range(0, endOfFirst < 0 ? text.length() : endOfFirst)));
    }
}
