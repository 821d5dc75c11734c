package dev.plimsoll.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackIndexTest {

    private static final String CARD =
            "pack\tours\torg.example.Rules1\nrule\tno-x\nsummary\tX \\\\ is\\tused\nseverity\twarning\nsince\t0.1.0\n"
                    + "applies-to.kind\tsql\napplies-to.dialects\tpostgresql\napplies-to.dialects\tmysql\n"
                    + "options.tables.default\t2\noptions.tables.description\tHow many\nfacts\thttps://example.org\n"
                    + "former-ids\told-x\n";

    @Test
    void readsACard() {
        RulePack pack = PackIndex.read(CARD).get(0);

        assertThat(pack.id()).isEqualTo("ours");
        assertThat(pack.model()).isEqualTo("org.example.Rules1");
        assertThat(pack.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("no-x");
            assertThat(rule.pack()).isEqualTo("ours");
            assertThat(rule.summary()).isEqualTo("X \\ is\tused");
            assertThat(rule.severity()).isEqualTo(Severity.WARNING);
            assertThat(rule.dialects()).containsExactly("postgresql", "mysql");
            assertThat(rule.remedy()).isNull();
            assertThat(rule.options()).containsEntry("tables", new RuleCard.Option("2", "How many"));
            assertThat(rule.formerIds()).containsExactly("old-x");
        });
    }

    @Test
    void aPackMayHaveNoModel() {
        assertThat(PackIndex.read("pack\tintegrity\t\n"))
                .singleElement()
                .satisfies(pack -> assertThat(pack.model()).isNull());
    }

    @Test
    void saysWhatAnotherPacksIndexLacks() {
        assertThatThrownBy(() -> PackIndex.read("pack\tours\t\nrule\tno-x\nsummary\ts\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("packs/index: rule no-x must say severity once");
        assertThatThrownBy(() -> PackIndex.read("nonsense\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("packs/index: not a key and a value: nonsense");
    }

    @Test
    void optionsThatAPolicyLeavesOutHaveTheCardsDefault() {
        RuleCard rule = PackIndex.read(CARD).get(0).rules().get(0);

        assertThat(RuleUse.of(rule).options()).containsEntry("tables", "2");
        assertThat(new RuleUse(rule, Map.of("tables", "5")).options()).containsEntry("tables", "5");
        assertThatThrownBy(() -> new RuleOptions("no-x", Map.of("tables", "many")).number("tables"))
                .hasMessage("option tables of rule no-x must be a whole number, not many");
    }
}
