package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.DecidingPlace.Kind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider adds to its resources: {@code tags_all} of AWS, {@code effective_labels} of Google. */
final class ProviderDefaults {

    /** A configuration as references have it: {@code aws}, {@code aws.eu}. */
    private record Found(ModuleInstance module, Block block) {}

    /** The local name of the provider of a resource. */
    static String name(Block resource) {
        String type = resource.labels().get(0);
        String prefix = type.contains("_") ? type.substring(0, type.indexOf('_')) : type;
        String configuration = configuration(resource, prefix);
        return configuration.contains(".") ? configuration.substring(0, configuration.indexOf('.')) : configuration;
    }

    private static String configuration(Block resource, String otherwise) {
        return resource.body()
                .attribute("provider")
                .map(ProviderDefaults::named)
                .orElse(otherwise);
    }

    /** {@code aws.eu}, also quoted as JSON and old versions have it. */
    private static String named(HclExpression expression) {
        if (expression instanceof HclExpression.Attribute attribute
                && attribute.source() instanceof HclExpression.Variable root) {
            return root.name() + "." + attribute.name();
        }
        if (expression instanceof HclExpression.Variable variable) {
            return variable.name();
        }
        return expression instanceof HclExpression.Literal literal && literal.value() instanceof Tree.Text text
                ? text.text()
                : "";
    }

    static void add(ModuleInstance module, Block resource, Map<String, Value> attributes) {
        String provider = name(resource);
        boolean aws = provider.equals("aws");
        if (!aws && !provider.startsWith("google")) {
            return;
        }
        find(module, configuration(resource, provider))
                .flatMap(found -> aws ? awsTags(found) : googleLabels(found))
                .ifPresent(defaults -> attributes.put(
                        aws ? "tags_all" : "effective_labels",
                        merged(
                                defaults,
                                attributes.get(aws ? "tags" : "labels"),
                                defaults.trace().range())));
    }

    private static Optional<Value> awsTags(Found found) {
        return found.block()
                .body()
                .blocks("default_tags")
                .findFirst()
                .flatMap(tags -> tags.body().attribute("tags"))
                .or(() -> found.block().body().attribute("default_tags").flatMap(ProviderDefaults::tagsInJson))
                .map(tags -> evaluated(found, tags));
    }

    private static Optional<HclExpression> tagsInJson(HclExpression expression) {
        HclExpression block = expression instanceof HclExpression.Elements elements
                        && elements.values().size() == 1
                ? elements.values().get(0)
                : expression;
        return block instanceof HclExpression.Entries entries
                ? entries.entries().stream()
                        .filter(entry -> named(entry.key()).equals("tags"))
                        .map(HclExpression.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Value> googleLabels(Found found) {
        return found.block().body().attribute("default_labels").map(labels -> evaluated(found, labels));
    }

    private static Value evaluated(Found found, HclExpression expression) {
        return Memo.guarded(expression.range(), () -> found.module().evaluator().evaluate(expression));
    }

    private static Value merged(Value defaults, @Nullable Value own, SourceRange place) {
        if (!(defaults instanceof Value.Known known) || !(known.tree() instanceof Tree.Fields fields)) {
            return defaults;
        }
        Map<String, Value> merged = new LinkedHashMap<>();
        fields.values().forEach((key, value) -> {
            DecidingPlace provider = new DecidingPlace(
                    "provider", "", Kind.PROVIDER, value.trace().range());
            merged.put(key, value.with(value.trace().through(provider)));
        });
        if (own instanceof Value.Unknown) {
            return own;
        }
        if (own instanceof Value.Known known2 && known2.tree() instanceof Tree.Fields tags) {
            merged.putAll(tags.values());
        }
        return new Value.Known(new Tree.Fields(merged), Trace.at(place));
    }

    /** The configuration in the module, or the one that its caller passes or, without an alias, has. */
    private static Optional<Found> find(ModuleInstance module, String configuration) {
        for (Block block : module.definition().providers()) {
            String alias =
                    block.body().attribute("alias").map(ProviderDefaults::named).orElse("");
            String name =
                    alias.isEmpty() ? block.labels().get(0) : block.labels().get(0) + "." + alias;
            if (name.equals(configuration)) {
                return Optional.of(new Found(module, block));
            }
        }
        ModuleInstance.Call call = module.call();
        if (call == null) {
            return Optional.empty();
        }
        return find(call.caller(), passed(call.block(), configuration));
    }

    private static String passed(Block call, String configuration) {
        if (call.body().attribute("providers").orElse(null) instanceof HclExpression.Entries entries) {
            for (HclExpression.Entry entry : entries.entries()) {
                if (named(entry.key()).equals(configuration)) {
                    return named(entry.value());
                }
            }
        }
        return configuration;
    }
}
