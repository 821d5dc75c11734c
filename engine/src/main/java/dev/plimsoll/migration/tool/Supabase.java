package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Supabase: {@code supabase/migrations/TIMESTAMP_name.sql} beside {@code supabase/config.toml}
 * (<a href="https://supabase.com/docs/guides/deployment/database-migrations">database migrations</a>). The statements of a file are sent as
 * one batch, which the server runs as one transaction.
 */
final class Supabase implements UniformTool {

    private static final String MIGRATIONS = "migrations";
    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.sql", Pattern.DOTALL);

    @Override
    public String id() {
        return "supabase";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSign.of(List.of(Engine.POSTGRESQL), folder.path(), "it is Supabase's");
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return folder.path().endsWith("supabase") && folder.has("config.toml") && folder.hasFolder(MIGRATIONS)
                ? List.of(new Claim(
                        folder.child(MIGRATIONS).path(),
                        Claim.Strength.CONFIGURATION,
                        "supabase/config.toml is there",
                        this))
                : List.of();
    }

    @Override
    public FileRole role(String path) {
        return NAME.matcher(PlainFiles.name(path)).matches()
                ? FileRole.MIGRATION
                : FileRole.ignored("its name is not TIMESTAMP_name.sql");
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = NAME.matcher(PlainFiles.name(path));
        return matcher.matches() ? matcher.group(1) : null;
    }

    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        return FileOrder.byName(files);
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(Section.oneMessage(text));
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "leave it alone in its file";
    }
}
