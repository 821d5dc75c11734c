package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void breaksAtSpaces() {
        assertThat(Paragraph.wrap("one two three four", 0, 9)).containsExactly("one two", "three", "four");
        assertThat(Paragraph.wrap("one two three", 6, 9)).containsExactly("one", "two three");
    }

    @Test
    void leavesALongWordWhole() {
        assertThat(Paragraph.wrap("a verylongword b", 0, 5)).containsExactly("a", "verylongword", "b");
    }

    @Test
    void countsWideCharactersTwice() {
        assertThat(Paragraph.wrap("日本 日本 日本", 0, 9)).containsExactly("日本 日本", "日本");
    }
}
