package dev.plimsoll.impact;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AddIdentity;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.AlterIdentity;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropDefault;
import dev.plimsoll.model.ColumnChange.DropExpression;
import dev.plimsoll.model.ColumnChange.DropIdentity;
import dev.plimsoll.model.ColumnChange.DropNotNull;
import dev.plimsoll.model.ColumnChange.SetColumnOption;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.ColumnChange.SetExpression;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.AlterConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.AddInheritance;
import dev.plimsoll.model.TableChange.DropInheritance;
import dev.plimsoll.model.TableChange.SetAccessMethod;
import dev.plimsoll.model.TableChange.SetClusterIndex;
import dev.plimsoll.model.TableChange.SetPersistence;
import dev.plimsoll.model.TableChange.SetReplicaIdentity;
import dev.plimsoll.model.TableChange.SetRowSecurity;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import dev.plimsoll.model.TableChange.SetTableType;
import dev.plimsoll.model.TableChange.SetTablespace;
import dev.plimsoll.model.TableChange.SetWithoutOids;
import dev.plimsoll.model.TableChange.ToggleFiring;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An action of {@code ALTER TABLE} as the server's messages name it ({@code alter_table_type_to_string} in {@code tablecmds.c}).
 *
 * @param kinds what it can be carried out on
 */
record AlterAction(String name, Kinds kinds) {

