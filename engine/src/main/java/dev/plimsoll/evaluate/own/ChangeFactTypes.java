package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TypeName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What migrations do, change by change. */
final class ChangeFactTypes {

    static final FactType CHANGE = FactType.of(
                    "change",
                    "One change of a migration: each table that a statement drops, each action of an `ALTER TABLE`.",
                    Scene.CHANGES)
            .with(
                    "kind",
                    Kind.TEXT,
                    "What it does: `create-table`, `add-column`, `drop-column`, `alter-column-type`, `create-index`, `add-constraint`, `create-extension`, `update` …",
                    fact -> kind(effect(fact).change()))
            .with(
                    "object",
                    Kind.TEXT,
                    "What it is about, as findings name it: `public.orders.note`.",
                    fact -> fact.subject().name())
            .with(
                    "object-kind",
                    Kind.TEXT,
                    "`table`, `column`, `index`, `extension` …",
                    fact -> fact.subject().kind().id())
            .with("table", Kind.TEXT, "Full name of the table that it changes.", fact -> table(effect(fact)))
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema of that table.",
                    fact -> effect(fact).target() == null
                            ? null
                            : Objects.requireNonNull(effect(fact).target())
                                    .name()
                                    .schema())
            .with(
                    "column",
                    Kind.TEXT,
                    "The column that it changes.",
                    fact -> effect(fact).change() instanceof ColumnChange column ? column.column() : null)
            .with(
                    "type",
                    Kind.TEXT,
                    "The type that it gives to a column.",
                    fact -> type(effect(fact).change()).map(TypeName::sql).orElse(null))
            .with(
                    "existing",
                    Kind.TRUTH,
                    "Whether the table stood before the migration.",
                    fact -> effect(fact).onExisting())
            .with(
                    "lock",
                    Kind.TEXT,
                    "The strongest lock on a relation in use: `access-exclusive`, `share` …",
                    fact -> lock(effect(fact)))
            .with(
                    "blocks-reads",
                    Kind.TRUTH,
                    "Whether reads wait for it.",
                    fact -> effect(fact).impact().blocksReads())
            .with(
                    "blocks-writes",
                    Kind.TRUTH,
                    "Whether writes wait for it.",
                    fact -> effect(fact).impact().blocksWrites())
            .with(
                    "rewrites",
                    Kind.LIST,
                    "Tables that are written anew.",
                    fact -> names(effect(fact).impact().rewrites()))
            .with(
                    "scans",
                    Kind.LIST,
                    "Tables that are read through.",
                    fact -> names(effect(fact).impact().scans()))
            .with(
                    "in-transaction",
                    Kind.TRUTH,
                    "Whether it shares its transaction with others.",
                    fact -> effect(fact).inTransaction())
            .with(
                    "statement",
                    Kind.TEXT,
                    "The text of the statement.",
                    fact -> effect(fact).statement().text())
            .with("path", Kind.TEXT, "The file.", fact -> fact.place().path())
            .with(
                    "tool",
                    Kind.TEXT,
                    "What runs the migration: `flyway`, `liquibase` …",
                    fact -> effect(fact).migration().tool())
            .with(
                    "version",
                    Kind.TEXT,
                    "The version of the migration.",
                    fact -> effect(fact).migration().version())
            .with("database", Kind.TEXT, "The database, as the configuration calls it.", Fact::database)
            .build();

    static final List<FactType> ALL = List.of(CHANGE);

    private ChangeFactTypes() {}

    private static Effect effect(Fact fact) {
        return Objects.requireNonNull(fact.effect());
    }

    /** The name of the record, or what is created, altered or dropped where there is one for all kinds of objects. */
    private static String kind(SchemaChange change) {
        if (change instanceof CreateObject create) {
            return "create-" + id(create.kind());
        }
        if (change instanceof AlterObject alter) {
            return "alter-" + id(alter.kind());
        }
        if (change instanceof DropObject drop) {
            return "drop-" + id(drop.kind());
        }
        String name = change.getClass().getSimpleName();
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String id(ObjectKind kind) {
        return kind.id();
    }

    private static @Nullable String table(Effect effect) {
        return effect.targetName().isEmpty() ? null : effect.targetName();
    }

    private static Optional<TypeName> type(SchemaChange change) {
        if (change instanceof AddColumn add) {
            return Optional.ofNullable(add.definition().type());
        }
        return change instanceof AlterColumnType alter ? Optional.of(alter.type()) : Optional.empty();
    }

    private static @Nullable String lock(Effect effect) {
        return effect.impact().locks().stream()
                .filter(lock -> !lock.isNew())
                .map(RelationLock::mode)
                .max(Comparator.naturalOrder())
                .map((LockMode mode) -> Values.word(mode))
                .orElse(null);
    }

    private static List<String> names(List<ObjectName> names) {
        return names.stream().map(ObjectName::toString).toList();
    }
}
