package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Atlas: versioned files beside {@code atlas.sum}; each file is a transaction, unless its head says {@code -- atlas:txmode none}
 * (<a href="https://atlasgo.io/versioned/apply#transaction-configuration">transactions</a>).
 */
final class Atlas implements MigrationTool, Layout {

    private static final String SUM = "atlas.sum";
    private static final Pattern NO_TRANSACTION =
            Pattern.compile("(?m)\\A(?:--.*\\R)*--[ \\t]*atlas:txmode[ \\t]+none\\b");

    @Override
    public String id() {
        return "atlas";
    }

    @Override
    public String tool() {
        return id();
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return folder.has(SUM)
                ? List.of(new Claim(folder.path(), Claim.Strength.MARKER, SUM + " lies beside them", this))
                : List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return this;
    }

    @Override
    public FileRole role(String path) {
        return PairedFiles.isReverse(PlainFiles.name(path)) ? FileRole.REVERSE : FileRole.MIGRATION;
    }

    @Override
    public @Nullable String version(String path) {
        return new PlainFiles().version(path);
    }

    @Override
    public List<Section> sections(String path, String text) {
        TransactionMode mode = NO_TRANSACTION.matcher(text).find() ? TransactionMode.NONE : TransactionMode.WRAPPED;
        return List.of(Section.forward(text, mode));
    }

    @Override
    public boolean checksums() {
        return true;
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "begin the file with the line -- atlas:txmode none, and an empty line after it";
    }
}
