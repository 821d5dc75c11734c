package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of SQL and nothing else, run by who knows what, in the order in which they were found. The name tells a reverse migration:
 * {@code x.down.sql}, {@code down.sql}, and {@code U1__x.sql} as
 * <a href="https://documentation.red-gate.com/fd/undo-migrations-273973343.html">Flyway</a> names them.
 */
final class PlainFiles implements Layout {

    private static final Pattern REVERSE =
            Pattern.compile("(?:.*\\.)?down\\.sql|U[0-9][0-9._]*__.*\\.sql", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("[VU]?([0-9]+(?:[._][0-9]+)*)(?:[_.-].*)?", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Override
    public String tool() {
        return "plain";
    }

    @Override
    public FileRole role(String path) {
        return REVERSE.matcher(name(path)).matches() ? FileRole.REVERSE : FileRole.MIGRATION;
    }

    /** The digits at the start of the name, or null: the version to tools that end it at the first underscore. */
    static @Nullable String number(String path) {
        Matcher matcher = NUMBER.matcher(name(path));
        return matcher.lookingAt() ? matcher.group() : null;
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = VERSION.matcher(name(path));
        return matcher.matches() ? matcher.group(1) : null;
    }

    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        return files;
    }

    @Override
    public Layout of(String text) {
        return Tools.MARKED.stream()
                .filter(tool -> !tool.sections("", text).isEmpty())
                .findFirst()
                .orElse(this);
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(Section.forward(text, TransactionMode.UNKNOWN));
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return null;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
