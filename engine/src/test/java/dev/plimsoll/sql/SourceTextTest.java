package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.SourceRange;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void countsLinesAndColumnsFromOne() {
        SourceText source = new SourceText("a.sql", "ab\r\n\tcd\ne\rf");
        assertThat(place(source, 0)).isEqualTo("1:1");
        assertThat(place(source, 2)).isEqualTo("1:3");
        assertThat(place(source, 4)).isEqualTo("2:1");
        assertThat(place(source, 5)).isEqualTo("2:2");
        assertThat(place(source, 8)).isEqualTo("3:1");
        assertThat(place(source, 10)).isEqualTo("4:1");
        assertThat(place(source, 11)).isEqualTo("4:2");
    }

    @Test
    void countsACharacterBeyondTheBasicPlaneOnce() {
        SourceText source = new SourceText("a.sql", "-- 😀😀\n'😀' x");
        assertThat(place(source, source.text().indexOf('x'))).isEqualTo("2:5");
    }

    @Test
    void agreesWithCountingFromTheStart() {
        Random random = new Random(5);
        String[] pieces = {"a", "é", "😀", "\n", "\r\n", "\t", "xyz"};
        StringBuilder text = new StringBuilder();
        while (text.length() < 6_000) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        SourceText source = new SourceText("a.sql", text.toString());
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            assertThat(place(source, i)).as("offset %d", i).isEqualTo(line + ":" + column);
            boolean newLine = text.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
    }

    @Test
    void dropsTheByteOrderMark() {
        assertThat(decode(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'x', (byte) 0xC3, (byte) 0xA9}))
                .isEqualTo("xé");
    }

    @Test
    void refusesWhatIsNotText() {
        assertThat(decode(new byte[] {'a', 0, 'b'})).isEqualTo("the file is binary: byte 2 is zero");
        assertThat(decode(new byte[] {'a', (byte) 0xC3, 'b'})).isEqualTo("the file is not UTF-8: byte 2 is malformed");
        assertThat(decode(new byte[] {'a', (byte) 0xC3})).isEqualTo("the file is not UTF-8: byte 2 is malformed");
        assertThat(decode("é".getBytes(StandardCharsets.UTF_16))).isEqualTo("the file is UTF-16, not UTF-8");
        assertThat(decode(new byte[Decoding.MAX_BYTES + 1])).contains("more than the limit of 32 MiB");
        assertThat(decode(new byte[0])).isEmpty();
    }

    private static String decode(byte[] bytes) {
        Decoding decoding = Decoding.of("a.sql", bytes);
        return decoding instanceof Decoding.Decoded decoded
                ? decoded.source().text()
                : ((Decoding.Refused) decoding).reason();
    }

    private static String place(SourceText source, int offset) {
        SourceRange range = source.range(offset, offset);
        return range.line() + ":" + range.column();
    }
}
