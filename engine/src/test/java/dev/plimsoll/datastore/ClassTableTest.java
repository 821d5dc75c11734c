package dev.plimsoll.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassTableTest {

    private static final ClassTable TABLE =
            new ClassTables(ClassTableTest.class.getClassLoader()).table("test-machines");

    private static final SourceRange PLACE = new SourceRange("main.tf", 0, 1, 7, 1, 7, 2);

    @Test
    void tellsWhatAClassHasInTheUnitsOfTheVocabulary() {
        Map<String, Value> properties = of("m.new.large");

        assertThat(number(properties, "compute.vcpus")).isEqualTo("2");
        assertThat(number(properties, "compute.memory-bytes")).isEqualTo("4294967296");
        assertThat(number(properties, "compute.io-mibps")).startsWith("119.209");
        assertThat(number(properties, "compute.io-operations")).isEqualTo("8000");
        assertThat(properties.get("compute.previous-generation").truth()).contains(false);
        assertThat(properties.get("compute.class-offered").truth()).contains(true);
        assertThat(properties.get("compute.vcpus").trace().range()).isEqualTo(PLACE);
        assertThat(properties.get("compute.vcpus").trace().chain()).contains("m.new.large, data of 2026-01-02");
    }

    @Test
    void leavesOutWhatTheProviderDoesNotPublish() {
        assertThat(of("m.old.large")).doesNotContainKey("compute.io-mibps");
        assertThat(of("m.serverless")).doesNotContainKey("compute.memory-bytes");
    }

    @Test
    void tellsGenerationsAndBurstableClasses() {
        assertThat(of("m.old.large").get("compute.previous-generation").truth()).contains(true);
        assertThat(of("m.small.large").get("compute.burstable").truth()).contains(true);
        assertThat(of("m.new.large").get("compute.burstable").truth()).contains(false);
    }

    @Test
    void findsNamesWithWhatTheyMayBeginWith() {
        assertThat(number(of("GP_m.new.large"), "compute.vcpus")).isEqualTo("2");
    }

    @Test
    void readsTheSizeThatANameSays() {
        Map<String, Value> properties = of("m-custom-4-2048");

        assertThat(number(properties, "compute.vcpus")).isEqualTo("4");
        assertThat(number(properties, "compute.memory-bytes")).isEqualTo("2147483648");
    }

    @Test
    void guessesNothingAboutAClassThatItDoesNotKnow() {
        assertThat(of("m.newer.large").get("compute.memory-bytes"))
                .isInstanceOfSatisfying(Value.Unknown.class, unknown -> {
                    assertThat(unknown.reason().text()).contains("m.newer.large", "2026-01-02");
                    assertThat(unknown.reason().remedy()).isEqualTo("did you mean m.new.large?");
                });
        assertThat(of("m.newer.large").get("compute.class-offered")).isInstanceOf(Value.Unknown.class);
        assertThat(of("m.new.larg").get("compute.class-offered").truth()).contains(false);
    }

    @Test
    void handsOnWhyTheClassIsNotKnown() {
        UnknownReason reason = new UnknownReason(UnknownReason.Kind.INPUT, "variable \"x\" has no value", "");

        assertThat(TABLE.properties(new Value.Unknown(reason, Trace.at(PLACE))).get("compute.memory-bytes"))
                .isEqualTo(new Value.Unknown(reason, Trace.at(PLACE)));
        assertThat(TABLE.properties(new Value.Absent(Trace.at(PLACE)))).isEmpty();
    }

    @Test
    void refusesFilesThatAreNotAsTheyShouldBe() {
        assertThatThrownBy(() -> ClassFile.read("x", "as-of: '2026-01-02'\nclasses: {}"))
                .hasMessageContaining("source");
        assertThatThrownBy(() -> ClassFile.read("x", "source: s\nas-of: today\nclasses: {}"))
                .hasMessageContaining("date");
        assertThatThrownBy(() ->
                        ClassFile.read("x", "source: s\nas-of: '2026-01-02'\ncolumns: [vcpus]\nclasses: { a: [1, 2] }"))
                .hasMessageContaining("at most 1");
    }

    private static Map<String, Value> of(String name) {
        return TABLE.properties(new Value.Known(new Tree.Text(name), Trace.at(PLACE)));
    }

    private static String number(Map<String, Value> properties, String name) {
        return properties.get(name).number().orElseThrow().toPlainString();
    }
}
