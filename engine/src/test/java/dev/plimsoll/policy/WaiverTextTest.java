package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.SourceRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverTextTest {

    private static final String FILE = """
        # Who accepts what.
        version: 1

        waivers:
          # the first
          - rule: no-drop-column # short
            object: a
            reason: >
              folded,
              in two lines

            until: 2027-01-01

          # the second,
          # told in two lines
          - { rule: no-drop-column, object: b, reason: r, until: 2027-01-02 }
          - rule: no-drop-column
            object: c
            until: 2027-01-03
            reason: |
              kept

        # the end
        """;

    @Test
    void oneMoreStandsAfterTheLastAndTheRestStays() {
        String after = new WaiverText(FILE, "w.yaml").with(waiver("say \"x\": # it"));

        assertThat(after)
                .isEqualTo(FILE.replace(
                        "      kept\n",
                        "      kept\n  - rule: no-drop-column\n    object: \"d*\"\n    reason: \"say \\\"x\\\": # it\"\n"
                                + "    owner: \"o\"\n    until: 2027-01-04\n"));
        assertThat(read(after)).hasSize(4).last().satisfies(read -> {
            assertThat(read.reason()).isEqualTo("say \"x\": # it");
            assertThat(read.object()).isEqualTo(new NamePattern("d*"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1",
                "version: 1\n# later\n",
                "version: 1\nwaivers:",
                "version: 1\nwaivers: # none yet\n",
                "version: 1\nwaivers: []\n",
                "version: 1\r\nwaivers:\r\n",
                "waivers: []\nversion: 1\n",
                WaiverText.EMPTY
            })
    void theFirstFindsItsPlace(String text) {
        String after = new WaiverText(text, "w.yaml").with(waiver("r"));

        assertThat(read(after)).hasSize(1);
        assertThat(after.contains("\r\n")).isEqualTo(text.contains("\r\n"));
        assertThat(after.replace("\r\n", "")).matches(rest -> !text.contains("\r\n") || !rest.contains("\n"));
    }

    @Test
    void whatIsTakenOutTakesTheCommentsAboveItAlong() {
        List<Waiver> all = read(FILE);

        assertThat(new WaiverText(FILE, "w.yaml").without(List.of(all.get(1))))
                .isEqualTo(FILE.replaceAll("(?s)  # the second.*?01-02 }\n", ""));
        assertThat(new WaiverText(FILE, "w.yaml").without(List.of(all.get(0), all.get(2))))
                .isEqualTo("""
                        # Who accepts what.
                        version: 1

                        waivers:

                          # the second,
                          # told in two lines
                          - { rule: no-drop-column, object: b, reason: r, until: 2027-01-02 }

                        # the end
                        """);
        assertThat(read(new WaiverText(FILE, "w.yaml").without(all))).isEmpty();
        assertThat(new WaiverText(FILE, "w.yaml").without(List.of())).isEqualTo(FILE);
    }

    @Test
    void ofManyFilesExactlyTheOthersAreLeft() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("version: 1\nwaivers:\n");
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                text.append(entry(i, random));
            }
            List<Waiver> all = read(text.toString());
            List<Waiver> gone = new ArrayList<>(all);
            gone.removeIf(waiver -> random.nextBoolean());
            List<String> left = new ArrayList<>(all.stream()
                    .filter(waiver -> !gone.contains(waiver))
                    .map(WaiverTextTest::told)
                    .toList());

            String after = new WaiverText(text.toString(), "w.yaml").without(gone);
            assertThat(read(after).stream().map(WaiverTextTest::told))
                    .as("%d: %s", seed, text)
                    .isEqualTo(left);
            left.add(told(waiver("r")));
            String grown = new WaiverText(after, "w.yaml").with(waiver("r"));
            assertThat(read(grown).stream().map(WaiverTextTest::told))
                    .as("%d: %s", seed, after)
                    .isEqualTo(left);
        }
    }

    private static String entry(int number, Random random) {
        String object = "t" + number;
        String comment = random.nextBoolean() ? "  # of " + object + "\n" : "";
        String end = random.nextBoolean() ? "\n" : random.nextBoolean() ? "    # within\n" : "";
        return comment
                + switch (random.nextInt(4)) {
                    case 0 ->
                        "  - { rule: no-drop-column, object: " + object + ", reason: r,\n      until: 2027-01-01 }\n";
                    case 1 ->
                        "  -\n    rule: no-drop-column\n    object: " + object
                                + "\n    reason: r\n    until: 2027-01-01\n";
                    case 2 ->
                        "  - object: " + object + "\n    until: 2027-01-01\n    rule: no-drop-column\n    reason: |\n"
                                + "      # no comment\n      - no entry\n";
                    default ->
                        "  - rule: no-drop-column\n    object: " + object
                                + "\n    until: 2027-01-01\n    reason: one\n      and two\n    owner:\n";
                }
                + end;
    }

    private static String told(Waiver waiver) {
        return waiver.scope() + " " + waiver.reason();
    }

    @Test
    void oneBetweenBracketsIsNotTouched() {
        WaiverText text = new WaiverText(
                "version: 1\nwaivers: [{ rule: no-drop-column, object: b, reason: r, until: 2027-01-02 }]\n", "w.yaml");

        assertThatThrownBy(() -> text.with(waiver("r")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("w.yaml writes its waivers between brackets");
    }

    private static Waiver waiver(String reason) {
        return new Waiver(
                "no-drop-column",
                new NamePattern("d*"),
                null,
                null,
                null,
                reason,
                "o",
                null,
                null,
                LocalDate.of(2027, 1, 4),
                SourceRange.wholeFile("here"));
    }

    private static List<Waiver> read(String text) {
        return new WaiverFile(TestCatalog.load()).read(text, "w.yaml").all();
    }
}
