package dev.plimsoll.remedy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All remedies, by the name that cards use. */
public final class Remedies {

    private static final Map<String, Remedy> BY_NAME = Map.ofEntries(
            change("concurrent-index", new ConcurrentIndex()),
            change("concurrent-index-drop", Upkeep::dropIndex),
            change("concurrent-reindex", Upkeep::reindex),
            change("concurrent-refresh", Upkeep::refresh),
            change("concurrent-detach", Upkeep::detach),
            change("own-migration", Sequencing::ownMigration),
            change("own-transactions", Sequencing::ownTransactions),
            change("later-transaction", Sequencing::laterTransaction),
            change("lock-timeout", Sequencing::lockTimeout),
            change("after-commit", Sequencing::afterCommit),
            change("foreign-keys-first", ForeignKeyDrops::first),
            change("attach-partition", Partitioning::attach),
            change("narrower-lock", Locking::narrower),
            change("unlimited-statement", SessionSql::unlimited),
            change("statement-timeout", SessionSql::statementTimeout),
            change("idle-timeout", SessionSql::idleTimeout),
            change("session-setting", SessionSql::forTheSession),
            change("reset-setting", SessionSql::reset),
            Map.entry("index-first", Upkeep::indexFirst),
            change("unchecked-domain", DomainSql::unchecked),
            change("with-no-data", Upkeep::withNoData),
            change("reset-autovacuum", Upkeep::resetAutovacuum),
            Map.entry("validate-later", new ValidateLater()),
            Map.entry(
                    "transaction-of-the-tool",
                    Advice.of("Let one side open and end the transaction: the tool, or the text; not both.")),
            Map.entry("end-transaction", Advice.of("End the transaction in the migration that begins it: COMMIT.")),
            Map.entry(
                    "one-key-a-transaction",
                    Advice.of(
                            "Add the foreign keys one a transaction, each NOT VALID and validated in a later one; a new table may be"
                                    + " created without them first.")),
            Map.entry("same-order", Advice.of("Lock tables in the same order everywhere, or one table a transaction.")),
            Map.entry("one-alter-table", Advice.of("Write one ALTER TABLE with all the actions: one lock, one wait.")),
            Map.entry(
                    "server-configuration",
                    Advice.of(
                            "Set it where the server is configured, so that it can be reviewed and taken back; a migration sets what"
                                    + " it needs for itself: SET LOCAL.")),
            Map.entry(
                    "other-identity",
                    Advice.of(
                            "Give the table another identity first: ALTER TABLE … REPLICA IDENTITY USING INDEX, with a unique index"
                                    + " over columns that are NOT NULL.")),
            change("backfilled-column", AddedColumn::backfilled),
            change("column-then-constraint", AddedColumn::thenConstraint),
            change("column-with-default", AddedColumn::withDefault),
            change("new-column-for-type", ReplacedColumn::ofOtherType),
            change("count-first", ReplacedColumn::countFirst),
            change("new-column-for-name", ReplacedColumn::ofOtherName),
            change("not-null-through-check", new NotNullThroughCheck()),
            change("not-null-before-primary-key", new NotNullThroughCheck()),
            change("not-valid-then-validate", new NotValidThenValidate()),
            change("index-then-constraint", new IndexThenConstraint()),
            change("retire-table", Retirement::table),
            change("retire-column", Retirement::column),
            change("view-under-old-name", Retirement::viewUnderOldName),
            change("new-enum-value", Retirement::newEnumValue),
            change("drop-by-name", new DropByName()),
            change("single-trigger", Triggers::userTriggers),
            change("batches", Batches::instead),
            change("drop-then-build", Upkeep::dropThenBuild),
            change("check-before-attach", Partitioning::checkBeforeAttach),
            change("grant-to-role", Access::grantToRole),
            change("row-policy", Access::rowPolicy),
            Map.entry(
                    "revoke-later",
                    Advice.of(
                            "Revoke it a release after the last code that needs it; grant what takes its place before.")),
            Map.entry(
                    "owner-by-membership",
                    Advice.of(
                            "Leave the owner, and grant what the other role needs; or make both members of one role that owns.")),
            Map.entry(
                    "keep-audit", Advice.of("Leave the trail on, and move old records to an archive before they go.")),
            change("revoked-from-public", Access::revokedFromPublic),
            Map.entry(
                    "quoted-arguments",
                    Advice.of(
                            "Put names in with format and %I, and values with USING: EXECUTE format('… %I …', name) USING value.")),
            Map.entry(
                    "made-up-number",
                    Advice.of("Use a number that the issuer keeps for tests, such as 4242 4242 4242 4242.")),
            Map.entry(
                    "trusted-code",
                    Advice.of(
                            "Do it in the application, or in a trusted language; if the server must do it, install it outside of migrations.")),
            change("no-grant-option", Access::withoutOption),
            Map.entry("closed-public-schema", Access::closedPublicSchema),
            Map.entry(
                    "privileges-by-name",
                    Advice.of("Name the privileges that the role needs, such as SELECT, INSERT, UPDATE and DELETE.")),
            Map.entry("row-policy-for-role", RowProtection::policy),
            Map.entry("enable-row-security", RowProtection::enabled),
            change("forced-row-security", RowProtection::forced),
            Map.entry("security-invoker", RowProtection::invoker),
            Map.entry(
                    "policy-for-role",
                    Advice.of("Give the role that needs more a policy of its own, and leave the others as they are.")),
            change("pinned-search-path", Access::pinnedSearchPath),
            change("password-elsewhere", Access::passwordElsewhere),
            change("batched-fill", BatchedFill::write),
            change("jsonb-column", Amendments::jsonb),
            change("same-collation", Amendments::sameCollation),
            change("is-null", Amendments::isNull),
            change("on-conflict", Amendments::onConflict),
            change("analyze", Amendments::analyze),
            change("immediate-constraints", Amendments::immediateConstraints),
            change("later-migration", Amendments::laterMigration),
            change("moved-sequence", Amendments::movedSequence),
            change("drop-old-routine", Amendments::dropOldRoutine),
            Map.entry(
                    "keep-default",
                    Advice.of(
                            "Leave the default until all running code names the column, and drop it a release later.")),
            Map.entry("writers-first", Advice.of("Deploy code that names the column in every INSERT first.")),
            Map.entry("readers-first", Advice.of("Deploy readers that take null for an answer first.")),
            Map.entry(
                    "views-in-new-schema",
                    Advice.of(
                            "Create the new schema with a view for each table, move code over, then move the tables.")),
            Map.entry(
                    "commit-each-batch",
                    Advice.of(
                            "Commit after each batch, in a block that no transaction surrounds, and find the next rows by their condition or key.")),
            Map.entry(
                    "drop-redundant-index",
                    Advice.of("Leave it out; where it stands already, drop it with DROP INDEX CONCURRENTLY.")),
            Map.entry("older-form", OlderForm::write),
            Map.entry("foreign-key-index", new ForeignKeyIndex()),
            Map.entry("primary-key", new PrimaryKey()),
            Map.entry(
                    "grant-what-is-needed",
                    Advice.of("Grant the privileges that the role needs, or membership in a predefined role.")),
            change(
                    "online-rebuild",
                    new TableSwap(
                            "Plain VACUUM makes room for new rows without any of this. To rebuild the table while it is used, let a copy take"
                                    + " its place, or use pg_repack or pg_squeeze.")),
            change(
                    "swapped-table",
                    new TableSwap(
                            "Create a new table that has the constraint, write to both, copy old rows in batches, and swap the names;"
                                    + " or plan a maintenance window.")));

    private Remedies() {}

    public static Optional<Remedy> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map.Entry<String, Remedy> change(String name, EffectRemedy remedy) {
        return Map.entry(name, remedy);
    }
}
