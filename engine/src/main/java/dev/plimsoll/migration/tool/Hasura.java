package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hasura: a folder for each migration with {@code up.sql} and {@code down.sql}, below {@code migrations} beside {@code config.yaml}
 * (<a href="https://hasura.io/docs/2.0/migrations-metadata-seeds/migrations-metadata-setup/">migrations</a>). A file is run as one
 * transaction.
 */
final class Hasura implements UniformTool {

    private static final String CONFIGURATION = "config.yaml";
    private static final String DATABASES = "metadata/databases/databases.yaml";
    private static final String MIGRATIONS = "migrations";
    private static final Pattern FOLDER = Pattern.compile("([0-9]+)[^/]*/[^/]*$");

    @Override
    public String id() {
        return "hasura";
    }

    @Override
    public List<Claim> claims(Folder folder) {
        boolean configured = folder.text(CONFIGURATION)
                .filter(text -> text.contains("metadata_directory") || text.contains("migrations_directory"))
                .isPresent();
        if (!configured || !folder.hasFolder(MIGRATIONS)) {
            return List.of();
        }
        Folder migrations = folder.child(MIGRATIONS);
        return Stream.concat(Stream.of(migrations), databases(migrations))
                .map(held -> new Claim(held.path(), Claim.Strength.CONFIGURATION, CONFIGURATION + " is there", this))
                .toList();
    }

    /** From version 3 of the configuration on each database has a folder of its own. */
    private static Stream<Folder> databases(Folder migrations) {
        return migrations.names().stream()
                .filter(name -> !name.contains(".") && !Character.isDigit(name.charAt(0)))
                .filter(migrations::hasFolder)
                .map(migrations::child);
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        Pattern kind = Pattern.compile("(?m)^- name:[ \t]*[\"']?"
                + Pattern.quote(PlainFiles.name(folder.path().toString().replace('\\', '/')))
                + "[\"']?[ \t]*\\R[ \t]+kind:[ \t]*[\"']?(\\w+)");
        return EngineSettings.upward(folder, List.of(DATABASES), EngineSettings.named(kind));
    }

    @Override
    public FileRole role(String path) {
        return switch (PlainFiles.name(path)) {
            case "up.sql" -> FileRole.MIGRATION;
            case "down.sql" -> FileRole.REVERSE;
            default -> FileRole.ignored("it is named neither up.sql nor down.sql");
        };
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = FOLDER.matcher(path);
        return matcher.find() ? matcher.group(1) : null;
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
