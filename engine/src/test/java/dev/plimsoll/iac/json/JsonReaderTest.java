package dev.plimsoll.iac.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.json.LocatedJson.Member;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReaderTest {

    @Test
    void everythingHasItsPlace() {
        LocatedJson json = read("{\n  \"a\\\"\uD83D\uDC18\": [true, null, 1.50],\n  \"b\": \"x\"\n}");

        List<Member> members = json.membersOrNone().toList();
        assertThat(members.get(0).name()).isEqualTo("a\"\uD83D\uDC18");
        assertThat(members.get(0).nameRange()).isEqualTo(new SourceRange("a.json", 4, 11, 2, 3, 2, 9));
        List<LocatedJson> elements = members.get(0).value().elementsOrNone().toList();
        assertThat(elements.get(0).isTrue()).isTrue();
        assertThat(elements.get(1).isNull()).isTrue();
        assertThat(elements.get(2).range()).isEqualTo(new SourceRange("a.json", 26, 30, 2, 24, 2, 28));
        assertThat(members.get(0).value().range()).isEqualTo(new SourceRange("a.json", 13, 31, 2, 11, 2, 29));
        assertThat(members.get(1).range()).isEqualTo(new SourceRange("a.json", 35, 43, 3, 3, 3, 11));
        assertThat(json.range()).isEqualTo(new SourceRange("a.json", 0, 45, 1, 1, 4, 2));
    }

    @Test
    void numbersKeepTheirDigits() {
        LocatedJson json = read("[12345678901234567890.10]");

        assertThat(json.elementsOrNone().findFirst())
                .get()
                .extracting(number -> ((Tree.Numeral) ((LocatedJson.Scalar) number).value()).text())
                .isEqualTo("12345678901234567890.1");
    }

    @Test
    void textsAndMembersAreFoundWhereTheyAre() {
        LocatedJson json = read("{\"a\": \"x\", \"a\": 1}");

        assertThat(json.member("a").flatMap(LocatedJson::text)).contains("x");
        assertThat(json.member("b")).isEmpty();
        assertThat(read("1").member("a")).isEmpty();
        assertThat(json.elementsOrNone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{\"a\": }', MALFORMED, 7", "'', MALFORMED, 1", "'1 2', MALFORMED, 3", "'[1,', MALFORMED, 4"})
    void whatIsNoJsonIsRefusedAtItsPlace(String text, Kind kind, int column) {
        JsonReading.Refused refused = (JsonReading.Refused) JsonReader.read("a.json", text);

        assertThat(refused.fault().kind()).isEqualTo(kind);
        assertThat(refused.fault().range().column()).isEqualTo(column);
    }

    @Test
    void deepTextIsRefused() {
        JsonReading reading = JsonReader.read("a.json", "[".repeat(201));

        assertThat(((JsonReading.Refused) reading).fault().kind()).isEqualTo(Kind.LIMIT);
    }

    private static LocatedJson read(String text) {
        return ((JsonReading.Read) JsonReader.read("a.json", text)).value();
    }
}
