package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Drizzle from version 1 on: a folder for each migration, with {@code migration.sql} and {@code snapshot.json} in it, in the order of their
 * names (<a href="https://orm.drizzle.team/docs/upgrade-v1">upgrade</a>). All that is pending runs in one transaction.
 */
record DrizzleFolders() implements Layout {

    static final String MIGRATION = "migration.sql";
    static final String SNAPSHOT = "snapshot.json";
    private static final Pattern NAME = Pattern.compile("[0-9]{14}_[^/.]*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final Pattern VERSION = Pattern.compile("([0-9]+)[^/]*/[^/]*$");

    /** The first migration in the folder; most folders are told by the names in them alone. */
    static Optional<String> firstIn(Folder folder) {
        return folder.names().stream()
                .filter(name -> NAME.matcher(name).matches())
                .findFirst()
                .filter(name ->
                        folder.child(name).has(MIGRATION) && folder.child(name).has(SNAPSHOT));
    }

    @Override
    public String tool() {
        return "drizzle";
    }

    @Override
    public FileRole role(String path) {
        return switch (PlainFiles.name(path)) {
            case MIGRATION -> FileRole.MIGRATION;
            case "down.sql" -> FileRole.REVERSE;
            default -> FileRole.ignored("it is not named " + MIGRATION);
        };
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = VERSION.matcher(path);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The time in the name of the folder, UTC, in milliseconds since 1970. */
    @Override
    public @Nullable String recorded(String path) {
        try {
            return String.valueOf(LocalDateTime.parse(String.valueOf(version(path)), TIME)
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        return FileOrder.byPath(files);
    }

    @Override
    public boolean commitsTogether() {
        return true;
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
