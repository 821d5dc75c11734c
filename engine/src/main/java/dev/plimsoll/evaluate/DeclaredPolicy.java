package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row policy as all migrations leave it, of a table whose row security is on. */
@ForRules
public record DeclaredPolicy(DeclaredDatabase database, Table table, RowPolicy policy) {

    private static final List<String> WRITES = List.of("insert", "update", "delete");

    /** Those that a migration which is judged gave their form. */
    public static List<DeclaredPolicy> in(DeclaredDatabase database) {
        List<DeclaredPolicy> declared = new ArrayList<>();
        for (Table table : database.tables()) {
            if (table.rowSecurity()) {
                table.policies().stream()
                        .filter(policy -> database.judged(policy.origin()))
                        .forEach(policy -> declared.add(new DeclaredPolicy(database, table, policy)));
            }
        }
        return declared;
    }

    /**
     * Whether it lets every role write whatever row it wants.
     *
     * @param everybody roles besides {@code PUBLIC} that stand for anybody
     */
    public boolean openForWrites(List<String> everybody) {
        return isOpen(everybody)
                && WRITES.stream().anyMatch(policy::covers)
                && letsThrough(policy.command().equals("insert") ? check() : using())
                && (check() == null || letsThrough(check()));
    }

    /** What it lets others do, in a sentence. */
    public String writes() {
        return policy.command().equals("all") ? "insert, update and delete" : policy.command();
    }

    /** Whether it lets every role read all rows, so that other policies for {@code SELECT} have no effect. */
    public boolean outdoesOthers() {
        return isOpen(List.of())
                && policy.covers("select")
                && letsThrough(using())
                && !outdone().isEmpty();
    }

    private boolean isOpen(List<String> everybody) {
        return policy.permissive()
                && (policy.isForEveryRole() || policy.roles().stream().anyMatch(everybody::contains))
                && table.policies().stream().allMatch(RowPolicy::permissive);
    }

    /** Names of the policies for {@code SELECT} alone that restrict rows, and in vain where another lets all through. */
    public List<String> outdone() {
        return table.policies().stream()
                .filter(other -> other.permissive() && other.command().equals("select"))
                .filter(other -> other.using() != null && !letsThrough(RowFilter.of(other.using())))
                .map(RowPolicy::name)
                .toList();
    }

    /** Whether it restricts which rows may be changed but not what may be written. */
    public boolean checksNothing() {
        return policy.permissive()
                && policy.covers("update")
                && letsThrough(check())
                && using() != null
                && !letsThrough(using());
    }

    /** Whether it lets rows be changed or deleted that no policy lets be seen, so that the statement finds none. */
    public boolean findsNoRows() {
        return policy.permissive()
                && (policy.command().equals("update") || policy.command().equals("delete"))
                && table.policies().stream().noneMatch(other -> other.permissive() && other.covers("select"));
    }

    /** How it holds back less than what it replaced, as a clause that follows its name; null where it does not. */
    public @Nullable String weakening() {
        RowPolicy before = policy.replaced();
        return before == null || hasNewBarrier() ? null : PolicyWeakening.of(policy, before);
    }

    /** Whether a restrictive policy came since, of which nobody can tell whether it makes up for what is missing. */
    private boolean hasNewBarrier() {
        return table.policies().stream()
                .anyMatch(other -> !other.permissive() && !other.equals(policy) && database.judged(other.origin()));
    }

    private @Nullable RowFilter using() {
        return RowFilter.of(policy.using());
    }

    private @Nullable RowFilter check() {
        return RowFilter.of(policy.check());
    }

    private static boolean letsThrough(@Nullable RowFilter filter) {
        return filter != null && filter.letsEverythingThrough();
    }

    /** What a rule found about the policy; the place is the statement that gave it its form. */
    public Match match(String rule, String message) {
        return database.match(
                rule, message, policy.origin(), new Subject(ObjectKind.POLICY, table.name() + "." + policy.name()));
    }
}
