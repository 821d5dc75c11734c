package dev.plimsoll.migration.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.migration.MigrationSets;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of changelogs that a test writes. */
record ChangelogFolder(Path directory) {

    static final String HEAD = "<databaseChangeLog xmlns=\"http://www.liquibase.org/xml/ns/dbchangelog\">\n";

    static String changelog(String changes) {
        return HEAD + "<changeSet id='1' author='a'>\n" + changes + "</changeSet></databaseChangeLog>";
    }

    List<String> problems() {
        return statements(onlySet()).stream()
                .flatMap(statement -> statement.changes().stream())
                .map(change ->
                        change instanceof Unreadable unreadable ? unreadable.reason() : ((Opaque) change).reason())
                .toList();
    }

    List<TransactionMode> units(MigrationSet set, String path) {
        return ((MigrationFile.Read) read(set, path))
                .migration().units().stream()
                        .filter(unit -> !unit.statements().isEmpty())
                        .map(unit -> unit.mode())
                        .toList();
    }

    List<Statement> statements(MigrationSet set) {
        return set.files().stream()
                .map(file -> read(set, file))
                .filter(MigrationFile.Read.class::isInstance)
                .flatMap(file -> ((MigrationFile.Read) file).migration().units().stream())
                .flatMap(unit -> unit.statements().stream())
                .toList();
    }

    MigrationFile read(MigrationSet set, String name) {
        FoundFile file = set.files().stream()
                .filter(found -> found.path().equals(name) || found.path().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        return read(set, file);
    }

    private static MigrationFile read(MigrationSet set, FoundFile file) {
        return new MigrationReader(InputStream.nullInputStream()).read(file, set.layout(), false);
    }

    MigrationSet onlySet() {
        List<MigrationSet> sets = sets();
        assertThat(sets).hasSize(1);
        return sets.get(0);
    }

    List<MigrationSet> sets() {
        WorkingDirectory working = new WorkingDirectory(directory);
        return new MigrationSets(working, Tools.ALL, Tools.PLAIN).of(new MigrationFiles(working).below(working.path()));
    }

    void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
