package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.CannotRun;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverFileTest {

    private static final String WHOLE = """
        version: 1
        waivers:
          # agreed in March
          - rule: ban-drop-column
            object: public.orders.*
            path: db/**
            fingerprint: 0123456789abcdef0123456789abcdef
            database: shop
            reason: nobody reads it
            owner: data-team
            approved-by: Dana
            ticket: SHOP-12
            until: 2027-01-31
          - { rule: require-lock-timeout, path: "db/*.sql", reason: x, until: 2027-02-28 }
        """;

    @Test
    void readsEveryKeyAndFormerIdsOfRules() {
        List<Waiver> waivers = read(WHOLE);

        assertThat(waivers).hasSize(2);
        assertThat(waivers.get(0))
                .isEqualTo(new Waiver(
                        "no-drop-column",
                        new NamePattern("public.orders.*"),
                        Glob.of("db/**"),
                        "0123456789abcdef0123456789abcdef",
                        "shop",
                        "nobody reads it",
                        "data-team",
                        "Dana",
                        "SHOP-12",
                        LocalDate.of(2027, 1, 31),
                        waivers.get(0).place()));
        assertThat(waivers.get(0).place().line()).isEqualTo(4);
        assertThat(waivers.get(0).place().column()).isEqualTo(11);
        assertThat(waivers.get(1).place().line()).isEqualTo(14);
        assertThat(waivers.get(0).scope())
                .isEqualTo("public.orders.* 0123456789abcdef0123456789abcdef in db/** of shop");
    }

    @Test
    void holdsThroughItsLastDay() {
        Waiver waiver = read(WHOLE).get(0);

        assertThat(waiver.holdsOn(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(waiver.holdsOn(LocalDate.of(2027, 2, 1))).isFalse();
        assertThat(waiver.daysLeft(LocalDate.of(2027, 1, 31))).isZero();
        assertThat(waiver.daysLeft(LocalDate.of(2026, 12, 31))).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: no-drop-colum, object: a, reason: r, until: 2027-01-31 | 3:13: unknown rule \"no-drop-colum\"; did you mean \"no-drop-column\"?",
                "rule: unreadable-file, object: a, reason: r, until: 2027-01-31 | 3:13: findings of unreadable-file cannot be waived",
                "rule: no-drop-column, object: a, reason: r | 3:5: a waiver must give \"until\": its last day, such as 2026-12-31",
                "rule: no-drop-column, object: a, reason: r, until: 2027-02-30 | \"until\" must be a date such as 2026-12-31, not \"2027-02-30\"",
                "rule: no-drop-column, object: a, reason: r, until: never | \"until\" must be a date such as 2026-12-31, not \"never\"",
                "rule: no-drop-column, object: a, until: 2027-01-31 | a waiver must give \"reason\": why somebody accepts the findings",
                "rule: no-drop-column, object: a, reason: ' ', until: 2027-01-31 | a waiver must give \"reason\"",
                "rule: no-drop-column, reason: r, until: 2027-01-31 | a waiver must say what it covers",
                "rule: no-drop-column, object: '', reason: r, until: 2027-01-31 | \"object\" is empty",
                "rule: no-drop-column, object:, path: a, reason: r, until: 2027-01-31 | \"object\" is empty",
                "rule: no-drop-column, fingerprint: 12, reason: r, until: 2027-01-31 | \"fingerprint\" must be the 32 hexadecimal digits",
                "rule: no-drop-column, objekt: a, reason: r, until: 2027-01-31 | unknown key \"objekt\"; did you mean \"object\"?",
            },
            quoteCharacter = '`')
    void aMalformedOneEndsTheRun(String waiver, String message) {
        assertThatThrownBy(() -> read("version: 1\nwaivers:\n  - { " + waiver + " }\n"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("w.yaml:3:")
                .hasMessageContaining(message);
    }

    @Test
    void aFileOfAnotherVersionOrOfNothingEndsTheRun() {
        assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("w.yaml is empty");
        assertThatThrownBy(() -> read("version: 2\nwaivers: []\n")).hasMessageContaining("version: 1");
        assertThatThrownBy(() -> read("waivers: []\n")).hasMessageContaining("version: 1");
        assertThatThrownBy(() -> read("version: 1\nwaivers: { a: b }\n")).hasMessageContaining("must be a list");
        assertThat(read("version: 1\nwaivers:\n")).isEmpty();
    }

    @Test
    void aStarStandsForAnyCharactersAndBracketsForThemselves() {
        assertThat(new NamePattern("aws_s3_bucket.a[\"x\"]").matches("aws_s3_bucket.a[\"x\"]"))
                .isTrue();
        assertThat(new NamePattern("a[0]").matches("a0")).isFalse();
        assertThat(new NamePattern("public.*").matches("public.a/b.c")).isTrue();
        assertThat(new NamePattern("*.notes").matches("public.a.notes")).isTrue();
        assertThat(new NamePattern("p*a*s").matches("public.a.notes")).isTrue();
        assertThat(new NamePattern("p*x*s").matches("public.a.notes")).isFalse();
        assertThat(new NamePattern("ab*ba").matches("aba")).isFalse();
        assertThat(new NamePattern("a*b*b").matches("ab")).isFalse();
        assertThat(new NamePattern("public").matches("public.a")).isFalse();
    }

    private static List<Waiver> read(String text) {
        return new WaiverFile(TestCatalog.load()).read(text, "w.yaml").all();
    }
}
