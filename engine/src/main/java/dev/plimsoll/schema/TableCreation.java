package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.LikeClause;
import dev.plimsoll.model.UserType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code CREATE TABLE}, in the order of the server's own steps, on which the names it chooses depend. */
final class TableCreation {

    private final ReplayState state;
    private final Catalog catalog;
    private final Columns columns;
    private final ConstraintReplay constraints;
    private final NotNulls notNulls;
    private final Partitions partitions;
    private final LikeClauses likes;

    TableCreation(
            ReplayState state,
            Columns columns,
            ConstraintReplay constraints,
            NotNulls notNulls,
            Partitions partitions,
            LikeClauses likes) {
        this.state = state;
        this.catalog = state.catalog();
        this.columns = columns;
        this.constraints = constraints;
        this.notNulls = notNulls;
        this.partitions = partitions;
        this.likes = likes;
    }

    void create(CreateTable create, boolean guarded) {
        ObjectName name = place(create);
        if (catalog.isRelation(name)) {
            if (create.ifNotExists() || guarded) {
                return;
            }
            state.drops().relation(name);
        }
        List<Table> parents = parents(create);
        ColumnSet set = new ColumnSet();
        parents.forEach(parent -> inherit(set, parent, create.partitionOf() != null));
        if (create.ofType() != null) {
            composite(create.ofType()).forEach(set::add);
        }
        declare(set, name, create);
        register(name, create, parents, set);
        addConstraints(name, create, parents);
    }

    private ObjectName place(CreateTable create) {
        return create.persistence() == Persistence.TEMPORARY
                ? new ObjectName(Catalog.TEMPORARY, create.table().name())
                : state.names().place(create.table());
    }

    private List<Table> parents(CreateTable create) {
        List<ObjectName> written = create.partitionOf() == null
                ? create.inherits()
                : List.of(create.partitionOf().parent());
        List<Table> known = new ArrayList<>();
        for (ObjectName parent : written) {
            Table table = catalog.table(state.names().relationOrPlace(parent));
            if (table != null) {
                known.add(table);
            }
        }
        return known;
    }

    private void inherit(ColumnSet set, Table parent, boolean partition) {
        boolean keepsIdentity = partition && state.server().atLeast(17);
        for (Column column : parent.columns()) {
            boolean handsDownNotNull = NotNulls.of(parent, column.name())
                    .map(constraint -> !constraint.noInherit())
                    .orElse(true);
            boolean notNull = column.notNull() && handsDownNotNull;
            set.inherit((keepsIdentity ? column : column.withIdentity(null))
                    .withNotNull(notNull)
                    .withInherited(true));
        }
    }

    private List<Column> composite(ObjectName written) {
        return state.names().type(written).map(catalog::type).filter(UserType.CompositeType.class::isInstance).stream()
                .flatMap(type -> ((UserType.CompositeType) type).attributes().stream())
                .toList();
    }

    /** Columns as written and those of LIKE, each in its place. */
    private void declare(ColumnSet set, ObjectName name, CreateTable create) {
        int index = 0;
        for (ColumnDefinition definition : create.columns()) {
            addLikes(set, name, create, index++);
            if (set.contains(definition.name())) {
                set.merge(name, definition, columns);
            } else if (definition.type() != null || create.query() != null) {
                set.add(columns.create(name, definition));
            }
        }
        addLikes(set, name, create, index);
        if (create.query() != null && create.columns().isEmpty()) {
            QueryColumns.of(create.query(), state).forEach(set::add);
        }
    }

    private void addLikes(ColumnSet set, ObjectName name, CreateTable create, int index) {
        for (LikeClause like : create.likes()) {
            if (like.columnIndex() == index) {
                likes.columns(name, like).forEach(set::add);
            }
        }
    }

