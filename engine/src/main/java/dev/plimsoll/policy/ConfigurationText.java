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

/** A configuration with its defaults filled in, as YAML that says the same when read. */
public final class ConfigurationText {

    private final StringBuilder text = new StringBuilder();

    private ConfigurationText() {}

    public static String of(Configuration configuration, RuleCatalog catalog) {
        ConfigurationText writer = new ConfigurationText();
        writer.line("version: 1");
        writer.databases(configuration.databases());
        writer.policy(configuration.policy(), catalog);
        return writer.text.toString();
    }

    private void databases(List<DatabaseConfiguration> databases) {
        line(databases.isEmpty() ? "databases: {}" : "databases:");
        for (DatabaseConfiguration database : databases) {
            Integer version = database.engineVersion();
            line("  " + quoted(database.name()) + ":");
            if (database.engine() != null) {
                line("    engine: " + database.engine().id());
            }
            if (version != null || database.infrastructure().isEmpty()) {
                line("    engine-version: "
                        + quoted(Integer.toString(version == null ? Server.DEFAULT.major() : version)));
            }
            if (database.environment() != null) {
                line("    environment: " + database.environment().id());
            }
            if (database.tool() != null) {
                line("    tool: " + database.tool());
            }
            if (database.deployedTo() != null) {
                line("    deployed-to: " + quoted(database.deployedTo()));
            }
            line("    migrations: " + list(database.migrations()));
            line("    infrastructure: " + list(database.infrastructure()));
            if (database.connection() != null) {
                line("    connection: " + quoted(database.connection()));
            }
            if (!database.replicas().isEmpty()) {
                line("    replicas: " + list(database.replicas()));
            }
            if (database.snapshot() != null) {
                line("    snapshot: " + quoted(database.snapshot()));
            }
            if (!database.evidence().isEmpty()) {
                line("    evidence: " + list(database.evidence()));
            }
            if (!database.session().isEmpty()) {
                line("    session: "
                        + database.session().entrySet().stream()
                                .map(setting -> quoted(setting.getKey()) + ": " + quoted(setting.getValue()))
                                .collect(Collectors.joining(", ", "{ ", " }")));
            }
        }
    }

    private void policy(Policy policy, RuleCatalog catalog) {
        List<RuleUse> uses = policy.uses(catalog);
        Set<String> packs = uses.stream().map(use -> use.card().pack()).collect(Collectors.toCollection(TreeSet::new));
        line("policy:");
        line("  packs: [" + String.join(", ", packs) + "]");
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
            line("    " + use.card().id() + ": { severity: " + severity.id() + ", enforcement: " + enforcement.id()
                    + (options.isEmpty() ? "" : ", options: { " + options + " }")
                    + (policy.isSuppressible(use.card().id()) ? "" : ", suppressible: false") + " }");
        }
        policy.rules().forEach((rule, own) -> {
            if (own.enforcement() == Enforcement.OFF) {
                line("    " + rule + ": { enforcement: off }");
            }
        });
        Measuring measuring = policy.measuring();
        line("  measured: { note-below: " + measuring.noteBelow().toMillis() + "ms, error-from: "
                + measuring.errorFrom().toMillis() + "ms, snapshot-days: " + measuring.snapshotDays() + " }");
        line("  waivers: { expiring-days: " + policy.expiringDays() + " }");
        line(policy.paths().isEmpty() ? "  paths: []" : "  paths:");
        for (PathPolicy path : policy.paths()) {
            line("    - { match: " + quoted(path.match().toString()) + ", enforcement: "
                    + path.enforcement().id() + " }");
        }
        line(policy.overrides().isEmpty() ? "  overrides: []" : "  overrides:");
        policy.overrides().forEach(override -> line("    - { " + words(override) + " }"));
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
