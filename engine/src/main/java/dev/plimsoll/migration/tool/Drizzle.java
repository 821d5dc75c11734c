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
import org.jspecify.annotations.Nullable;

/**
 * Drizzle: files that {@code meta/_journal.json} names, in its order
 * (<a href="https://orm.drizzle.team/docs/drizzle-kit-migrate">drizzle-kit migrate</a>), or from version 1 on {@link DrizzleFolders}. All that is pending runs in one transaction; what
 * stands between two {@code --> statement-breakpoint} is sent as it is.
 */
final class Drizzle implements MigrationTool {

    private static final String JOURNAL = "meta/_journal.json";
    private static final JsonFactory JSON = new JsonFactory();

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
        List<String> tags = folder.text(JOURNAL).map(Drizzle::tags).orElse(List.of());
        return new Journal(
                places(tags),
                tags.stream()
                        .filter(tag -> !folder.has(tag + ".sql"))
                        .map(tag -> new Missing(folder.path().resolve(JOURNAL), tag, tag + ".sql"))
                        .toList());
    }

    /** What the entries are called, in order; as far as the text can be read. */
    private static List<String> tags(String journal) {
        List<String> tags = new ArrayList<>();
        try (JsonParser json = JSON.createParser(journal)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("tag")
                        && json.nextToken() == JsonToken.VALUE_STRING) {
                    tags.add(json.getText());
                }
            }
        } catch (IOException e) {
            return tags;
        }
        return tags;
    }

    /** Of a name that comes twice its first place. */
    private static Map<String, Integer> places(List<String> tags) {
        Map<String, Integer> places = new HashMap<>();
        for (String tag : tags) {
            places.putIfAbsent(tag, places.size());
        }
        return places;
    }

    /** @param places of the migrations by name, without suffix; empty where they are not known */
    private record Journal(Map<String, Integer> places, List<Missing> missing) implements Layout {
        Journal {
            places = Map.copyOf(places);
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

        private int place(String path) {
            String name = PlainFiles.name(path);
            return name.endsWith(".sql")
                    ? places.getOrDefault(name.substring(0, name.length() - ".sql".length()), -1)
                    : -1;
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
