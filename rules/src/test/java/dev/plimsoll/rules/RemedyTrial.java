package dev.plimsoll.rules;

import dev.plimsoll.check.ImpactQuery;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.Server;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.report.ImpactReport;
import dev.plimsoll.rules.Trial.Outcome;
import dev.plimsoll.rules.Trial.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sample on one server, as it is and with what its findings propose.
 *
 * @param asWritten how the sample itself ends
 * @param withHelp how it ends with the proposed steps
 * @param waits what others wait for during the steps: measured, and predicted for what cannot run in a transaction
 * @param blocks steps that take a lock that blocks reads or writes, however short
 */
record RemedyTrial(Outcome asWritten, Outcome withHelp, List<String> waits, List<String> blocks) {

    private static final int MOST_MISSING = 12;

    /** The sample cannot be run on this server. */
    static final class CannotRun extends Exception {
        private static final long serialVersionUID = 1;

        CannotRun(Exception reason) {
            super(reason.getMessage(), reason);
        }
    }

    /**
     * @throws CannotRun if the server refuses the sample, also with empty tables and without its transactions
     * @throws Refused if the server refuses a proposed step
     */
    static RemedyTrial of(Fixture fixture, List<Finding> findings, Path folder)
            throws SQLException, CannotRun, Refused {
        PostgresServer server = PostgresServer.shared(fixture.server());
        String text = String.join("\n", fixture.files().values());
        List<String> prepared = new ArrayList<>();
        List<Act> bad = Acts.asWritten(fixture, findings);
        List<Act> good = Acts.withHelp(fixture, findings);
        boolean filled = true;
        Outcome asWritten;
        try {
            asWritten = withWhatIsMissing(server, prepared, bad, true, text);
        } catch (Refused first) {
            // Some samples are bad because the server refuses them.
            filled = false;
            try {
                asWritten = withWhatIsMissing(server, prepared, bad, false, text);
            } catch (Refused second) {
                try {
                    asWritten = withWhatIsMissing(server, prepared, withoutTransactions(bad), false, text);
                } catch (Refused third) {
                    throw new CannotRun(first);
                }
            }
        }
        Outcome withHelp;
        try {
            withHelp = withWhatIsMissing(server, prepared, good, true, text);
        } catch (Refused refused) {
            if (filled) {
                throw refused;
            }
            withHelp = withWhatIsMissing(server, prepared, good, false, text);
        }
        List<String> waits = new ArrayList<>(withHelp.hurts());
        List<String> blocks = new ArrayList<>(withHelp.blocks());
        predict(fixture, prepared, good, folder, waits, blocks);
        return new RemedyTrial(
                filled ? asWritten : new Outcome(asWritten.state().withoutData(), List.of(), List.of(), List.of()),
                filled ? withHelp : new Outcome(withHelp.state().withoutData(), List.of(), List.of(), List.of()),
                waits,
                blocks);
    }

    private static List<Act> withoutTransactions(List<Act> acts) {
        return acts.stream()
                .filter(act -> !(act instanceof Act.Original original)
                        || !(Acts.opens(original.sql()) || Acts.closes(original.sql())))
                .toList();
    }

    private static Outcome withWhatIsMissing(
            PostgresServer server, List<String> prepared, List<Act> acts, boolean fills, String text)
            throws SQLException, Refused {
        for (int i = 0; ; i++) {
            try {
                return Trial.run(server, prepared, acts, fills, text);
            } catch (Refused refused) {
                Optional<List<String>> made = i < MOST_MISSING ? Missing.made(refused) : Optional.empty();
                prepared.addAll(made.orElseThrow(() -> refused));
            }
        }
    }

    /** What a server cannot be watched at, since it runs outside transactions. */
    private static void predict(
            Fixture fixture,
            List<String> prepared,
            List<Act> acts,
            Path folder,
            List<String> waits,
            List<String> blocks) {
        List<String> files = new ArrayList<>();
        files.add(String.join(";\n", prepared) + ";\n");
        List<String> watched = new ArrayList<>();
        for (Act act : acts) {
            if (act instanceof Act.Safer safer) {
                if (safer.step().execution() == Execution.ALONE) {
                    watched.add(path(files.size()));
                }
                files.add(safer.step().sql());
            } else if (act instanceof Act.Original original) {
                files.add(original.sql() + ";\n");
            }
        }
        if (watched.isEmpty()) {
            return;
        }
        for (ImpactReport.Row row : report(fixture, files, folder).rows()) {
            if (watched.contains(row.range().path())) {
                boolean blocking = row.impact().locks().stream()
                        .anyMatch(lock -> lock.blocksReads()
                                || (lock.blocksWrites() && lock.kind() != RelationKind.MATERIALIZED_VIEW));
                boolean work = !row.impact().rewrites().isEmpty()
                        || !row.impact().scans().isEmpty()
                        || !row.impact().builds().isEmpty();
                if (row.error() != null || (blocking && work)) {
                    waits.add("predicted " + row.impact() + " " + row.error() + "\n  in: " + row.text());
                }
                if (blocking) {
                    blocks.add(row.text());
                }
            }
        }
    }

    private static String path(int number) {
        return "step" + (1000 + number) + ".sql";
    }

    private static ImpactReport report(Fixture fixture, List<String> files, Path parent) {
        try {
            Path folder = Files.createTempDirectory(parent, "steps");
            List<String> paths = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Files.writeString(folder.resolve(path(i)), files.get(i));
                paths.add(path(i));
            }
            return new ImpactQuery(new WorkingDirectory(folder), InputStream.nullInputStream())
                    .run(paths, List.of(), "<stdin>", new Server(Engine.POSTGRESQL, fixture.server()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the steps end with that the sample does not, and the other way round. */
    List<String> difference(boolean withColumnOrder) {
        return withColumnOrder
                ? asWritten.state().difference(withHelp.state())
                : asWritten
                        .state()
                        .withoutColumnOrder()
                        .difference(withHelp.state().withoutColumnOrder());
    }

    @Override
    public String toString() {
        return withHelp.hurts().stream().collect(Collectors.joining("\n"));
    }
}
