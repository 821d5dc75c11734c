package dev.plimsoll.report;

import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.model.Verdict;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param toolVersion version of Plimsoll
 * @param reason one sentence that says why the verdict is what it is
 * @param sets folders of which the tool is known, and those of engines that are not judged
 * @param servers those of databases whose configuration leaves it to their infrastructure which version they have
 * @param findings in the order in which they are shown, those accepted by somebody too; none is off
 * @param undetermined what no rule could decide, since a value is not known
 * @param notAssessed rules that could not be applied to a running server
 * @param sources the texts that findings point into, by path; a text that could not be read is missing
 * @param pages where a rule's page stands, relative to the product's folder, by rule
 * @param notes what else people have to know of how it was judged, a sentence each
 * @param looked what it judged by and what it looked at
 * @param controls of the frameworks that it was asked for; empty where it was asked for none
 */
public record CheckReport(
        String toolVersion,
        Verdict verdict,
        String reason,
        Counts counts,
        List<FileSet> sets,
        List<JudgedServer> servers,
        List<JudgedFinding> findings,
        List<Undetermined> undetermined,
        List<NotAssessed> notAssessed,
        Map<String, SourceText> sources,
        Map<String, String> pages,
        List<String> notes,
        Looked looked,
        List<ControlResult> controls) {

    /** Without notes, of a run that does not tell what it looked at. */
    public CheckReport(
            String toolVersion,
            Verdict verdict,
            String reason,
            Counts counts,
            List<FileSet> sets,
            List<JudgedServer> servers,
            List<JudgedFinding> findings,
            List<Undetermined> undetermined,
            List<NotAssessed> notAssessed,
            Map<String, SourceText> sources,
            Map<String, String> pages) {
        this(
                toolVersion,
                verdict,
                reason,
                counts,
                sets,
                servers,
                findings,
                undetermined,
                notAssessed,
                sources,
                pages,
                List.of(),
                Looked.UNKNOWN,
                List.of());
    }

    /** The same, told what it looked at. */
    public CheckReport looking(Looked at) {
        return new CheckReport(
                toolVersion,
                verdict,
                reason,
                counts,
                sets,
                servers,
                findings,
                undetermined,
                notAssessed,
                sources,
                pages,
                notes,
                at,
                controls);
    }

    /** The same run, judged by some of it alone. */
    public CheckReport judged(
            Verdict selectedVerdict,
            String selectedReason,
            List<JudgedFinding> selected,
            List<Undetermined> undecided,
            List<NotAssessed> missing,
            List<ControlResult> results) {
        return new CheckReport(
                toolVersion,
                selectedVerdict,
                selectedReason,
                counts,
                sets,
                servers,
                selected,
                undecided,
                missing,
                sources,
                pages,
                notes,
                looked,
                results);
    }

    /**
     * How much was looked at.
     *
     * @param files those judged; {@code reverse} of them only lead back and were left out of the replay
     * @param resources declared by definitions of infrastructure
     * @param audited null where no server was looked at
     */
    public record Counts(
            int files,
            int reverse,
            int statements,
            int resources,
            int databases,
            @Nullable Audited audited) {

        /** No server was asked. */
        public Counts(int files, int reverse, int statements, int resources, int databases) {
            this(files, reverse, statements, resources, databases, null);
        }
    }

    /**
     * The server or snapshot that was looked at.
     *
     * @param what {@code shop, PostgreSQL 16.4, 214 tables, 380 GB}
     * @param rules that concern it; {@code assessed} of them could be applied
     */
    public record Audited(String what, int rules, int assessed) {}

    /**
     * Files that one tool runs.
     *
     * @param folder as paths are shown
     * @param because what gave the tool away, such as {@code flyway.toml is there}; empty where nothing did
     */
    public record FileSet(String tool, String folder, String database, Engine engine, int files, String because) {}

    /**
     * The server that a database was judged for.
     *
     * @param because which resource says so, or why none does
     * @param place where it is written; null where the version is the one that is taken when nobody says
     */
    public record JudgedServer(
            String database,
            Server server,
            String because,
            @Nullable SourceRange place) {}

    public CheckReport {
        servers = List.copyOf(servers);
        sets = List.copyOf(sets);
        findings = findings.stream()
                .filter(finding -> finding.enforcement() != Enforcement.OFF)
                .toList();
        undetermined = List.copyOf(undetermined);
        notAssessed = List.copyOf(notAssessed);
        sources = Map.copyOf(sources);
        pages = Map.copyOf(pages);
        notes = List.copyOf(notes);
        controls = List.copyOf(controls);
    }

    /** Findings of this severity that nobody accepted. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding ->
                        finding.state() == FindingState.NEW && finding.finding().severity() == severity)
                .count();
    }

    public long count(FindingState state) {
        return findings.stream().filter(finding -> finding.state() == state).count();
    }
}
