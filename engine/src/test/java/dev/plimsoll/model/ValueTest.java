package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.DecidingPlace.Kind;
import dev.plimsoll.model.Value.Absent;
import dev.plimsoll.model.Value.Known;
import dev.plimsoll.model.Value.Unknown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Trace HERE = Trace.at(new SourceRange("main.tf", 10, 20, 3, 5, 3, 15));
    private static final UnknownReason REASON =
            new UnknownReason(UnknownReason.Kind.INPUT, "variable \"class\" has no value", "pass --var");

    @Test
    void whatIsBelowAnUnknownIsUnknownAndBelowAKnownAbsent() {
        Value unknown = new Unknown(REASON, HERE);
        Value map = new Known(new Tree.Fields(Map.of("size", unknown)), HERE);

        assertThat(map.field("size").field("deep").item(3)).isEqualTo(unknown);
        assertThat(map.field("class")).isEqualTo(new Absent(HERE));
        assertThat(map.field("class").field("deep")).isEqualTo(new Absent(HERE));
        assertThat(map.item(1)).isEqualTo(new Absent(HERE));
        assertThat(map.item(0).field("size")).isEqualTo(unknown);
    }

    @Test
    void elementsOfAListAreCountedFromZero() {
        Value first = new Known(new Tree.Text("a"), HERE);
        Value list = new Known(new Tree.Items(List.of(first)), HERE);

        assertThat(list.item(0)).isEqualTo(first);
        assertThat(list.item(1)).isEqualTo(new Absent(HERE));
        assertThat(list.item(-1)).isEqualTo(new Absent(HERE));
    }

    @Test
    void nullIsNeitherAbsentNorText() {
        Value nothing = new Known(new Tree.Nothing(), HERE);

        assertThat(nothing.isKnown()).isTrue();
        assertThat(nothing.text()).isEmpty();
        assertThat(nothing.truth()).isEmpty();
    }

    @Test
    void scalarsAreReadAsTheTypeThatIsAskedFor() {
        assertThat(new Known(new Tree.Text("30"), HERE).number()).contains(new BigDecimal("30"));
        assertThat(new Known(new Tree.Text("30 days"), HERE).number()).isEmpty();
        assertThat(new Known(new Tree.Text("true"), HERE).truth()).contains(true);
        assertThat(new Known(new Tree.Text("yes"), HERE).truth()).isEmpty();
        assertThat(new Known(Tree.Numeral.of(30), HERE).text()).contains("30");
        assertThat(new Known(new Tree.Truth(false), HERE).text()).contains("false");
    }

    @Test
    void equalNumbersAreEqualRecords() {
        assertThat(new Tree.Numeral(new BigDecimal("100.0"))).isEqualTo(Tree.Numeral.of(100));
        assertThat(new Tree.Numeral(new BigDecimal("0.00"))).isEqualTo(Tree.Numeral.of(0));
        assertThat(Tree.Numeral.of(100).text()).isEqualTo("100");
        assertThat(new Tree.Numeral(new BigDecimal("1e999999999")).text()).isEqualTo("1E+999999999");
    }

    @Test
    void theChainLeadsFromTheResourceToWhatDecided() {
        Trace written = Trace.at(new SourceRange("terraform.tfvars", 60, 80, 4, 9, 4, 29));
        Trace trace = written.through(new DecidingPlace("var.size", "", Kind.VARIABLE_FILE, written.range()))
                .movedTo(HERE.range())
                .through(new DecidingPlace(
                        "var.class", "module.db", Kind.CALLER, new SourceRange("main.tf", 90, 99, 12, 3, 12, 12)));

        assertThat(trace.chain()).isEqualTo("var.class ← module.db main.tf:12 ← var.size ← terraform.tfvars:4");
        assertThat(trace.range()).isEqualTo(HERE.range());
    }

    @Test
    void aTraceMadeOfManyKeepsTheNearestPlacesAndEverySecret() {
        Trace trace = HERE;
        for (int i = 0; i < 100; i++) {
            DecidingPlace place = new DecidingPlace("local.n" + i, "", Kind.DEFINITION, HERE.range());
            trace = trace.and(
                    HERE.through(place).referringTo("aws_vpc.v" + i % 2).masked());
        }

        assertThat(trace.decidedBy())
                .hasSize(Trace.MOST_PLACES)
                .first()
                .extracting(DecidingPlace::name)
                .isEqualTo("local.n0");
        assertThat(trace.references()).isEqualTo(Set.of("aws_vpc.v0", "aws_vpc.v1"));
        assertThat(trace.sensitive()).isTrue();
        assertThat(HERE.and(HERE)).isSameAs(HERE);
    }

    @Test
    void anAttributeThatNobodyWroteIsAbsentAtTheHeader() {
        SourceRange header = new SourceRange("main.tf", 0, 30, 1, 1, 1, 31);
        Resource resource = new Resource(
                "aws_db_instance.main",
                "aws_db_instance",
                "main",
                Resource.Kind.MANAGED,
                Resource.Format.TERRAFORM,
                "aws",
                List.of(),
                Map.of(),
                new Presence.Present(),
                new SourceRange("main.tf", 0, 90, 1, 1, 4, 2),
                header);

        assertThat(resource.attribute("storage_encrypted")).isEqualTo(new Absent(Trace.at(header)));
    }

    @Test
    void deletingIsWhatDestroys() {
        assertThat(PlannedChange.Action.values())
                .filteredOn(PlannedChange.Action::destroys)
                .containsExactly(
                        PlannedChange.Action.DELETE,
                        PlannedChange.Action.REPLACE,
                        PlannedChange.Action.REPLACE_AFTER_CREATE);
    }
}
