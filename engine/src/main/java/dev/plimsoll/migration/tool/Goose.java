package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * goose: {@code -- +goose Up}, {@code -- +goose Down}, {@code -- +goose NO TRANSACTION} for the whole file
 * (<a href="https://pressly.github.io/goose/documentation/annotations/">annotations</a>).
 */
final class Goose implements MigrationTool, Layout {

    static final Markers MARKERS = new Markers("+goose ", "no transaction");

    @Override
    public String id() {
        return "goose";
    }

    @Override
    public String tool() {
        return id();
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return MARKERS
                .firstMarked(folder)
                .map(name -> new Claim(folder.path(), Claim.Strength.MARKER, name + " has lines of -- +goose", this))
                .stream()
                .toList();
    }

    @Override
    public Layout layout(Folder folder) {
        return this;
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
        return "it has no line -- +goose Up";
    }

    @Override
    public @Nullable String outsideTransaction(String path) {
        return "add the line -- +goose NO TRANSACTION";
    }
}
