package dev.plimsoll.policy;

import dev.plimsoll.evaluate.Measuring;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Severity;
import dev.plimsoll.policy.Policy.PathPolicy;
import dev.plimsoll.policy.Policy.RulePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A configuration with its defaults filled in, as YAML that says the same when read. */
public final class ConfigurationText {

    private final StringBuilder text = new StringBuilder();
    private final @Nullable ConfigurationOrigins origins;

    private ConfigurationText(@Nullable ConfigurationOrigins origins) {
        this.origins = origins;
    }

    public static String of(Configuration configuration, RuleCatalog catalog) {
        return of(configuration, catalog, null);
    }

    /** @param origins told behind each line as a comment, or null */
    public static String of(Configuration configuration, RuleCatalog catalog, @Nullable ConfigurationOrigins origins) {
        ConfigurationText writer = new ConfigurationText(origins);
        writer.line("version: 1");
        writer.databases(configuration.databases());
        writer.policy(configuration.policy(), catalog);
        return writer.text.toString();
    }

    private void databases(List<DatabaseConfiguration> databases) {
        line(databases.isEmpty() ? "databases: {}" : "databases:");
        for (DatabaseConfiguration database : databases) {
            Integer version = database.engineVersion();
            String name = database.name();
            line("  " + quoted(name) + ":", "databases", name);
            if (database.engine() != null) {
                line("    engine: " + database.engine().id(), "databases", name, "engine");
            }
            if (version != null || database.infrastructure().isEmpty()) {
                line(
                        "    engine-version: "
                                + quoted(Integer.toString(version == null ? Server.DEFAULT.major() : version)),
                        "databases",
                        name,
                        "engine-version");
            }
            if (database.environment() != null) {
                line("    environment: " + database.environment().id(), "databases", name, "environment");
            }
            if (database.tool() != null) {
                line("    tool: " + database.tool(), "databases", name, "tool");
            }
            if (database.deployedTo() != null) {
                line("    deployed-to: " + quoted(database.deployedTo()), "databases", name, "deployed-to");
            }
            line("    migrations: " + list(database.migrations()), "databases", name, "migrations");
            line("    infrastructure: " + list(database.infrastructure()), "databases", name, "infrastructure");
            if (database.connection() != null) {
                line("    connection: " + quoted(database.connection()), "databases", name, "connection");
            }
            if (!database.replicas().isEmpty()) {
                line("    replicas: " + list(database.replicas()), "databases", name, "replicas");
            }
            if (database.snapshot() != null) {
                line("    snapshot: " + quoted(database.snapshot()), "databases", name, "snapshot");
            }
            if (!database.evidence().isEmpty()) {
                line("    evidence: " + list(database.evidence()), "databases", name, "evidence");
            }
            if (!database.session().isEmpty()) {
                line(
                        "    session: "
                                + database.session().entrySet().stream()
                                        .map(setting -> quoted(setting.getKey()) + ": " + quoted(setting.getValue()))
                                        .collect(Collectors.joining(", ", "{ ", " }")),
                        "databases",
                        name,
                        "session");
            }
        }
    }

    private void policy(Policy policy, RuleCatalog catalog) {
        List<RuleUse> uses = policy.uses(catalog);
        Set<String> packs = uses.stream().map(use -> use.card().pack()).collect(Collectors.toCollection(TreeSet::new));
        line("policy:");
        line("  packs: [" + String.join(", ", packs) + "]", "policy", "packs");
        line("  rules:");
        for (RuleUse use : uses) {
            RulePolicy own = policy.rules().get(use.card().id());
            Severity severity =
                    own == null || own.severity() == null ? use.card().severity() : own.severity();
            Enforcement enforcement =
                    policy.enforcementOf(use.card().id(), use.card().pack(), severity);
            String options = use.card().options().keySet().stream()
                    .map(name -> name + ": " + quoted(use.options().getOrDefault(name, "")))
                    .collect(Collectors.joining(", "));
            line(
                    "    " + use.card().id() + ": { severity: " + severity.id() + ", enforcement: " + enforcement.id()
                            + (options.isEmpty() ? "" : ", options: { " + options + " }")
                            + (policy.isSuppressible(use.card().id()) ? "" : ", suppressible: false") + " }",
                    "policy",
                    "rules",
                    use.card().id());
        }
        policy.rules().forEach((rule, own) -> {
            if (own.enforcement() == Enforcement.OFF) {
                line("    " + rule + ": { enforcement: off }", "policy", "rules", rule);
            }
        });
        Measuring measuring = policy.measuring();
        line(
                "  measured: { note-below: " + measuring.noteBelow().toMillis() + "ms, error-from: "
                        + measuring.errorFrom().toMillis() + "ms, snapshot-days: " + measuring.snapshotDays() + " }",
                "policy",
                "measured");
        line("  waivers: { expiring-days: " + policy.expiringDays() + " }", "policy", "waivers");
        entries("paths", policy.paths().stream().map(ConfigurationText::words).toList());
        entries(
                "overrides",
                policy.overrides().stream().map(ConfigurationText::words).toList());
    }

    private void entries(String key, List<String> entries) {
        line("  " + key + (entries.isEmpty() ? ": []" : ":"));
        for (int i = 0; i < entries.size(); i++) {
            String entry = "    - { " + entries.get(i) + " }";
            line(origins == null ? entry : entry + " # " + origins.ofEntry(key, i));
        }
    }

    private static String words(PathPolicy path) {
        return "match: " + quoted(path.match().toString()) + ", enforcement: "
                + path.enforcement().id();
    }

    /** As an entry of the list says it, without its braces. */
    static String words(PolicyOverride override) {
        Map<String, List<?>> conditions = new LinkedHashMap<>();
        conditions.put("rules", override.rules());
        conditions.put("packs", override.packs());
        conditions.put("paths", override.paths());
        conditions.put(
                "environments", override.environments().stream().map(Stage::id).toList());
        conditions.put("databases", override.databases());
        conditions.put("tables", override.tables());
        StringBuilder words = new StringBuilder();
        conditions.forEach((key, values) -> {
            if (!values.isEmpty()) {
                words.append(key)
                        .append(": ")
                        .append(list(values.stream().map(Object::toString).toList()))
                        .append(", ");
            }
        });
        return words.append("enforcement: ").append(override.enforcement().id()).toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** @param keys of what the line says */
    private void line(String line, String... keys) {
        line(origins == null ? line : line + " # " + origins.of(keys));
    }

    private static String list(List<String> values) {
        return values.stream().map(ConfigurationText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A JSON string, which YAML reads as well. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
