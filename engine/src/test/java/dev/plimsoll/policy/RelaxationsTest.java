package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.Enforcement;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationsTest {

    private static final RuleCatalog CATALOG = TestCatalog.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "| rules: { no-drop-column: { enforcement: off } } | policy.rules.no-drop-column.enforcement | switches off no-drop-column",
                "| rules: { no-drop-column: { enforcement: warn } } | policy.rules.no-drop-column.enforcement | lowers the enforcement of no-drop-column from block to warn",
                "| rules: { no-drop-column: { severity: info } } | policy.rules.no-drop-column.severity | lowers the severity of no-drop-column from error to info",
                "rules: { require-lock-timeout: { severity: error } } | | policy.rules.require-lock-timeout.severity | from error to warning",
                "rules: { require-lock-timeout: { enforcement: block } } | | policy.rules.require-lock-timeout.enforcement | from block to warn",
                "rules: { no-delete-cascade: { enforcement: inform } } | | policy.rules.no-delete-cascade.enforcement | switches off no-delete-cascade",
                "rules: { no-drop-column: { enforcement: block } } | rules: { no-drop-column: { enforcement: block, severity: warning } } | policy.rules.no-drop-column.severity | from error to warning",
                "| rules: { require-lock-timeout: { options: { longest: 1h } } } | policy.rules.require-lock-timeout.options.longest | from \"5s\" to \"1h\"",
                "rules: { require-lock-timeout: { options: { longest: 1s } } } | | policy.rules.require-lock-timeout.options.longest | from \"1s\" to \"5s\"",
                "| packs: [security] | policy.packs | switches off the pack schema-safety",
                "packs: [schema-safety, conventions] | packs: [schema-safety] | policy.packs | switches off the pack conventions",
                "| measured: { note-below: 2s } | policy.measured.note-below | from 1000 ms to 2000 ms",
                "| measured: { error-from: 1min } | policy.measured.error-from | from 10000 ms to 60000 ms",
                "| measured: { snapshot-days: 365 } | policy.measured.snapshot-days | from 30 days to 365 days",
                "| paths: [{ match: 'db/**', enforcement: off }] | policy.paths.0 | switches off all rules for db/**",
                "| paths: [{ match: 'db/**', enforcement: warn }] | policy.paths.0 | lowers findings in db/** to warn",
                "paths: [{ match: 'db/**', enforcement: warn }] | paths: [{ match: 'db/**', enforcement: inform }] | policy.paths.0 | from warn to inform",
                "paths: [{ match: 'db/**', enforcement: block }] | | policy.paths.gone | no longer has all findings in db/** block",
                "paths: [{ match: 'db/**', enforcement: inform }, { match: 'db/core/**', enforcement: warn }] | paths: [{ match: 'db/**', enforcement: inform }] | policy.paths.0 | in db/core/** from warn to inform",
                "paths: [{ match: 'db/**', enforcement: inform }, { match: 'db/core/**', enforcement: block }] | paths: [{ match: 'db/core/**', enforcement: block }, { match: 'db/**', enforcement: inform }] | policy.paths.1 | in db/core/** from block to inform",
                "packs: { schema-safety: { enforcement: block } } | packs: { schema-safety: {} } | policy.rules.require-lock-timeout.enforcement | from block to warn",
                "rules: { no-drop-column: { suppressible: false } } | | policy.rules.no-drop-column.suppressible | lets comments in files silence no-drop-column",
                "| overrides: [{ tables: old, enforcement: warn }] | policy.overrides.0 | overrides what findings are worth: tables: [\"old\"], enforcement: warn",
                "overrides: [{ tables: core, enforcement: block }] | | policy.overrides.gone | takes away an override: tables: [\"core\"], enforcement: block",
                "overrides: [{ tables: a, enforcement: block }, { tables: b, enforcement: warn }] | overrides: [{ tables: b, enforcement: warn }, { tables: a, enforcement: block }] | policy.overrides.gone | puts overrides in another order",
                "paths: [{ match: '**/old/*', enforcement: warn }, { match: 'db/*/*', enforcement: block }] | paths: [{ match: 'db/*/*', enforcement: block }, { match: '**/old/*', enforcement: warn }] | policy.paths.1 | has **/old/*, warn, outdo db/*/* where both match",
            })
    void tellsWhatAPolicyRelaxes(String before, String after, String subject, String message) {
        assertThat(between(policy(before), policy(after))).singleElement().satisfies(relaxation -> {
            assertThat(relaxation.subject()).isEqualTo(subject);
            assertThat(relaxation.message()).startsWith("This change ").contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules: { no-drop-column: { enforcement: off } } |",
                "rules: { no-drop-column: { severity: info } } | rules: { no-drop-column: { severity: warning } }",
                "| rules: { no-drop-column: { enforcement: block } }",
                "| rules: { require-lock-timeout: { severity: error, enforcement: block } }",
                "| packs: [schema-safety, conventions]",
                "packs: [schema-safety] |",
                "| measured: { note-below: 100ms, error-from: 5s, snapshot-days: 7 }",
                "| paths: [{ match: 'db/**', enforcement: block }]",
                "| overrides: [{ tables: core, enforcement: block }]",
                "overrides: [{ tables: old, enforcement: warn }] |",
                "paths: [{ match: 'db/**', enforcement: off }] |",
                "paths: [{ match: 'db/**', enforcement: warn }] |",
                "paths: [{ match: 'db/**', enforcement: off }] | paths: [{ match: 'db/**', enforcement: off }, { match: 'db/new/**', enforcement: warn }]",
                "paths: [{ match: 'db/**', enforcement: off }] | paths: [{ match: 'db/a/**', enforcement: off }]",
                "| waivers: { expiring-days: 60 }",
                "rules: { require-lock-timeout: { options: { longest: 5s } } } |",
            })
    void saysNothingOfWhatTightensOrSaysTheSame(String before, String after) {
        assertThat(between(policy(before), policy(after))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: { migrations: db } | b: { migrations: db } | databases.a | takes the database a out of the configuration",
                "a: { migrations: [db, more] } | a: { migrations: db } | databases.a.migrations | takes more out of the migrations of the database a",
                "a: { infrastructure: x.y } | a: { migrations: db } | databases.a.infrastructure | takes x.y out",
                "a: { engine: postgresql } | a: { engine: mysql } | databases.a.engine | postgresql before, mysql now",
                "a: { environment: production } | a: { environment: development } | databases.a.environment | production before, development now",
                "a: { engine-version: 12 } | a: { engine-version: 16 } | databases.a.engine-version | 12 before, 16 now",
                "a: { migrations: db } | a: { migrations: db, session: { lock_timeout: 2s } } | databases.a.session | none before",
                "a: { session: { lock_timeout: 2s } } | a: { session: { lock_timeout: 2h } } | databases.a.session | another session",
                "a: { snapshot: s.json } | a: { migrations: db } | databases.a.snapshot | takes s.json out",
            })
    void tellsWhatOfDatabasesFindingsRestOn(String before, String after, String subject, String message) {
        assertThat(between(databases(before), databases(after))).singleElement().satisfies(relaxation -> {
            assertThat(relaxation.subject()).isEqualTo(subject);
            assertThat(relaxation.message()).contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: { migrations: [db, more], engine: postgresql, environment: production, engine-version: 16 }",
                "a: { migrations: db, deployed-to: 41 }",
                "a: { migrations: db }\n  b: { migrations: other }",
            })
    void saysNothingOfDatabasesThatAreToldMoreExactly(String after) {
        assertThat(between(databases("a: { migrations: db }"), databases(after)))
                .isEmpty();
    }

    @Test
    void tellsOfWaiversThatAreNewOrLonger() {
        Configuration before = waivers("""
                  - { rule: no-drop-column, object: a, reason: r, until: 2027-01-31 }
                  - { rule: no-drop-column, object: b, reason: r, until: 2027-01-31 }
                  - { rule: no-drop-column, object: b, reason: r, until: 2027-03-31 }
                """);
        Configuration after = waivers("""
                  - { rule: no-drop-column, object: b, reason: moved up, owner: o, until: 2027-03-31 }
                  - { rule: no-drop-column, object: a, reason: r, until: 2027-02-01 }
                  - { rule: no-drop-column, object: "*", reason: r, until: 2027-01-31 }
                """);

        assertThat(between(before, after))
                .extracting(Relaxation::message)
                .containsExactly(
                        "This change extends the waiver of no-drop-column for a from 2027-01-31 to 2027-02-01",
                        "This change waives no-drop-column for * until 2027-01-31");
        assertThat(between(before, after))
                .extracting(relaxation -> relaxation.place().line())
                .containsExactly(5, 6);
        assertThat(between(before, waivers(""))).isEmpty();
    }

    @Test
    void tellsOnceOfABaselineThatHasGrown() {
        Baseline.Entry one = new Baseline.Entry("01", "no-drop-column", "column public.a.b", "db/1.sql");
        Baseline.Entry two = new Baseline.Entry("02", "no-drop-table", "table public.a", "db/1.sql");
        Configuration with = Configuration.NONE.with(new Baseline(List.of(one, two)));

        assertThat(between(Configuration.NONE.with(new Baseline(List.of(one))), with))
                .extracting(Relaxation::message)
                .containsExactly("This change adds to the baseline 1 finding: no-drop-table of table public.a");
        assertThat(between(Configuration.NONE, with))
                .extracting(Relaxation::message)
                .containsExactly(
                        "This change adds to the baseline 2 findings, the first: no-drop-column of column public.a.b");
        assertThat(between(with, Configuration.NONE)).isEmpty();
    }

    @Test
    void whereNothingIsToldAllThatBlockedBlocksAndNothingIsSwitchedOff() {
        int silent = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Policy before = policy(random(seed)).policy();
            Policy after = policy(random(seed + 1_000_000)).policy();
            if (!Relaxations.between(configuration(before), configuration(after), CATALOG)
                    .isEmpty()) {
                continue;
            }
            silent++;
            for (RuleCard card : CATALOG.all()) {
                for (String path : List.of("db/1.sql", "db/old/1.sql", "db/old/x/1.sql", "old/1.sql")) {
                    Enforcement was = worth(before, card, path);
                    Enforcement is = worth(after, card, path);
                    assertThat(is == Enforcement.BLOCK || was != Enforcement.BLOCK)
                            .as("%d: %s at %s blocks still: %s, %s", seed, card.id(), path, before, after)
                            .isTrue();
                    assertThat(is != Enforcement.OFF || was == Enforcement.OFF)
                            .as("%d: %s at %s is still on: %s, %s", seed, card.id(), path, before, after)
                            .isTrue();
                }
            }
        }
        assertThat(silent).isGreaterThan(100);
    }

    private static Enforcement worth(Policy policy, RuleCard card, String path) {
        Enforcement enforcement = policy.enforcementOf(card);
        if (enforcement == Enforcement.OFF) {
            return enforcement;
        }
        for (Policy.PathPolicy entry : policy.paths()) {
            if (entry.match().matches(path)) {
                enforcement = entry.enforcement();
            }
        }
        return enforcement;
    }

    private static Configuration configuration(Policy policy) {
        return new Configuration(null, List.of(), policy);
    }

    private static String random(int seed) {
        Random random = new Random(seed);
        List<String> enforcements = List.of("off", "inform", "warn", "block");
        StringBuilder rules = new StringBuilder();
        for (String rule : List.of("no-drop-column", "require-lock-timeout")) {
            if (random.nextInt(3) == 0) {
                rules.append(rule)
                        .append(": { enforcement: ")
                        .append(enforcements.get(random.nextInt(4)))
                        .append(" }, ");
            }
        }
        StringBuilder paths = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            paths.append("{ match: '")
                    .append(List.of("db/**", "db/old/**", "**/old/*").get(random.nextInt(3)))
                    .append("', enforcement: ")
                    .append(enforcements.get(random.nextInt(4)))
                    .append(" }, ");
        }
        return "{ rules: { " + rules + " }, paths: [ " + paths + " ] }";
    }

    private static List<Relaxation> between(Configuration before, Configuration after) {
        return Relaxations.between(before, after, CATALOG);
    }

    private static Configuration policy(@Nullable String policy) {
        return read(policy == null ? "" : "policy:\n  " + policy + "\n");
    }

    private static Configuration databases(String databases) {
        return read("databases:\n  " + databases + "\n");
    }

    private static Configuration waivers(String entries) {
        return Configuration.NONE.with(
                new WaiverFile(CATALOG).read("version: 1\n\nwaivers:\n" + entries, ".plimsoll/waivers.yaml"));
    }

    private static Configuration read(String text) {
        return new ConfigurationReader(CATALOG).read(Path.of("/p.yaml"), "p.yaml", "version: 1\n" + text);
    }
}
