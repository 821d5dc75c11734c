package dev.plimsoll.policy;

import dev.plimsoll.live.connect.Connections;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code databases}. */
final class DatabaseReader {

    private static final List<String> KEYS = List.of(
            "engine",
            "engine-version",
            "environment",
            "tool",
            "deployed-to",
            "migrations",
            "infrastructure",
            "connection",
            "replicas",
            "snapshot",
            "evidence",
            "session");
    private static final List<String> TOOLS =
            Tools.ALL.stream().map(MigrationTool::id).toList();
    private static final List<String> ENGINES =
            Arrays.stream(Engine.values()).map(Engine::id).toList();
    static final List<String> ENVIRONMENTS = Stream.of(Stage.PRODUCTION, Stage.STAGING, Stage.DEVELOPMENT)
            .map(Stage::id)
            .toList();

    private DatabaseReader() {}

    static List<DatabaseConfiguration> read(YamlMapping databases) {
        List<DatabaseConfiguration> read = new ArrayList<>();
        for (String name : databases.keys()) {
            if (name.isBlank()) {
                databases.problem(name, "a database must have a name");
            }
            read.add(database(name, databases.mapping(name)));
        }
        return read;
    }

    private static DatabaseConfiguration database(String name, YamlMapping mapping) {
        mapping.refuseOthersThan(KEYS, "key");
        Engine engine = mapping.word("engine", ENGINES).flatMap(Engine::byId).orElse(null);
        Stage environment = mapping.word("environment", ENVIRONMENTS)
                .map(id -> Stage.valueOf(id.toUpperCase(Locale.ROOT)))
                .orElse(null);
        return new DatabaseConfiguration(
                name,
                engine,
                engine == null || engine.isJudged() ? version(mapping) : null,
                environment,
                mapping.word("tool", TOOLS).orElse(null),
                mapping.text("deployed-to").orElse(null),
                mapping.texts("migrations"),
                mapping.texts("infrastructure"),
                connection(mapping),
                replicas(mapping),
                mapping.text("snapshot").orElse(null),
                mapping.texts("evidence"),
                SessionReader.read(mapping.mapping("session")));
    }

    private static @Nullable String connection(YamlMapping mapping) {
        String reference = mapping.text("connection").orElse(null);
        String problem = reference == null ? "" : Connections.problem(reference);
        if (!problem.isEmpty()) {
            mapping.valueProblem("connection", "\"connection\" " + problem);
        }
        return reference;
    }

    private static List<String> replicas(YamlMapping mapping) {
        List<String> references = mapping.texts("replicas");
        references.stream()
                .map(Connections::problem)
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .ifPresent(problem -> mapping.valueProblem("replicas", "\"replicas\": each " + problem));
        return references;
    }

    private static @Nullable Integer version(YamlMapping mapping) {
        Optional<String> text = mapping.text("engine-version");
        if (text.isEmpty()) {
            return null;
        }
        Optional<Integer> major = EngineVersion.major(text.get());
        if (major.isEmpty()) {
            mapping.valueProblem("engine-version", EngineVersion.problem(text.get()));
        }
        return major.orElse(Server.DEFAULT.major());
    }
}
