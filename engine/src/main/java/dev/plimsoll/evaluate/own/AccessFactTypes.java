package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Role;
import dev.plimsoll.model.RowPolicy;
import java.util.List;
import java.util.Map;

/** Who may do what, and what a database brings along. */
final class AccessFactTypes {

    static final FactType ROLE = FactType.of(
                    "role", "A role that migrations create, or that a server has.", Scene.SCHEMA)
            .with("name", Kind.TEXT, "Its name.", fact -> role(fact).name())
            .with(
                    "attributes",
                    Kind.LIST,
                    "What it is allowed: `login`, `superuser`, `createdb` …",
                    fact -> role(fact).attributes().entrySet().stream()
                            .filter(Map.Entry::getValue)
                            .map(Map.Entry::getKey)
                            .toList())
            .build();

    static final FactType GRANT = FactType.of("grant", "A privilege that a role was given.", Scene.SCHEMA)
            .with(
                    "object",
                    Kind.TEXT,
                    "Full name of the object.",
                    fact -> grant(fact).object().toString())
            .with(
                    "object-kind",
                    Kind.TEXT,
                    "`table`, `schema`, `function` …",
                    fact -> grant(fact).object().kind().id())
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema of the object.",
                    fact -> grant(fact).object().name().schema())
            .with(
                    "column",
                    Kind.TEXT,
                    "The column, where it is on one alone.",
                    fact -> grant(fact).column())
            .with(
                    "privilege",
                    Kind.TEXT,
                    "`select`, `insert`, `usage` …",
                    fact -> grant(fact).privilege())
            .with(
                    "grantee",
                    Kind.TEXT,
                    "Who may; `PUBLIC` is everybody.",
                    fact -> grant(fact).grantee())
            .with(
                    "grantable",
                    Kind.TRUTH,
                    "Whether it may be passed on.",
                    fact -> grant(fact).grantable())
            .build();

    static final FactType POLICY = FactType.of("policy", "A row-security policy of a table.", Scene.SCHEMA)
            .with(
                    "table",
                    Kind.TEXT,
                    "Full name of its table.",
                    fact -> SchemaFactTypes.table(fact).name().toString())
            .with("name", Kind.TEXT, "Its name.", fact -> policy(fact).name())
            .with(
                    "permissive",
                    Kind.TRUTH,
                    "False for `AS RESTRICTIVE`.",
                    fact -> policy(fact).permissive())
            .with(
                    "command",
                    Kind.TEXT,
                    "`all`, `select`, `insert`, `update` or `delete`.",
                    fact -> policy(fact).command())
            .with("roles", Kind.LIST, "Whom it is for.", fact -> policy(fact).roles())
            .with(
                    "using",
                    Kind.TEXT,
                    "The condition for rows that are read, as written; unknown of a running server.",
                    fact -> SchemaFactTypes.text(fact, policy(fact).using()))
            .build();

    static final FactType EXTENSION = FactType.of(
                    "extension", "An extension that migrations create, or that a server has.", Scene.SCHEMA)
            .with("name", Kind.TEXT, "Its name.", fact -> ((ObjectName) fact.value()).name())
            .with("schema", Kind.TEXT, "The schema it is in.", fact -> ((ObjectName) fact.value()).schema())
            .build();

    static final List<FactType> ALL = List.of(ROLE, GRANT, POLICY, EXTENSION);

    private AccessFactTypes() {}

    private static Role role(Fact fact) {
        return (Role) fact.value();
    }

    private static Grant grant(Fact fact) {
        return (Grant) fact.value();
    }

    private static RowPolicy policy(Fact fact) {
        return (RowPolicy) fact.value();
    }
}
