package dev.plimsoll.evaluate.own;

import dev.plimsoll.datastore.Property;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import java.util.List;
import java.util.Locale;

/** What definitions of infrastructure declare. */
final class StoreFactTypes {

    static final FactType STORE = vocabulary(FactType.of(
                            "store",
                            "A data store that infrastructure declares: a database server, bucket, cache, warehouse ….",
                            Scene.INFRASTRUCTURE,
                            Scene.SCHEMA,
                            Scene.CHANGES)
                    .with(
                            "address",
                            Kind.TEXT,
                            "The address of the resource that declares it.",
                            fact -> store(fact).address())
                    .with(
                            "kind",
                            Kind.TEXT,
                            "`relational-database`, `bucket`, `cache` …",
                            fact -> store(fact).kind().id())
                    .with(
                            "provider",
                            Kind.TEXT,
                            "`aws`, `google`, `azurerm`, `kubernetes` …",
                            fact -> store(fact).provider())
                    .with(
                            "service",
                            Kind.TEXT,
                            "The provider's name for it, `Amazon RDS`.",
                            fact -> store(fact).service())
                    .with(
                            "environment",
                            Kind.TEXT,
                            "Where it serves: `production`, `staging`, `development` or `unknown`.",
                            fact -> store(fact).environment().stage().id())
                    .with(
                            "database",
                            Kind.TEXT,
                            "The database, as the configuration calls it.",
                            fact -> store(fact).database()))
            .build();

    static final FactType RESOURCE = FactType.of(
                    "resource",
                    "One resource that infrastructure declares, as its provider knows it.",
                    Scene.INFRASTRUCTURE)
            .with("address", Kind.TEXT, "Its address.", fact -> resource(fact).address())
            .with(
                    "type",
                    Kind.TEXT,
                    "`aws_db_instance`, `AWS::RDS::DBInstance` …",
                    fact -> resource(fact).type())
            .with(
                    "name",
                    Kind.TEXT,
                    "The last name of its address.",
                    fact -> resource(fact).name())
            .with(
                    "provider",
                    Kind.TEXT,
                    "`aws`, `google`, `kubernetes` …",
                    fact -> resource(fact).provider())
            .with(
                    "format",
                    Kind.TEXT,
                    "`terraform`, `cloudformation`, `kubernetes` …",
                    fact -> Values.word(resource(fact).format()))
            .with(
                    "managed",
                    Kind.TRUTH,
                    "False for what is looked up and created elsewhere.",
                    fact -> resource(fact).kind() == Resource.Kind.MANAGED)
            .with(
                    "attributes",
                    Kind.LIST,
                    "Names of the attributes that are written.",
                    fact -> List.copyOf(resource(fact).attributes().keySet()))
            .with(
                    "attribute.*",
                    Kind.ANY,
                    "An attribute: `attribute.region`, `attribute.lifecycle_rule.0.enabled`.",
                    Families::none)
            .with("tag.*", Kind.ANY, "A tag or label, wherever the format writes it: `tag.owner`.", Families::none)
            .build();

    static final List<FactType> ALL = List.of(STORE, RESOURCE);

    private StoreFactTypes() {}

    private static DataStore store(Fact fact) {
        return (DataStore) fact.value();
    }

    private static Resource resource(Fact fact) {
        return (Resource) fact.value();
    }

    private static FactType.Builder vocabulary(FactType.Builder builder) {
        StoreCatalog.vocabulary(StoreFactTypes.class.getClassLoader()).values().stream()
                .filter(property -> !property.name().equals("access.password"))
                .forEach(property -> builder.with(
                        property.name(),
                        kind(property),
                        meaning(property),
                        fact -> property.name().endsWith(".*")
                                ? Families.none(fact)
                                : Values.of(store(fact).property(property.name()))));
        return builder;
    }

    private static Kind kind(Property property) {
        if (property.name().endsWith(".*")) {
            return Kind.ANY;
        }
        return switch (property.type().toLowerCase(Locale.ROOT)) {
            case "boolean" -> Kind.TRUTH;
            case "number" -> Kind.NUMBER;
            case "list" -> Kind.LIST;
            case "text" -> Kind.TEXT;
            default -> Kind.ANY;
        };
    }

    private static String meaning(Property property) {
        return property.unit().isEmpty() ? property.meaning() : property.meaning() + " In " + property.unit() + ".";
    }
}
