package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.SettingTime;
import dev.plimsoll.model.live.RestoreTest;
import java.time.Duration;
import java.util.List;

/**
 * Tries to restore: what a team writes down ({@code restore-tests:}, see {@code docs/backups.md}), and what
 * {@code aws backup list-restore-jobs} prints.
 */
final class RestoreTests {

    private static final String WRITTEN = "restore-tests";
    private static final String JOBS = "RestoreJobs";

    private RestoreTests() {}

    static boolean fits(Node root) {
        return root.field(WRITTEN).isPresent() || root.field(JOBS).isPresent();
    }

    static List<Evidence> read(Node root) {
        List<RestoreTest> tests = root.field(WRITTEN).isPresent()
                ? Fields.items(root, WRITTEN).stream()
                        .map(RestoreTests::written)
                        .toList()
                : Fields.items(root, JOBS).stream()
                        .filter(job -> !Fields.text(job, "Status").matches("PENDING|RUNNING"))
                        .map(RestoreTests::job)
                        .toList();
        return List.of(new Evidence("", List.of(), tests, List.of()));
    }

    private static RestoreTest written(Node test) {
        return new RestoreTest(
                Fields.text(test, "backup"),
                Fields.time(test, "restored-at"),
                Fields.text(test, "result").equals("passed"),
                SettingTime.of(Fields.text(test, "duration"))
                        .map(Duration::toSeconds)
                        .orElse(0L),
                Fields.place(test, "restored-at"));
    }

    /** Completed means restored; whether it was looked at is said apart. */
    private static RestoreTest job(Node job) {
        long begun = Fields.time(job, "CreationDate");
        long ended = Fields.time(job, "CompletionDate");
        return new RestoreTest(
                Fields.text(job, "RecoveryPointArn"),
                ended > 0 ? ended : begun,
                Fields.text(job, "Status").equals("COMPLETED")
                        && !Fields.text(job, "ValidationStatus").matches("FAILED|TIMED_OUT"),
                ended > begun ? ended - begun : 0,
                Fields.place(job, "RestoreJobId"));
    }
}
