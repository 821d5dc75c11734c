package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.migration.ScriptLink;
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
        return ScriptFiles.isScript(path) ? FileRole.script(command(path)) : FileRole.MIGRATION;
    }

    private String command(String path) {
        return switch (tool) {
            case "alembic" -> "alembic upgrade head --sql" + piped();
            case "django" -> {
                String[] names =
                        path.substring(0, path.length() - ".py".length()).split("/");
                String application = names.length > 2 ? names[names.length - 3] : "APP";
                yield "manage.py sqlmigrate " + application + " " + names[names.length - 1] + piped();
            }
            default -> "write what it sends to a database into a file, and run plimsoll check FILE.sql --tool " + tool;
        };
    }

    private String piped() {
        return " | plimsoll check - --tool " + tool;
    }

    /** SQL that lies among scripts is who knows whose. */
    @Override
    public boolean isFor(String path) {
        return ScriptFiles.isScript(path);
    }

    @Override
    public @Nullable ScriptLink link(String path, String text) {
        return switch (tool) {
            case "alembic" -> ScriptLinks.alembic(path, text);
            case "django" -> ScriptLinks.django(path, text);
            default -> null;
        };
    }

    @Override
    public @Nullable String version(String path) {
        return ScriptFiles.isScript(path) ? null : new PlainFiles().version(path);
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
