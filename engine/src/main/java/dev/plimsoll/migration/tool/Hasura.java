package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hasura: a folder for each migration with {@code up.sql} and {@code down.sql}, below {@code migrations} beside {@code config.yaml}
 * (<a href="https://hasura.io/docs/2.0/migrations-metadata-seeds/migrations-metadata-setup/">migrations</a>). A file is run as one
 * transaction.
 */
final class Hasura implements UniformTool {

    private static final String MIGRATIONS = "migrations";
    private static final Pattern FOLDER = Pattern.compile("([0-9]+)[^/]*/[^/]*$");

    @Override
    public String id() {
        return "hasura";
    }

    @Override
    public List<Claim> claims(Folder folder) {
        boolean configured = folder.text("config.yaml")
                .filter(text -> text.contains("metadata_directory") || text.contains("migrations_directory"))
                .isPresent();
        return configured && folder.hasFolder(MIGRATIONS)
                ? List.of(new Claim(
                        folder.child(MIGRATIONS).path(), Claim.Strength.CONFIGURATION, "config.yaml is there", this))
                : List.of();
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
