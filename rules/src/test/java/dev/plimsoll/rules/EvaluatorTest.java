package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Facts;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Standing;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final Evaluator EVALUATOR =
            new Evaluator(CATALOG, CATALOG.all().stream().map(RuleUse::of).toList());

    @Test
    void turnsAMatchIntoAFindingWithItsCardAndTheSaferStatement() {
        List<Finding> findings = evaluate(List.of(buildsIndex("a.sql", 1, "create index orders_sku on orders (sku)")));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("require-concurrent-index");
            assertThat(finding.pack()).isEqualTo("schema-safety");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message())
                    .isEqualTo("Building index orders_sku holds SHARE on public.orders for the whole build:"
                            + " every INSERT, UPDATE and DELETE waits. (PostgreSQL 16)");
            assertThat(finding.help().steps().get(0).sql())
                    .isEqualTo("CREATE INDEX CONCURRENTLY orders_sku ON orders (sku);");
        });
    }

    @Test
    void fingerprintsStayWhenLinesMoveAndLayoutChanges() {
        String before = fingerprints(List.of(buildsIndex("a.sql", 1, "create index orders_sku on orders (sku)")))
                .get(0);
        String after = fingerprints(
                        List.of(buildsIndex("a.sql", 40, "CREATE INDEX orders_sku -- now\n  ON orders (sku)")))
                .get(0);

        assertThat(after).isEqualTo(before).matches("[0-9a-f]{32}");
    }

    @Test
    void fingerprintsOfEqualStatementsDiffer() {
        List<String> fingerprints = fingerprints(List.of(
                buildsIndex("a.sql", 1, "create index orders_sku on orders (sku)"),
                buildsIndex("a.sql", 2, "create index orders_sku on orders (sku)")));

        assertThat(fingerprints).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTheFactsDoesNotShow() {
        List<Effect> effects = new ArrayList<>();
        for (int line = 1; line <= 50; line++) {
            effects.add(buildsIndex("a.sql", line, "create index orders_sku on orders (sku)"));
        }
        List<Finding> inOrder = evaluate(effects);
        Collections.reverse(effects);

        assertThat(evaluate(effects)).isEqualTo(inOrder);
    }

    @Test
    void aRuleThatIsNotInUseFindsNothing() {
        Evaluator none = new Evaluator(
                CATALOG,
                CATALOG.all().stream()
                        .filter(card -> !card.id().equals("require-concurrent-index"))
                        .map(RuleUse::of)
                        .toList());

        assertThat(none.evaluate(
                        new Facts(List.of(buildsIndex("a.sql", 1, "create index i on orders (sku)")), List.of())))
                .noneMatch(finding -> finding.rule().equals("require-concurrent-index"));
    }

    private static List<Finding> evaluate(List<Effect> effects) {
        return EVALUATOR.evaluate(new Facts(effects, List.of())).stream()
                .filter(finding -> finding.rule().equals("require-concurrent-index"))
                .toList();
    }

    private static List<String> fingerprints(List<Effect> effects) {
        return evaluate(effects).stream().map(Finding::fingerprint).toList();
    }

    private static Effect buildsIndex(String path, int line, String text) {
        SourceRange range = new SourceRange(path, line * 100, line * 100 + text.length(), line, 1, line, text.length());
        ObjectName orders = ObjectName.of("public", "orders");
        CreateIndex change = new CreateIndex(
                range,
                "orders_sku",
                ObjectName.of("orders"),
                false,
                false,
                false,
                false,
                "btree",
                List.of(IndexKey.column("sku")),
                List.of(),
                false,
                null,
                Map.of(),
                null);
        Statement statement = new Statement(range, line - 1, text, List.of(change), List.of());
        Unit unit = new Unit(range, Unit.TransactionMode.UNKNOWN, List.of(statement));
        Impact impact = new Impact(
                List.of(new Impact.RelationLock(orders, RelationKind.TABLE, LockMode.SHARE, false)),
                List.of(),
                List.of(orders),
                List.of(),
                null);
        return new Effect(
                "shop",
                Server.DEFAULT,
                new Migration(path, "plain", null, null, Migration.Direction.UP, false, List.of(unit)),
                unit,
                statement,
                null,
                change,
                TransactionState.UNKNOWN,
                line,
                null,
                false,
                List.of(),
                List.of(),
                Standing.NOTHING,
                Map.of(),
                impact,
                impact);
    }
}
