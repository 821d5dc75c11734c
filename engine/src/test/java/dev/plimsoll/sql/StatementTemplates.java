package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes statements of templates such as {@code DROP TABLE [IF EXISTS] t [{CASCADE|RESTRICT}]}: brackets hold what may be left out, braces
 * hold alternatives; a backslash takes the meaning from the character behind it.
 */
final class StatementTemplates {

    /** Choices made so far, and how many ways each had. */
    private final List<Integer> choices = new ArrayList<>();

    private final List<Integer> ways = new ArrayList<>();
    private final boolean full;
    private final int changed;
    private final int value;
    private final String template;
    private int at;

    private StatementTemplates(String template, boolean full, int changed, int value) {
        this.template = template;
        this.full = full;
        this.changed = changed;
        this.value = value;
    }

    /**
     * Each optional clause on and off and each alternative once, with all other optional clauses off, and again with all of them on; no
     * two statements are equal.
     */
    static List<String> expand(List<String> templates) {
        Set<String> statements = new LinkedHashSet<>();
        for (String template : templates) {
            for (boolean full : new boolean[] {false, true}) {
                StatementTemplates base = new StatementTemplates(template, full, -1, 0);
                statements.add(base.statement());
                for (int i = 0; i < base.ways.size(); i++) {
                    for (int value = 0; value < base.ways.get(i); value++) {
                        statements.add(new StatementTemplates(template, full, i, value).statement());
                    }
                }
            }
        }
        return List.copyOf(statements);
    }

    private String statement() {
        StringBuilder text = new StringBuilder();
        sequence(text, true);
        return text.toString().replaceAll(" +", " ").strip();
    }

    /** Up to what closes it; nothing is written, and nothing chosen, where it is not {@code wanted}. */
    private void sequence(StringBuilder text, boolean wanted) {
        while (at < template.length()) {
            char c = template.charAt(at);
            if (c == ']' || c == '}' || c == '|') {
                return;
            }
            at++;
            if (c == '[') {
                boolean on = wanted && choose(2, full ? 1 : 0) == 1;
                sequence(text, on);
                at++;
            } else if (c == '{') {
                alternatives(text, wanted);
            } else if (wanted) {
                text.append(c == '\\' ? template.charAt(at) : c);
                at += c == '\\' ? 1 : 0;
            } else {
                at += c == '\\' ? 1 : 0;
            }
        }
    }

    private void alternatives(StringBuilder text, boolean wanted) {
        int chosen = wanted ? choose(count(), 0) : -1;
        int i = 0;
        do {
            sequence(text, i++ == chosen);
        } while (template.charAt(at++) == '|');
    }

    /** Alternatives of the braces just entered. */
    private int count() {
        int depth = 0;
        int count = 1;
        for (int i = at; depth >= 0; i++) {
            switch (template.charAt(i)) {
                case '\\' -> i++;
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case '|' -> count += depth == 0 ? 1 : 0;
                default -> {}
            }
        }
        return count;
    }

    private int choose(int count, int otherwise) {
        int choice = choices.size() == changed ? value : otherwise;
        choices.add(choice);
        ways.add(count);
        return choice;
    }
}
