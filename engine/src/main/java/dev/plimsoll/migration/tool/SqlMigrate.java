package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * sql-migrate: {@code -- +migrate Up notransaction}, {@code -- +migrate Down}
 * (<a href="https://github.com/rubenv/sql-migrate#writing-migrations">writing migrations</a>).
 */
final class SqlMigrate implements UniformTool {

    static final Markers MARKERS = new Markers("+migrate ", "notransaction");

    private static final Pattern DIALECT = Pattern.compile("(?m)^\\s+dialect:\\s*[\"']?(\\w+)");

    @Override
    public String id() {
        return "sql-migrate";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of("dbconfig.yml", "dbconfig.yaml"), EngineSettings.named(DIALECT));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return MARKERS.claims(folder, this);
    }

    @Override
    public FileRole role(String path) {
        return FileRole.MIGRATION;
    }

    @Override
    public @Nullable String version(String path) {
        return new PlainFiles().version(path);
    }

    @Override
    public List<Section> sections(String path, String text) {
        return MARKERS.sections(text).orElseGet(List::of);
    }

    @Override
    public String whyNothing() {
        return "it has no line -- +migrate Up";
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "write -- +migrate Up notransaction";
    }
}
