package dev.plimsoll.impact;

import dev.plimsoll.impact.LockFacts.Fact;
import dev.plimsoll.impact.LockFacts.Form;
import dev.plimsoll.impact.LockFacts.Section;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.LockMode.Blocked;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints {@code docs/locks.md} from the measured facts. */
final class LockPage {

    /** The effect of a form that a version's parser does not know. */
    static final String UNKNOWN = "unknown";

    private static final String HEAD = """
            | Statement | Circumstance | Version | Locks | Blocks | Work |
            |---|---|---|---|---|---|
            """;

    private final LockFacts facts;

    LockPage(LockFacts facts) {
        this.facts = facts;
    }

    String text() {
        StringBuilder page = new StringBuilder(introduction());
        for (Section section : facts.sections()) {
            page.append("\n## ").append(section.title()).append("\n\n").append(HEAD);
            section.forms().forEach(form -> page.append(rows(form)));
        }
        return page.append(repeating()).toString();
    }

    /** Statement and circumstance stand in the first row of a form only. */
    private static String rows(Form form) {
        StringBuilder rows = new StringBuilder();
        boolean first = true;
        for (Fact fact : form.facts()) {
            rows.append("| ")
                    .append(first ? statement(form) : "")
                    .append(" | ")
                    .append(first ? form.circumstance() : "")
                    .append(" | ")
                    .append(fact.versions().replace("-", "–"))
                    .append(" | ")
                    .append(cells(fact))
                    .append(" |\n");
            first = false;
        }
        return rows.toString();
    }

    private static String statement(Form form) {
        String setup =
                form.setup().stream().map(each -> "`" + escaped(each) + "`").collect(Collectors.joining(" and "));
        return (setup.isEmpty() ? "" : "after " + setup + ": ") + "`" + escaped(form.statement()) + "`"
                + (form.alone() ? " †" : "");
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }

    private static String cells(Fact fact) {
        if (fact.effects().equals(List.of(UNKNOWN))) {
            return "not known to this version | |";
        }
        String error = fact.effects().stream()
                .filter(effect -> effect.startsWith("error "))
                .map(effect -> "refused: " + escaped(effect.substring("error ".length())))
                .collect(Collectors.joining());
        return error.isEmpty() ? locks(fact) + " | " + blocks(fact) + " | " + work(fact) : error + " | |";
    }

    /** The strongest mode first, each with the relations that it is taken on. */
    private static String locks(Fact fact) {
        Map<LockMode, List<String>> byMode = byMode(fact);
        List<String> texts = new ArrayList<>();
        byMode.forEach((mode, relations) -> texts.add(
                0,
                mode.sql() + " on "
                        + relations.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))));
        return texts.isEmpty() ? "none" : String.join("<br>", texts);
    }

    private static Map<LockMode, List<String>> byMode(Fact fact) {
        Map<LockMode, List<String>> byMode = new EnumMap<>(LockMode.class);
        for (String effect : fact.effects()) {
            String[] words = effect.split(" ", 3);
            if (words[0].equals("lock")) {
                byMode.computeIfAbsent(mode(words[2]), key -> new ArrayList<>()).add(words[1]);
            }
        }
        return byMode;
    }

    private static LockMode mode(String sql) {
        return LockMode.valueOf(sql.replace(' ', '_'));
    }

    private static String blocks(Fact fact) {
        List<String> texts = new ArrayList<>();
        byMode(fact).keySet().forEach(mode -> texts.add(0, blocks(mode)));
        return texts.isEmpty() ? "nothing" : String.join("<br>", texts);
    }

    private static String blocks(LockMode mode) {
        String blocked = mode.blocks().stream()
                .map(each -> each == Blocked.DDL ? "DDL" : each.id())
                .collect(Collectors.joining(", "));
        return blocked.isEmpty() ? "–" : blocked;
    }

    private static String work(Fact fact) {
        return fact.effects().stream()
                .filter(effect -> !effect.startsWith("lock "))
                .map(effect -> effect.split(" ", 2))
                .collect(Collectors.groupingBy(
                        words -> words[0],
                        LinkedHashMap::new,
                        Collectors.mapping(words -> "`" + words[1] + "`", Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> verb(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String verb(String effect) {
        return switch (effect) {
            case "rewrite" -> "**rewrites**";
            case "scan" -> "scans";
            default -> "builds";
        };
    }

    private String introduction() {
        long rows = facts.forms().size();
        return """
                # Locks, rewrites and scans of PostgreSQL 12 to 18

                What %d forms of statements do to the tables they touch, measured on real servers of the seven major versions, not copied
                from the manual. A version with a row of its own does something else than the one before it.

                ## How to read it

                - **Locks**: the strongest mode on each table, view or materialised view that was there before; indexes, sequences and
                  system catalogs are left out. A lock is kept until the transaction ends, and while a statement *waits* for its lock,
                  everything that conflicts with it waits behind it: a strong lock on a busy table is never short.
                - **Blocks**: *reads* are SELECT, *writes* INSERT, UPDATE, DELETE and MERGE, *DDL* other changes of the table, VACUUM and
                  ANALYZE. One line for each line of locks; *–* blocks only what needs the table for itself (ACCESS EXCLUSIVE, and for ROW
                  SHARE and ROW EXCLUSIVE a few modes below it); *nothing*: no lock was taken.
                - **Work**: *rewrites* replace the storage of a table, which takes time by its size and as much free disk again; *scans* read
                  all its rows; *builds* create or rebuild indexes. Of two tables joined to check a foreign key the referencing one counts.
                - **†** cannot share a transaction, or commits on its way.
                - *refused* gives the server's answer; *not known to this version* is a syntax error there.
                - TimeZone is UTC unless said, which matters for timestamp ↔ timestamptz alone.

                Partitioned tables are `partitioned` with two partitions and `listed` with a default one; `child` inherits from `parent`;
                `referencing` refers to `tbl`, and `tbl` to `referenced`. The schema is
                [lock-fixture.sql](../engine/src/test/resources/dev/plimsoll/impact/lock-fixture.sql): all tables are filled and analysed.

                What Plimsoll predicts for *your* statement on *your* schema, [`plimsoll impact`](impact.md) tells.
                """.formatted(rows);
    }

    private static String repeating() {
        return """

                ## How it was measured

                Each statement runs in a transaction on a real server that is rolled back: locks are read from `pg_locks`, rewrites and builds
                from the relations' file numbers, scans from the rows that the transaction's statistics say it read. Statements that cannot
                share a transaction run in a fresh copy of the database with other sessions in their way: each holds a lock or a snapshot
                that the statement must wait for. A third session notes its locks wherever it stands still, and takes that obstacle away.
                A lock that a statement takes only where it need not wait is not seen: VACUUM cuts off empty pages at the end of a table
                under ACCESS EXCLUSIVE, if nobody is in its way.

                The facts are kept in [lock-facts.txt](../engine/src/test/resources/dev/plimsoll/impact/lock-facts.txt). A test measures all of
                them on all seven versions and fails when a server says otherwise. To repeat it, and to write the file and this page anew:

                ```
                mvn -pl engine test -Dtest=LockFactsTest -Dplimsoll.regenerate=true
                ```
                """;
    }
}
