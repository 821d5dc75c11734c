package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evaluate.RuleUse;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyOverrideTest {

    private static final Finding COLUMN = finding(new Subject(ObjectKind.COLUMN, "public.orders.sku"), null);
    private static final Finding INDEX =
            finding(new Subject(ObjectKind.INDEX, "public.orders_sku_idx"), locks("orders"));
    private static final Finding KEY = finding(new Subject(ObjectKind.STATEMENT, "1"), locks("orders", "customers"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: no-drop-column | warn",
                "rules: ban-drop-column | warn",
                "rules: require-lock-timeout | block",
                "packs: [security, schema-safety] | warn",
                "packs: security | block",
                "paths: \"db/*.sql\" | warn",
                "paths: [\"other/**\"] | block",
                "environments: [staging, development] | warn",
                "environments: production | block",
                "databases: sh* | warn",
                "databases: billing | block",
                "tables: orders | warn",
                "tables: \"public.ord*\" | warn",
                "tables: \"audit.*\" | block",
                "rules: no-drop-column, environments: production | block",
            })
    void holdsWhereAllThatItNamesDoes(String conditions, String enforcement) {
        Policy policy = policy("overrides: [{" + conditions + ", enforcement: warn}]");

        assertThat(policy.enforcementOf(COLUMN, "db/V1.sql", Stage.STAGING).id())
                .isEqualTo(enforcement);
    }

    @Test
    void ofSeveralTheLastDecides() {
        Policy policy = policy("paths: [{match: \"db/**\", enforcement: off}]"
                + ", overrides: [{tables: orders, enforcement: inform}, {rules: no-drop-column, enforcement: warn}]");

        assertThat(policy.enforcementOf(COLUMN, "db/V1.sql", null)).isEqualTo(Enforcement.WARN);
    }

    @Test
    void aTableIsTheOneThatTheStatementLocksAndAllOfThemMustMatch() {
        Policy policy = policy("overrides: [{tables: orders, enforcement: inform}]");

        assertThat(policy.enforcementOf(INDEX, "a.sql", null)).isEqualTo(Enforcement.INFORM);
        assertThat(policy.enforcementOf(KEY, "a.sql", null)).isEqualTo(Enforcement.BLOCK);
    }

    @Test
    void anUnknownEnvironmentIsNone() {
        Policy policy = policy("overrides: [{environments: staging, enforcement: off}]");

        assertThat(policy.enforcementOf(COLUMN, "a.sql", null)).isEqualTo(Enforcement.BLOCK);
    }

    @Test
    void aPackHasAWorthThatItsRulesBeat() {
        Policy policy = policy("packs: {schema-safety: {enforcement: warn}, conventions: }"
                + ", rules: {require-lock-timeout: {enforcement: block}}");

        assertThat(policy.packs()).containsExactly("schema-safety", "conventions");
        assertThat(policy.enforcementOf(COLUMN, "a.sql", null)).isEqualTo(Enforcement.WARN);
        assertThat(policy.enforcementOf("require-lock-timeout", "schema-safety", Severity.WARNING))
                .isEqualTo(Enforcement.BLOCK);
    }

    @Test
    void aPackThatIsOffKeepsWhatIsAskedFor() {
        Policy policy = policy(
                "packs: {schema-safety: {enforcement: off}}" + ", rules: {require-lock-timeout: {enforcement: warn}}");

        assertThat(policy.uses(TestCatalog.load()).stream().map(RuleUse::card).map(card -> card.id()))
                .contains("require-lock-timeout")
                .doesNotContain("no-drop-column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overrides: [{enforcement: warn}] | needs \"enforcement\" and one of rules, packs, paths",
                "overrides: [{rules: no-drop-column}] | needs \"enforcement\" and one of",
                "overrides: [{rules: no-drop-colum, enforcement: warn}] | unknown rule \"no-drop-colum\"; did you mean \"no-drop-column\"?",
                "overrides: [{packs: securty, enforcement: warn}] | unknown pack \"securty\"",
                "overrides: [{environments: prod, enforcement: warn}] | unknown environment \"prod\"",
                "overrides: [{table: a, enforcement: warn}] | unknown key \"table\"; did you mean \"tables\"?",
                "packs: {schema-safety: {enforcment: warn}} | unknown key \"enforcment\"",
                "rules: {no-drop-column: {suppressible: maybe}} | must be one of true, false",
            })
    void saysWhatIsWrong(String policy, String message) {
        assertThatThrownBy(() -> policy(policy)).isInstanceOf(CannotRun.class).hasMessageContaining(message);
    }

    @Test
    void isShownAsItIsRead() {
        Configuration configuration = configuration("packs: {schema-safety: {enforcement: warn}}"
                + ", rules: {no-drop-column: {suppressible: false}}"
                + ", overrides: [{rules: no-drop-column, packs: schema-safety, paths: \"db/**\", environments: staging, databases: \"s*\","
                + " tables: orders, enforcement: inform}]");

        String shown = ConfigurationText.of(configuration, TestCatalog.load());

        Policy again = new ConfigurationReader(TestCatalog.load())
                .read(Path.of("p.yaml"), "p.yaml", shown)
                .policy();
        assertThat(again.overrides()).isEqualTo(configuration.policy().overrides());
        assertThat(again.isSuppressible("no-drop-column")).isFalse();
        assertThat(again.enforcementOf(finding(COLUMN.subject(), null), "a.sql", null))
                .isEqualTo(Enforcement.WARN);
    }

    private static Policy policy(String text) {
        return configuration(text).policy();
    }

    private static Configuration configuration(String policy) {
        return new ConfigurationReader(TestCatalog.load())
                .read(Path.of("p.yaml"), "p.yaml", "{version: 1, policy: {" + policy + "}}");
    }

    private static Impact locks(String... tables) {
        return new Impact(
                Stream.of(tables)
                        .map(table -> new RelationLock(
                                ObjectName.of("public", table), RelationKind.TABLE, LockMode.ACCESS_EXCLUSIVE, false))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Finding finding(Subject subject, @Nullable Impact impact) {
        return new Finding(
                "no-drop-column",
                "schema-safety",
                Severity.ERROR,
                "Lost.",
                null,
                "shop",
                subject,
                new SourceRange("db/V1.sql", 0, 1, 3, 1, 3, 2),
                0,
                List.of(),
                impact,
                null,
                null,
                "00");
    }
}
