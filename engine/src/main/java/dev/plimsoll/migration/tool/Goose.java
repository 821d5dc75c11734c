package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * goose: {@code -- +goose Up}, {@code -- +goose Down}, {@code -- +goose NO TRANSACTION} for the whole file
 * (<a href="https://pressly.github.io/goose/documentation/annotations/">annotations</a>). Statements are sent one by one.
 *
 * @param byName whether files are told by their names; there are forks that name the folder of each migration instead
 */
record Goose(boolean byName) implements MigrationTool, Layout {

    private static final Pattern NAME = Pattern.compile("0*[1-9][0-9]*_.*\\.sql", Pattern.DOTALL);

    /** Of a fork that has a folder for each migration. */
    private static final Pattern FOLDER = Pattern.compile("[0-9]{14}_.*", Pattern.DOTALL);

    static final Markers MARKERS = new Markers("+goose ", "no transaction");

    private static final Pattern DRIVER =
            Pattern.compile("(?m)(?:\\bGOOSE_DRIVER\\s*[:?]?=\\s*[\"']?|\\bgoose\\b[^\\n|&;]{0,200}?\\s)"
                    + "(postgres|mysql|sqlite3|mssql|redshift|tidb|clickhouse|ydb|turso|vertica)\\b");

    @Override
    public String id() {
        return "goose";
    }

    @Override
    public String tool() {
        return id();
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, EngineSettings.ENVIRONMENTS, EngineSettings.named(DRIVER));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return MARKERS
                .firstMarked(folder)
                .map(name -> new Claim(
                        folder.path(),
                        Claim.Strength.MARKER,
                        name + " has lines of -- +goose",
                        layout(folder),
                        setOf(folder)))
                .stream()
                .toList();
    }

    private static Path setOf(Folder folder) {
        Path above = folder.path().getParent();
        return above != null
                        && FOLDER.matcher(PlainFiles.name(folder.path().toString()))
                                .matches()
                ? above
                : folder.path();
    }

    @Override
    public Layout layout(Folder folder) {
        return new Goose(
                folder.names().stream().anyMatch(name -> NAME.matcher(name).matches()));
    }

    @Override
    public FileRole role(String path) {
        return !byName || NAME.matcher(PlainFiles.name(path)).matches()
                ? FileRole.MIGRATION
                : FileRole.ignored("its name does not begin with a number and an underscore");
    }

    @Override
    public @Nullable String version(String path) {
        return PlainFiles.number(path);
    }

    @Override
    public List<Section> sections(String path, String text) {
        return MARKERS.sections(text).orElseGet(List::of);
    }

    @Override
    public String whyNothing() {
        return "it has no line -- +goose Up";
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "add the line -- +goose NO TRANSACTION";
    }
}