    /** Kinds that an action knows besides tables, and how servers before PostgreSQL 15 list them. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Kinds {
        TABLE("table"),
        FOREIGN_TABLE("table or foreign table", RelationKind.FOREIGN_TABLE),
        COMPOSITE_TYPE("table, composite type, or foreign table", RelationKind.FOREIGN_TABLE),
        VIEW("table, view, or foreign table", RelationKind.VIEW, RelationKind.FOREIGN_TABLE),
        MATERIALIZED_VIEW("table or materialized view", RelationKind.MATERIALIZED_VIEW),
        NO_VIEW(
                "table, materialized view, or foreign table",
                RelationKind.MATERIALIZED_VIEW,
                RelationKind.FOREIGN_TABLE),
        INDEXED("table, materialized view, index, or partitioned index", RelationKind.MATERIALIZED_VIEW),
        WITH_STATISTICS(
                "table, materialized view, index, partitioned index, or foreign table",
                RelationKind.MATERIALIZED_VIEW,
                RelationKind.FOREIGN_TABLE),
        WITH_PARAMETERS("table, view, materialized view, or index", RelationKind.VIEW, RelationKind.MATERIALIZED_VIEW),
        ONLY_FOREIGN("foreign table", RelationKind.FOREIGN_TABLE);

        private final String words;
        private final Set<RelationKind> others;

        Kinds(String words, RelationKind... others) {
            this.words = words;
            this.others = Set.of(others);
        }

        boolean hold(RelationKind kind) {
            boolean table = kind == RelationKind.TABLE || kind == RelationKind.PARTITIONED_TABLE;
            return table ? this != ONLY_FOREIGN : others.contains(kind);
        }

        String words() {
            return words;
        }
    }

    private static final Map<Class<? extends TableChange>, AlterAction> ACTIONS = Map.ofEntries(
            Map.entry(AddColumn.class, new AlterAction("ADD COLUMN", Kinds.COMPOSITE_TYPE)),
            Map.entry(DropColumn.class, new AlterAction("DROP COLUMN", Kinds.COMPOSITE_TYPE)),
            Map.entry(AlterColumnType.class, new AlterAction("ALTER COLUMN ... SET DATA TYPE", Kinds.COMPOSITE_TYPE)),
            Map.entry(SetDefault.class, new AlterAction("ALTER COLUMN ... SET DEFAULT", Kinds.VIEW)),
            Map.entry(DropDefault.class, new AlterAction("ALTER COLUMN ... SET DEFAULT", Kinds.VIEW)),
            Map.entry(AddIdentity.class, new AlterAction("ALTER COLUMN ... ADD IDENTITY", Kinds.VIEW)),
            Map.entry(AlterIdentity.class, new AlterAction("ALTER COLUMN ... SET", Kinds.VIEW)),
            Map.entry(DropIdentity.class, new AlterAction("ALTER COLUMN ... DROP IDENTITY", Kinds.VIEW)),
            Map.entry(SetNotNull.class, new AlterAction("ALTER COLUMN ... SET NOT NULL", Kinds.FOREIGN_TABLE)),
            Map.entry(DropNotNull.class, new AlterAction("ALTER COLUMN ... DROP NOT NULL", Kinds.FOREIGN_TABLE)),
            Map.entry(SetExpression.class, new AlterAction("ALTER COLUMN ... SET EXPRESSION", Kinds.FOREIGN_TABLE)),
            Map.entry(DropExpression.class, new AlterAction("ALTER COLUMN ... DROP EXPRESSION", Kinds.FOREIGN_TABLE)),
            Map.entry(AddConstraint.class, new AlterAction("ADD CONSTRAINT", Kinds.FOREIGN_TABLE)),
            Map.entry(DropConstraint.class, new AlterAction("DROP CONSTRAINT", Kinds.FOREIGN_TABLE)),
            Map.entry(ValidateConstraint.class, new AlterAction("VALIDATE CONSTRAINT", Kinds.FOREIGN_TABLE)),
            Map.entry(AlterConstraint.class, new AlterAction("ALTER CONSTRAINT", Kinds.TABLE)),
            Map.entry(SetTablespace.class, new AlterAction("SET TABLESPACE", Kinds.INDEXED)),
            Map.entry(SetAccessMethod.class, new AlterAction("SET ACCESS METHOD", Kinds.MATERIALIZED_VIEW)),
            Map.entry(SetReplicaIdentity.class, new AlterAction("REPLICA IDENTITY", Kinds.MATERIALIZED_VIEW)),
            Map.entry(SetWithoutOids.class, new AlterAction("SET WITHOUT OIDS", Kinds.FOREIGN_TABLE)),
            Map.entry(AddInheritance.class, new AlterAction("INHERIT", Kinds.FOREIGN_TABLE)),
            Map.entry(DropInheritance.class, new AlterAction("NO INHERIT", Kinds.FOREIGN_TABLE)));

    /** The action of a change; empty for what works on every kind, or has rules of its own. */
    static Optional<AlterAction> of(TableChange change) {
        if (change instanceof SetColumnOption option) {
            return Optional.of(of(option));
        }
        if (change instanceof SetPersistence persistence) {
            return Optional.of(new AlterAction(persistence.logged() ? "SET LOGGED" : "SET UNLOGGED", Kinds.TABLE));
        }
        if (change instanceof SetStorageParameters set) {
            return Optional.of(new AlterAction(set.reset() ? "RESET" : "SET", Kinds.WITH_PARAMETERS));
        }
        if (change instanceof SetClusterIndex cluster) {
            String name = cluster.index() == null ? "SET WITHOUT CLUSTER" : "CLUSTER ON";
            return Optional.of(new AlterAction(name, Kinds.MATERIALIZED_VIEW));
        }
        if (change instanceof SetRowSecurity security) {
            String mode = security.mode().name().replace('_', ' ');
            return Optional.of(new AlterAction(mode + " ROW SECURITY", Kinds.TABLE));
        }
        if (change instanceof SetTableType type) {
            return Optional.of(new AlterAction(type.type() == null ? "NOT OF" : "OF", Kinds.TABLE));
        }
        return change instanceof ToggleFiring toggle ? of(toggle) : Optional.ofNullable(ACTIONS.get(change.getClass()));
    }

    private static Optional<AlterAction> of(ToggleFiring toggle) {
        String firing = toggle.firing().toUpperCase(Locale.ROOT);
        return switch (toggle.kind()) {
            case TRIGGER -> {
                String all = toggle.name() != null ? "" : toggle.allInternal() ? " ALL" : " USER";
                yield Optional.of(new AlterAction(firing + " TRIGGER" + all, Kinds.FOREIGN_TABLE));
            }
            default -> Optional.of(new AlterAction(firing + " RULE", Kinds.TABLE));
        };
    }

    private static AlterAction of(SetColumnOption option) {
        return switch (option.option()) {
            case STATISTICS -> new AlterAction("ALTER COLUMN ... SET STATISTICS", Kinds.WITH_STATISTICS);
            case STORAGE -> new AlterAction("ALTER COLUMN ... SET STORAGE", Kinds.NO_VIEW);
            case COMPRESSION -> new AlterAction("ALTER COLUMN ... SET COMPRESSION", Kinds.MATERIALIZED_VIEW);
            case ATTRIBUTES -> new AlterAction("ALTER COLUMN ... SET", Kinds.NO_VIEW);
            case FOREIGN_OPTIONS -> new AlterAction("ALTER COLUMN ... OPTIONS", Kinds.ONLY_FOREIGN);
        };
    }
}
