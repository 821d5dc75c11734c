package dev.plimsoll.report;

import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.Fix;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report with one finding of each kind. */
final class ReportFixture {

    private static final SourceText SOURCE = new SourceText(
            "db/V7__sku.sql",
            "create table parts (id int);\ncreate index orders_sku on orders (sku);\nselect \"\u001b\";\n");

    private static final Impact IMPACT = new Impact(
            List.of(
                    new RelationLock(ObjectName.of("public", "orders"), RelationKind.TABLE, LockMode.SHARE, false),
                    new RelationLock(
                            ObjectName.of("public", "parts"), RelationKind.TABLE, LockMode.ACCESS_EXCLUSIVE, true)),
            List.of(),
            List.of(ObjectName.of("public", "orders")),
            List.of(ObjectName.of("public", "orders_sku")),
            null);

    private static final SaferForm HELP = new SaferForm(
            "Build the index while writes go on.",
            List.of(
                    new SaferForm.Step("first", "DROP INDEX IF EXISTS orders_sku;"),
                    new SaferForm.Step("then", "CREATE INDEX CONCURRENTLY orders_sku ON orders (sku);")));

    private ReportFixture() {}

    static CheckReport report() {
        SourceRange index = SOURCE.range(29, 68);
        SourceRange select = SOURCE.range(70, 80);
        List<JudgedFinding> findings = List.of(
                new JudgedFinding(
                        finding("require-concurrent-index", Severity.ERROR, index, IMPACT, HELP),
                        Enforcement.BLOCK,
                        FindingState.NEW),
                new JudgedFinding(
                        finding("require-lock-timeout", Severity.WARNING, index, IMPACT, null),
                        Enforcement.INFORM,
                        FindingState.NEW),
                new JudgedFinding(
                        finding("no-odd-names", Severity.INFO, select, null, null),
                        Enforcement.INFORM,
                        FindingState.NEW),
                new JudgedFinding(
                        finding("no-accepted", Severity.ERROR, select, null, null),
                        Enforcement.BLOCK,
                        FindingState.SUPPRESSED));
        return new CheckReport(
                "1.2.3",
                Verdict.BLOCKED,
                "1 blocking finding: it hurts",
                new CheckReport.Counts(1, 0, 3, 0, 1),
                List.of(new CheckReport.FileSet(
                        "goose", "db/migrations", "shop", Engine.POSTGRESQL, 1, "1_a.sql has lines of -- +goose")),
                List.of(new CheckReport.JudgedServer(
                        "shop",
                        new Server(Engine.POSTGRESQL, 14),
                        "engine_version of aws_db_instance.shop asks for 14.7",
                        SOURCE.range(0, 27))),
                findings,
                List.of(),
                List.of(),
                Map.of(SOURCE.path(), SOURCE),
                Map.of("require-concurrent-index", "docs/rules/require-concurrent-index.md"));
    }

    private static Finding finding(
            String rule, Severity severity, SourceRange place, @Nullable Impact impact, @Nullable SaferForm help) {
        boolean first = help != null;
        return new Finding(
                rule,
                "schema-safety",
                severity,
                "Building this index blocks every write to public.orders until it is done, which on a large table takes"
                        + " long.",
                help,
                "default",
                new Subject(ObjectKind.INDEX, "public.orders_sku"),
                place,
                impact == null ? 2 : 1,
                first ? List.of(new Related("the table is made here", "migration", SOURCE.range(0, 27))) : List.of(),
                impact,
                null,
                first
                        ? new Fix(
                                true,
                                List.of(new Fix.Edit("db/V7__sku.sql", 29, 68, "…")),
                                List.of(new Fix.NewFile("db/V8.sql", "select 1;")))
                        : null,
                "0123abcd");
    }
}
