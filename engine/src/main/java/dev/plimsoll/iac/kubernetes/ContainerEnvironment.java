package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what ConfigMaps and Secrets give into the {@code env} of containers, wherever in an object they stand: a {@code value} beside
 * {@code valueFrom}, and an element for each name of {@code envFrom} that {@code env} does not have.
 */
final class ContainerEnvironment {

    private static final String ENV = "env";
    private static final String ENV_FROM = "envFrom";

    private final Manifest user;
    private final Configuration configuration;

    ContainerEnvironment(Manifest user, Configuration configuration) {
        this.user = user;
        this.configuration = configuration;
    }

    Map<String, Value> resolved(Map<String, Value> fields) {
        Map<String, Value> resolved = new LinkedHashMap<>();
        fields.forEach((name, value) -> resolved.put(name, resolved(value)));
        Value at = isList(resolved.get(ENV)) ? resolved.get(ENV) : resolved.get(ENV_FROM);
        if (at != null && isList(at)) {
            resolved.put(ENV, new Value.Known(new Tree.Items(environment(resolved)), at.trace()));
        }
        return resolved;
    }

    private Value resolved(Value value) {
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            return new Value.Known(new Tree.Fields(resolved(fields.values())), known.trace());
        }
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return new Value.Known(
                    new Tree.Items(items.values().stream().map(this::resolved).toList()), known.trace());
        }
        return value;
    }

    private List<Value> environment(Map<String, Value> container) {
        List<Value> environment = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Value item : elements(container.get(ENV))) {
            item.field("name").text().ifPresent(names::add);
            environment.add(withValue(item));
        }
        for (Value source : elements(container.get(ENV_FROM))) {
            imported(source).forEach((name, value) -> {
                if (names.add(name)) {
                    environment.add(variable(
                            name,
                            value.with(value.trace().movedTo(source.trace().range()))));
                }
            });
        }
        return environment;
    }

    private Value withValue(Value item) {
        Value from = item.field("valueFrom");
        Value configMap = from.field("configMapKeyRef");
        Value secret = from.field("secretKeyRef");
        if (configMap.isKnown()) {
            return withValue(item, "ConfigMap", configMap);
        }
        return secret.isKnown() ? withValue(item, "Secret", secret) : item;
    }

    private Value withValue(Value item, String kind, Value reference) {
        String name = reference.field("name").text().orElse("");
        String key = reference.field("key").text().orElse("");
        Map<String, Value> fields = new LinkedHashMap<>(((Tree.Fields) ((Value.Known) item).tree()).values());
        fields.put(
                "value",
                configuration.entry(user, kind, name, key, reference.trace().range()));
        return new Value.Known(new Tree.Fields(fields), item.trace());
    }

    private Map<String, Value> imported(Value source) {
        String prefix = source.field("prefix").text().orElse("");
        Map<String, Value> imported = new LinkedHashMap<>();
        for (String kind : List.of("ConfigMap", "Secret")) {
            String reference = kind.equals("Secret") ? "secretRef" : "configMapRef";
            source.field(reference)
                    .field("name")
                    .text()
                    .flatMap(name -> configuration.entries(user, kind, name))
                    .ifPresent(entries -> entries.forEach((key, value) -> imported.put(prefix + key, value)));
        }
        return imported;
    }

    private static Value variable(String name, Value value) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", new Value.Known(new Tree.Text(name), value.trace()));
        fields.put("value", value);
        return new Value.Known(new Tree.Fields(fields), value.trace());
    }

    private static boolean isList(@Nullable Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Items;
    }

    private static List<Value> elements(@Nullable Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Items items
                ? items.values()
                : List.of();
    }
}
