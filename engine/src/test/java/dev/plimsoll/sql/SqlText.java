package dev.plimsoll.sql;

import java.util.List;
import java.util.Random;

/** Makes texts out of pieces that are hard on a lexer. */
final class SqlText {

    private static final List<String> PIECES = List.of(
            "select",
            "BEGIN ATOMIC",
            "begin",
            "end",
            "case",
            "create",
            "or replace",
            "function",
            "rule",
            "copy t from stdin",
            "a",
            "\"",
            "\"b\"",
            "'",
            "''",
            "'c'",
            "E'",
            "e'\\'",
            "U&'",
            "u&\"x\"",
            "$$",
            "$a$",
            "$1",
            "$",
            "`",
            "[",
            "]",
            "(",
            ")",
            ";",
            ",",
            ".",
            "..",
            ":",
            "::",
            ":=",
            "=>",
            "+",
            "-",
            "--",
            "/*",
            "*/",
            "/",
            "#",
            "\\",
            "\\.",
            "\\g",
            "@",
            "@@v",
            "~",
            "1",
            "1.5",
            "1e",
            "0x1F",
            "0x",
            "1_0",
            "é",
            "😀",
            "\uD83D",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            " ",
            " ",
            "\n\\.\n",
            "\nGO\n",
            "\n/\n",
            "\ndelimiter //\n",
            "//",
            "\u0001",
            "{",
            "COMMIT",
            "\u00A0");

    private SqlText() {}

    static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
