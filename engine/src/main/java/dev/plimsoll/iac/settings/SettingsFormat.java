package dev.plimsoll.iac.settings;

import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of settings that are known, by their names. */
enum SettingsFormat {
    POSTGRESQL("postgresql/settings", "postgres(ql)?([-._].*)?\\.conf(\\.sample)?|.*[-._]postgres(ql)?\\.conf") {
        @Override
        Map<String, Value> read(String path, String text, Includes includes) {
            return PostgresSettings.read(path, text, includes);
        }
    },
    HBA("postgresql/hba", "pg_hba([-._].*)?\\.conf(\\.sample)?|.*[-._]pg_hba\\.conf") {
        @Override
        Map<String, Value> read(String path, String text, Includes includes) {
            return HostFile.read(path, text, includes);
        }
    },
    MYSQL("mysql/settings", "\\.?my([-._].*)?\\.(cnf|ini)|(mysql|mysqld|mariadb)([-._].*)?\\.cnf") {
        @Override
        Map<String, Value> read(String path, String text, Includes includes) {
            return SectionedFile.mysql(path, text, includes);
        }
    },
    PGBOUNCER("pgbouncer/settings", "pgbouncer([-._].*)?\\.(ini|conf)") {
        @Override
        Map<String, Value> read(String path, String text, Includes includes) {
            return SectionedFile.pgbouncer(path, text, includes);
        }
    };

    private final String type;
    private final Pattern name;

    SettingsFormat(String type, String name) {
        this.type = type;
        this.name = Pattern.compile(name);
    }

    static Optional<SettingsFormat> of(String path) {
        String name = Paths.name(path);
        return Stream.of(values())
                .filter(format -> format.name.matcher(name).matches())
                .findFirst();
    }

    String type() {
        return type;
    }

    /** The attributes of the resource that a file is. */
    abstract Map<String, Value> read(String path, String text, Includes includes);
}
