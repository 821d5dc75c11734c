package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * dbmate: {@code -- migrate:up transaction:false}, {@code -- migrate:down}
 * (<a href="https://github.com/amacneil/dbmate#migration-options">migration options</a>). Files are run in the order of their names; a block
 * is sent as it is, so that several statements commit together also without a transaction of dbmate's own.
 */
final class Dbmate implements UniformTool {

    private static final Pattern NAME = Pattern.compile("[0-9]+.*\\.sql", Pattern.DOTALL);

    static final Markers MARKERS = new Markers("migrate:", "transaction:false");

    @Override
    public String id() {
        return "dbmate";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.databaseUrl(folder);
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return MARKERS.claims(folder, this);
    }

    @Override
    public FileRole role(String path) {
        return NAME.matcher(PlainFiles.name(path)).matches()
                ? FileRole.MIGRATION
                : FileRole.ignored("its name does not begin with a number");
    }

    @Override
    public @Nullable String version(String path) {
        return PlainFiles.number(path);
    }

    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        return FileOrder.byName(files);
    }

    @Override
    public List<Section> sections(String path, String text) {
        return MARKERS.sections(text).orElseGet(List::of).stream()
                .map(Section::asOneMessage)
                .toList();
    }

    @Override
    public String whyNothing() {
        return "it has no line -- migrate:up";
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "write -- migrate:up transaction:false";
    }
}
