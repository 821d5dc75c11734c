package dev.plimsoll.migration.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Missing;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Drizzle: files that {@code meta/_journal.json} names, in its order
 * (<a href="https://orm.drizzle.team/docs/drizzle-kit-migrate">drizzle-kit migrate</a>), or from version 1 on {@link DrizzleFolders}. All that is pending runs in one transaction; what
 * stands between two {@code --> statement-breakpoint} is sent as it is.
 */
final class Drizzle implements MigrationTool {

    private static final String JOURNAL = "meta/_journal.json";

    private static final Pattern DIALECT = Pattern.compile("\"dialect\"\\s*:\\s*\"(\\w+)\"");

    @Override
    public String id() {
        return "drizzle";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        List<String> files = DrizzleFolders.firstIn(folder)
                .map(name -> List.of(JOURNAL, name + "/" + DrizzleFolders.SNAPSHOT))
                .orElse(List.of(JOURNAL));
        return EngineSettings.upward(folder, files, EngineSettings.named(DIALECT));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        if (folder.has("meta") && folder.text(JOURNAL).isPresent()) {
            return List.of(new Claim(folder.path(), Claim.Strength.MARKER, JOURNAL + " is there", layout(folder)));
        }
        return DrizzleFolders.firstIn(folder)
                .map(name -> new Claim(
                        folder.path(),
                        Claim.Strength.MARKER,
                        name + " holds " + DrizzleFolders.MIGRATION + " and " + DrizzleFolders.SNAPSHOT,
                        layout(folder)))
                .stream()
                .toList();
    }

    @Override
    public Layout layout(Folder folder) {
        if (!folder.has("meta") && DrizzleFolders.firstIn(folder).isPresent()) {
            return new DrizzleFolders();
        }
        List<Entry> entries = folder.text(JOURNAL).map(Drizzle::entries).orElse(List.of());
        List<String> tags = entries.stream().map(Entry::tag).toList();
        return new Journal(
                places(tags),
                entries.stream()
                        .filter(entry -> !entry.when().isEmpty())
                        .collect(Collectors.toMap(Entry::tag, Entry::when, (first, second) -> first)),
                tags.stream()
                        .filter(tag -> !folder.has(tag + ".sql"))
                        .map(tag -> new Missing(folder.path().resolve(JOURNAL), tag, tag + ".sql"))
                        .toList());
    }

    /** @param when what the history table records, in milliseconds since 1970; empty where it does not say */
    private record Entry(String tag, String when) {}

    /** The entries in order, as far as the text can be read. */
    private static List<Entry> entries(String journal) {
        List<Entry> entries = new ArrayList<>();
        String when = "";
        try (JsonParser json = new JsonFactory().createParser(journal)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    when = "";
                } else if (isField(json, "when") && json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                    when = json.getText();
                } else if (isField(json, "tag") && json.nextToken() == JsonToken.VALUE_STRING) {
                    entries.add(new Entry(json.getText(), when));
                }
            }
        } catch (IOException e) {
            return entries;
        }
        return entries;
    }

    private static boolean isField(JsonParser json, String name) throws IOException {
        return json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals(name);
    }

    /** Of a name that comes twice its first place. */
    private static Map<String, Integer> places(List<String> tags) {
        Map<String, Integer> places = new HashMap<>();
        for (String tag : tags) {
            places.putIfAbsent(tag, places.size());
        }
        return places;
    }

    /**
     * @param places of the migrations by name, without suffix; empty where they are not known
     * @param times by name, in milliseconds since 1970
     */
    private record Journal(Map<String, Integer> places, Map<String, String> times, List<Missing> missing)
            implements Layout {
        Journal {
            places = Map.copyOf(places);
            times = Map.copyOf(times);
            missing = List.copyOf(missing);
        }

        @Override
        public String tool() {
            return "drizzle";
        }

        @Override
        public boolean commitsTogether() {
            return true;
        }

        private static String tag(String path) {
            String name = PlainFiles.name(path);
            return name.endsWith(".sql") ? name.substring(0, name.length() - ".sql".length()) : "";
        }

        private int place(String path) {
            return places.getOrDefault(tag(path), -1);
        }

        @Override
        public @Nullable String recorded(String path) {
            return times.get(tag(path));
        }

        @Override
        public FileRole role(String path) {
            return places.isEmpty() || place(path) >= 0
                    ? FileRole.MIGRATION
                    : FileRole.ignored(JOURNAL + " does not name it");
        }

        @Override
        public @Nullable String version(String path) {
            return new PlainFiles().version(path);
        }

        @Override
        public List<FoundFile> inOrder(List<FoundFile> files) {
            return FileOrder.byPlace(files, this::place);
        }

        @Override
        public List<Section> sections(String path, String text) {
            return List.of(Section.forward(text, TransactionMode.WRAPPED));
        }

        @Override
        public @Nullable String outsideTransaction(String path) {
            return null;
        }
    }
}
