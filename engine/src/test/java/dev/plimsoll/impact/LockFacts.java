package dev.plimsoll.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What forms of statements do on each server version, as the reviewed file {@code lock-facts.txt} says it.
 *
 * @param introduction the lines before the first section
 */
record LockFacts(List<String> introduction, List<Section> sections) {

    private static final String INDENT = "  ";

    /** Forms under one heading. */
    record Section(String title, List<Form> forms) {}

    /**
     * A statement in its circumstance.
     *
     * @param setup statements before it in the same transaction
     * @param alone whether it has to run outside a transaction, watched by a second session
     * @param circumstance empty where the statement says it all
     */
    record Form(List<String> setup, String statement, String circumstance, boolean alone, List<Fact> facts) {
        Form with(List<Fact> measured) {
            return new Form(setup, statement, circumstance, alone, measured);
        }
    }

    /**
     * What the form does on a range of versions.
     *
     * @param effects such as {@code lock tbl SHARE}, {@code scan tbl}, {@code error …}; empty where it does nothing that counts
     */
    record Fact(int first, int last, List<String> effects) {

        private static final String SEPARATOR = "; ";

        static Fact read(String line) {
            int colon = line.indexOf(':');
            String[] bounds = line.substring(0, colon).split("-", -1);
            String effects = line.substring(colon + 1).strip();
            return new Fact(
                    Integer.parseInt(bounds[0].strip()),
                    Integer.parseInt(bounds[bounds.length - 1].strip()),
                    effects.isEmpty() ? List.of() : List.of(effects.split(SEPARATOR, -1)));
        }

        String versions() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }

        @Override
        public String toString() {
            return (versions() + ": " + String.join(SEPARATOR, effects)).strip();
        }
    }

    static LockFacts read(String text) {
        List<String> introduction = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<String> setup = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<Form> forms = sections.isEmpty()
                    ? List.of()
                    : sections.get(sections.size() - 1).forms();
            if (line.startsWith("% ")) {
                introduction.add(line);
            } else if (line.startsWith("# ")) {
                sections.add(new Section(line.substring(2), new ArrayList<>()));
            } else if (line.startsWith("+ ")) {
                setup.add(line.substring(2));
            } else if (line.startsWith("> ") || line.startsWith("! ")) {
                int bar = line.lastIndexOf(" |");
                forms.add(new Form(
                        List.copyOf(setup),
                        line.substring(2, bar).strip(),
                        line.substring(bar + 2).strip(),
                        line.startsWith("!"),
                        new ArrayList<>()));
                setup.clear();
            } else if (line.startsWith(INDENT)) {
                forms.get(forms.size() - 1).facts().add(Fact.read(line));
            }
        }
        return new LockFacts(introduction, sections);
    }

    /** One range for neighbouring versions that do the same; {@code measured} from version to effects. */
    static List<Fact> facts(SortedMap<Integer, List<String>> measured) {
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<Integer, List<String>> each : new TreeMap<>(measured).entrySet()) {
            Fact last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
            if (last != null && last.effects().equals(each.getValue())) {
                facts.set(facts.size() - 1, new Fact(last.first(), each.getKey(), last.effects()));
            } else {
                facts.add(new Fact(each.getKey(), each.getKey(), each.getValue()));
            }
        }
        return facts;
    }

    List<Form> forms() {
        return sections.stream().flatMap(section -> section.forms().stream()).toList();
    }

    /** The text of the file. */
    String text() {
        StringBuilder text = new StringBuilder();
        introduction.forEach(line -> text.append(line).append('\n'));
        for (Section section : sections) {
            text.append("\n# ").append(section.title()).append('\n');
            for (Form form : section.forms()) {
                form.setup().forEach(each -> text.append("+ ").append(each).append('\n'));
                String head = (form.alone() ? "! " : "> ") + form.statement() + " | " + form.circumstance();
                text.append(head.strip()).append('\n');
                form.facts().forEach(fact -> text.append(INDENT).append(fact).append('\n'));
            }
        }
        return text.toString();
    }
}
