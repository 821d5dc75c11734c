package dev.plimsoll.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.drift.SnapshotDrift.Side;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On real servers: every mutation is reported, once and as what it is, and what changes nothing is not. Prints the numbers. */
class DriftPowerTest {

    private static final Pattern REWRITE = Pattern.compile("= (.+)\n(?s:(.+))");

    private static final int REWRITES_AT_ONCE = 10;

    @Test
    void mutationsAreFoundAndRewritesAreNot() throws SQLException {
        measure(17, MutationGroup.of(Mutation.all(), 17), REWRITES_AT_ONCE);
    }

    @ParameterizedTest
    @Tag("exhaustive")
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18})
    void eachMutationAloneIsFoundOnEveryVersion(int major) throws SQLException {
        measure(major, MutationGroup.each(Mutation.all(), major), 1);
    }

    private static void measure(int major, List<MutationGroup> groups, int atOnce) throws SQLException {
        List<String> wrong = new ArrayList<>();
        int mutations = groups.stream().mapToInt(MutationGroup::size).sum();
        int byReplay = groups.stream().mapToInt(MutationGroup::toldByReplay).sum();
        int rewrites;
        try (DriftServer server = new DriftServer(major)) {
            for (MutationGroup group : groups) {
                wrong.addAll(mutate(server, group));
            }
            rewrites = rewrite(server, wrong, atOnce);
        }
        System.out.println("PostgreSQL " + major + ": " + mutations + " mutations, of which a replay alone tells "
                + byReplay + "; " + rewrites + " rewrites; wrong: " + wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(mutations).isGreaterThanOrEqualTo(150);
        assertThat(rewrites).isGreaterThanOrEqualTo(80);
    }

    private static List<String> mutate(DriftServer server, MutationGroup group) throws SQLException {
        List<String> wrong = new ArrayList<>();
        String database = server.copy();
        try {
            for (Mutation mutation : group.mutations()) {
                server.run(database, mutation.sql());
            }
            Side live = server.collect(database);
            compare("exact", server.exact(live), group.expected(), group, wrong);
            compare("server", server.ran(live), group.expected(), group, wrong);
            compare("replay", server.replayed(live), group.expectedOfReplay(), group, wrong);
        } catch (SQLException e) {
            wrong.add("refused " + group + ": " + e.getMessage());
        }
        for (Mutation mutation : group.mutations()) {
            try {
                server.run("postgres", mutation.undo());
            } catch (SQLException e) {
                wrong.add("not undone " + mutation + ": " + e.getMessage());
            }
        }
        return wrong;
    }

    private static void compare(
            String mode, Drift drift, List<String> expected, MutationGroup group, List<String> wrong) {
        List<String> told = new ArrayList<>(DriftServer.told(drift));
        List<String> missed = new ArrayList<>(expected);
        missed.removeIf(told::remove);
        if (!told.isEmpty() || !missed.isEmpty()) {
            wrong.add(mode + " of " + group.size() + ": missed " + missed + ", told too much " + told + "\n   all: "
                    + DriftServer.words(drift));
        }
    }

    private static int rewrite(DriftServer server, List<String> wrong, int atOnce) throws SQLException {
        int rewrites = 0;
        String database = server.copy();
        List<String> names = new ArrayList<>();
        for (String block : Mutation.text("rewrites.txt").split("(?m)^(?== )")) {
            Matcher rewrite = REWRITE.matcher(block);
            if (rewrite.matches()) {
                rewrites++;
                names.add(rewrite.group(1));
                try {
                    server.run(database, rewrite.group(2));
                } catch (SQLException e) {
                    wrong.add("refused " + rewrite.group(1) + ": " + e.getMessage());
                }
                if (rewrites % atOnce == 0) {
                    expectNothing(server, database, names, wrong);
                    names.clear();
                }
            }
        }
        expectNothing(server, database, names, wrong);
        return rewrites;
    }

    private static void expectNothing(DriftServer server, String database, List<String> names, List<String> wrong)
            throws SQLException {
        Side live = server.collect(database);
        Drift exact = server.exact(live);
        if (!exact.differences().isEmpty()) {
            wrong.add("exact  " + names + "\n   is " + DriftServer.words(exact));
        }
        Drift ran = server.ran(live);
        if (!ran.differences().isEmpty()) {
            wrong.add("server " + names + "\n   is " + DriftServer.words(ran));
        }
        Drift replayed = server.replayed(live);
        if (!replayed.differences().isEmpty()) {
            wrong.add("replay " + names + "\n   is " + DriftServer.words(replayed));
        }
    }
}