    private void register(ObjectName name, CreateTable create, List<Table> parents, ColumnSet set) {
        PartitionKey key = create.partitionedBy();
        RelationKind kind = create.server() != null
                ? RelationKind.FOREIGN_TABLE
                : key != null ? RelationKind.PARTITIONED_TABLE : RelationKind.TABLE;
        catalog.put(TableEdit.create(name, kind, create.persistence(), new Origin.Declared(create.range()))
                .columns(set.columns())
                .parents(parents.stream().map(Table::name).toList())
                .partitionedBy(key)
                .partitionBound(
                        create.partitionOf() == null
                                ? null
                                : create.partitionOf().bound())
                .storageParameters(create.storageParameters())
                .done());
        catalog.facts().born(name, state.now());
        if (!parents.isEmpty() && create.partitionOf() == null) {
            catalog.facts().own(name, new TableFacts.Own(set.declaredAgain(), Set.of()));
        }
        if (set.columns().isEmpty() && create.query() != null) {
            catalog.facts().columnsUnknown(name);
        }
    }

    private void addConstraints(ObjectName name, CreateTable create, List<Table> parents) {
        parents.forEach(parent -> inheritChecks(name, parent));
        List<ConstraintDefinition> all = inOrder(create);
        add(name, all, ConstraintKind.CHECK);
        addNotNulls(name, create, all, parents);
        if (create.partitionOf() != null) {
            parents.forEach(parent -> partitions.adopt(name, parent));
        }
        create.likes().forEach(like -> likes.afterwards(name, like));
        KeyDefinitions.merged(all).forEach(key -> constraints.add(name, key, true, false));
        add(name, all, ConstraintKind.FOREIGN_KEY);
    }

    private void add(ObjectName name, List<ConstraintDefinition> all, ConstraintKind kind) {
        all.stream()
                .filter(definition -> definition.kind() == kind)
                .forEach(definition -> constraints.add(name, definition, true, false));
    }

    private void inheritChecks(ObjectName name, Table parent) {
        for (Constraint constraint : parent.constraints()) {
            Table table = catalog.table(name);
            if (table != null
                    && constraint.kind() == ConstraintKind.CHECK
                    && !constraint.noInherit()
                    && table.constraint(constraint.name()).isEmpty()) {
                Constraint handedDown = Constraints.inherited(constraint, true);
                catalog.put(TableEdit.of(table)
                        .add(Constraints.validated(handedDown, constraint.enforced()))
                        .done());
            }
        }
    }

    /** What the statement says comes first, then what LIKE and the parents bring with their names. */
    private void addNotNulls(ObjectName name, CreateTable create, List<ConstraintDefinition> all, List<Table> parents) {
        add(name, all, ConstraintKind.NOT_NULL);
        for (ColumnDefinition definition : create.columns()) {
            if (definition.notNull() || definition.identity() != null || isSerial(definition)) {
                notNulls.set(name, definition.name(), null, false, definition.range());
            }
        }
        for (LikeClause like : create.likes()) {
            likes.notNulls(name, like);
        }
        for (ConstraintDefinition definition : all) {
            if (definition.kind() == ConstraintKind.PRIMARY_KEY) {
                definition.columns().forEach(column -> notNulls.set(name, column, null, false, definition.range()));
            }
        }
        parents.forEach(parent -> inheritNotNulls(name, parent, create.range()));
    }

    private void inheritNotNulls(ObjectName name, Table parent, SourceRange declared) {
        for (Column column : parent.columns()) {
            Optional<Constraint> known = NotNulls.of(parent, column.name());
            Constraint handedDown = known.orElseGet(() -> Constraints.notNull("", column.name(), declared));
            if ((column.notNull() || known.isPresent()) && !handedDown.noInherit()) {
                Constraint inherited = Constraints.inherited(handedDown, true);
                notNulls.set(name, column.name(), Constraints.validated(inherited, true));
            }
        }
    }

    private static boolean isSerial(ColumnDefinition definition) {
        return definition.type() != null && definition.type().isSerial();
    }

    /** Constraints of columns and of the table as they stand in the text. */
    private static List<ConstraintDefinition> inOrder(CreateTable create) {
        List<ConstraintDefinition> all = new ArrayList<>();
        create.columns().forEach(column -> all.addAll(column.constraints()));
        all.addAll(create.constraints());
        all.sort(Comparator.comparingInt(definition -> definition.range().startOffset()));
        return all;
    }
}
