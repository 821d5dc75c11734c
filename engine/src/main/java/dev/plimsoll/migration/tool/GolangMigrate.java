package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * golang-migrate: {@code 1_title.up.sql} beside {@code 1_title.down.sql}
 * (<a href="https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md">migrations</a>). A file is sent to PostgreSQL as one
 * simple query: the server runs several statements of it as one transaction, and a single one by itself
 * (<a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT">multiple statements</a>).
 *
 * @param splits whether the address of the database says {@code x-multi-statement=true}: then statements are sent one by one
 *     (<a href="https://github.com/golang-migrate/migrate/tree/master/database/postgres#multi-statement-mode">multi-statement mode</a>)
 */
record GolangMigrate(boolean splits) implements MigrationTool, Layout {

    private static final Pattern SPLITS = Pattern.compile("x-multi-statement=(?:true|1)\\b");

    @Override
    public String id() {
        return "golang-migrate";
    }

    @Override
    public String tool() {
        return id();
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return folder.names().stream()
                .filter(name -> name.endsWith(".sql") && PairedFiles.isPair(name))
                .findFirst()
                .map(name -> new Claim(folder.path(), Claim.Strength.SHAPE, name + " is named so", layout(folder)))
                .stream()
                .toList();
    }

    @Override
    public Layout layout(Folder folder) {
        for (Optional<Folder> each = Optional.of(folder); each.isPresent(); each = each.flatMap(Folder::parent)) {
            for (String name : EngineSettings.ENVIRONMENTS) {
                if (each.get()
                        .text(name)
                        .filter(text -> SPLITS.matcher(text).find())
                        .isPresent()) {
                    return new GolangMigrate(true);
                }
            }
        }
        return new GolangMigrate(false);
    }

    @Override
    public FileRole role(String path) {
        String name = PlainFiles.name(path);
        if (PairedFiles.isPair(name)) {
            return PairedFiles.isReverse(name) ? FileRole.REVERSE : FileRole.MIGRATION;
        }
        return FileRole.ignored("its name is not VERSION_title.up.sql");
    }

    @Override
    public @Nullable String version(String path) {
        return PairedFiles.version(PlainFiles.name(path));
    }

    @Override
    public List<Section> sections(String path, String text) {
        return List.of(splits ? Section.forward(text, TransactionMode.NONE) : Section.oneMessage(text));
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "leave it alone in its file";
    }
}
