package dev.plimsoll.check.fix;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.PlannedMigration;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.MigrationReader;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Statement;
import dev.plimsoll.policy.Configuration;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The migrations of a request as they stand, read once each. */
final class Ground {

    private final List<PlannedMigration> migrations;
    private final MigrationReader reader = new MigrationReader(InputStream.nullInputStream());
    private final Map<String, MigrationFile> read = new HashMap<>();

    Ground(CheckRequest request, Configuration configuration) {
        this.migrations = PlannedMigration.of(request, configuration);
    }

    List<PlannedMigration> migrations() {
        return migrations;
    }

    /** Empty for what is no migration of SQL. */
    Optional<OpenMigration> migration(String path) {
        for (int i = 0; i < migrations.size(); i++) {
            PlannedMigration found = migrations.get(i);
            if (found.file().path().equals(path) && read(found) instanceof MigrationFile.Read file) {
                List<String> later = new ArrayList<>();
                List<String> others = new ArrayList<>();
                for (PlannedMigration other : migrations) {
                    if (other.database().equals(found.database())
                            && other.layout().tool().equals(found.layout().tool())) {
                        others.add(other.file().path());
                    }
                }
                for (PlannedMigration other : migrations.subList(i + 1, migrations.size())) {
                    if (other.database().equals(found.database())) {
                        statements(read(other)).forEach(statement -> later.add(statement.text()));
                    }
                }
                return Optional.of(
                        new OpenMigration(path, file.source().text(), found.layout(), statements(file), later, others));
            }
        }
        return Optional.empty();
    }

    private MigrationFile read(PlannedMigration migration) {
        return read.computeIfAbsent(
                migration.file().path(), path -> reader.read(migration.file(), migration.layout(), false));
    }

    private static List<Statement> statements(MigrationFile file) {
        return file instanceof MigrationFile.Read read && read.migration().direction() == Direction.UP
                ? read.migration().units().stream()
                        .flatMap(unit -> unit.statements().stream())
                        .toList()
                : List.of();
    }
}
