package dev.plimsoll.migration;

import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of SQL and nothing else, run by who knows what. The name tells a reverse migration: {@code x.down.sql}, {@code down.sql}, and
 * {@code U1__x.sql} as <a href="https://documentation.red-gate.com/fd/undo-migrations-273973343.html">Flyway</a> names them.
 */
final class PlainFiles implements MigrationTool {

    private static final Pattern REVERSE =
            Pattern.compile("(?:.*\\.)?down\\.sql|U[0-9][0-9._]*__.*\\.sql", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("[VU]?([0-9]+(?:[._][0-9]+)*)(?:[_.-].*)?", Pattern.DOTALL);

    @Override
    public String id() {
        return "plain";
    }

    @Override
    public @Nullable String version(String path) {
        Matcher matcher = VERSION.matcher(name(path));
        return matcher.matches() ? matcher.group(1) : null;
    }

    @Override
    public Optional<List<Section>> sections(String path, String text) {
        return Optional.of(List.of(new Section(0, text.length(), direction(path), TransactionMode.UNKNOWN)));
    }

    private static Direction direction(String path) {
        return REVERSE.matcher(name(path)).matches() ? Direction.DOWN : Direction.UP;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
