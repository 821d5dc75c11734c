package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change in its context: the fact most rules start from.
 *
 * @param database name of the configured database
 * @param migration the file or changeset
 * @param statement the statement; {@code enclosing} is the one whose body holds it, or null
 * @param transaction the transaction it runs in; {@code transactionId} tells two transactions apart within a run, and is the same for
 *     all statements of one
 * @param target the table it names as it was before, or null where it names none or none is known
 * @param createdInUnit whether the target was created earlier in the same unit; false after {@code IF NOT EXISTS}
 * @param referencedBy foreign keys of other tables that refer to the target, by table
 * @param dependents what falls with it under CASCADE, or would stop it without
 * @param standing what stands under its names besides the target
 * @param settings session settings in force, by lower-case name, such as {@code lock_timeout}: as written; absent where nobody set it
 * @param impact of this change alone; the statement's is {@code statementImpact}
 */
public record Effect(
        String database,
        Server server,
        Migration migration,
        Unit unit,
        Statement statement,
        @Nullable Statement enclosing,
        SchemaChange change,
        TransactionState transaction,
        int transactionId,
        @Nullable Table target,
        boolean createdInUnit,
        List<ForeignKey> referencedBy,
        List<Dependent> dependents,
        Standing standing,
        Map<String, String> settings,
        Impact impact,
        Impact statementImpact) {

    /** A foreign key seen from the table it refers to. */
    public record ForeignKey(ObjectName table, Constraint constraint) {}

    public Effect {
        referencedBy = List.copyOf(referencedBy);
        dependents = List.copyOf(dependents);
        settings = Ordered.copyOf(settings);
    }

    /** The same, of a migration and a unit that hold its statement alone: for what is kept when the others are let go. */
    public Effect apart() {
        Unit alone = new Unit(
                unit.range(),
                unit.mode(),
                List.of(enclosing == null ? statement : enclosing),
                unit.repetition(),
                unit.changeset());
        return new Effect(
                database,
                server,
                migration.withUnits(List.of(alone)),
                alone,
                statement,
                enclosing,
                change,
                transaction,
                transactionId,
                target,
                createdInUnit,
                referencedBy,
                dependents,
                standing,
                settings,
                impact,
                statementImpact);
    }

    /** By its place alone: all that it points to would be gone through for every set that it is put into. */
    @Override
    public int hashCode() {
        return 31 * statement.range().hashCode() + change.range().hashCode();
    }

    /** Name of the target as reports show it: resolved where it is known, else as written; empty where the change names none. */
    public String targetName() {
        if (target != null) {
            return target.name().toString();
        }
        if (change instanceof DataChange dataChange) {
            return dataChange.writes().stream()
                    .sorted()
                    .map(ObjectName::toString)
                    .collect(Collectors.joining(", "));
        }
        return change instanceof TableChange tableChange ? tableChange.table().toString() : "";
    }

    /**
     * Whether the change is to a table that others may be using: it stood before this unit, and is no temporary one. A table of which
     * no migration tells is taken to exist.
     */
    public boolean onExisting() {
        return !createdInUnit && (target == null || !target.isTemporary());
    }

    /** False only for a change of a virtual generated column, which is computed when it is read. */
    public boolean targetColumnHoldsData() {
        return target == null
                || !(change instanceof ColumnChange columnChange)
                || target.column(columnChange.column())
                        .map(column -> column.generated() == null
                                || !column.generated().isVirtual())
                        .orElse(true);
    }

    /** Whether the tool runs its unit again after it has run. */
    public boolean runsAgain() {
        return unit.repetition() != Unit.Repetition.NEVER;
    }

    public SourceRange unitPlace() {
        return unit.range();
    }

    public boolean onPartitioned() {
        return target != null && target.isPartitioned();
    }

    /** Whether it is the first change of its statement, for rules that judge a statement once. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isFirstOfStatement() {
        return change == statement.changes().get(0);
    }

    /** Whether the statement is known to share its transaction with others; what a body does is part of the call's. */
    public boolean inTransaction() {
        return transaction.isOpen() || enclosing != null;
    }

    /** What a rule found here; the place is the change's. */
    public Match match(String rule, String message) {
        return Match.of(rule, message, this);
    }
}
