package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL that a tool writes out from migrations in another language. Where it begins transactions itself, nothing is around it.
 *
 * @param silent what is around SQL without {@code BEGIN}
 * @param outside see {@link Layout#outsideTransaction}
 */
record EmittedSql(String tool, TransactionMode silent, String outside) implements Layout {

    private static final Pattern BEGIN = Pattern.compile("(?im)^(?:BEGIN|BEGIN TRANSACTION|START TRANSACTION);");

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
        return List.of(Section.forward(text, BEGIN.matcher(text).find() ? TransactionMode.NONE : silent));
    }

    @Override
    public String outsideTransaction(String path) {
        return outside;
    }
}
