package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** NOT NULL: a property of the column, and from PostgreSQL 18 on also a constraint with a name. */
final class NotNulls {

    private final ReplayState state;

    NotNulls(ReplayState state) {
        this.state = state;
    }

    /**
     * Makes a column of one table not null; one that is so already keeps its constraint, which becomes valid.
     *
     * @param name null for a name of the server's choice
     */
    void set(ObjectName tableName, String column, @Nullable String name, boolean inherited, SourceRange declared) {
        Constraint template = Constraints.notNull(name == null ? "" : name, column, declared);
        set(tableName, column, Constraints.inherited(template, inherited));
    }

    /** As above, with all that the constraint says; an empty name is chosen, a taken one replaced. */
    void set(ObjectName tableName, String column, Constraint wanted) {
        Table table = state.catalog().table(tableName);
        if (table == null || table.column(column).isEmpty()) {
            return;
        }
        TableEdit edit = TableEdit.of(table);
        if (wanted.validated()) {
            edit.mapColumn(column, each -> each.withNotNull(true));
        }
        Optional<Constraint> old = of(table, column);
        if (state.namesNotNull()) {
            if (old.isPresent()) {
                edit.mapConstraint(
                        old.get().name(), each -> wanted.validated() ? Constraints.validated(each, true) : each);
            } else {
                edit.add(Constraints.named(wanted, name(table, column, wanted.name())));
            }
        }
        state.catalog().put(edit.done());
        if (wanted.inherited()) {
            old.ifPresent(each -> state.family().inheritConstraint(tableName, each.name()));
        }
    }

    /** Hands the column's not-null down to all descendants, with its name. */
    void handDown(ObjectName tableName, String column, SourceRange declared) {
        Table table = state.catalog().table(tableName);
        if (table == null) {
            return;
        }
        Constraint parent = of(table, column).orElseGet(() -> Constraints.notNull("", column, declared));
        Constraint inherited = Constraints.inherited(parent, true);
        state.family().descendants(tableName).forEach(child -> set(child, column, inherited));
    }

    /** The not-null constraint of a column; empty before PostgreSQL 18. */
    static Optional<Constraint> of(Table table, String column) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.NOT_NULL
                        && constraint.columns().contains(column))
                .findFirst();
    }

    private String name(Table table, String column, String wanted) {
        boolean free = !wanted.isEmpty() && table.constraint(wanted).isEmpty();
        return free ? wanted : state.chooser().constraint(table.name(), column, "not_null");
    }
}
