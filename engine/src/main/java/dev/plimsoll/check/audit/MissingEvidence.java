package dev.plimsoll.check.audit;

import dev.plimsoll.evaluate.Assessment.Missing;
import dev.plimsoll.model.live.BackupEvidence;
import java.util.Optional;
import java.util.Set;

/** What rules on backups read, which no server tells: {@code backups} and {@code restore-tests}. */
final class MissingEvidence {

    private static final String BACKUPS = "backups";
    private static final Set<String> ASKED = Set.of(BACKUPS, "restore-tests");

    private MissingEvidence() {}

    static boolean isAsked(String read) {
        return ASKED.contains(read);
    }

    /** Empty where files tell of it. */
    static Optional<Missing> of(String read, Optional<BackupEvidence> evidence) {
        return read.equals(BACKUPS) ? missingBackups(evidence) : missingTests(evidence);
    }

    private static Optional<Missing> missingBackups(Optional<BackupEvidence> evidence) {
        return evidence.filter(told -> !told.backups().isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Missing(
                                "no file tells of its backups",
                                "--evidence FILE or evidence: FILE in plimsoll.yaml, such as what pgbackrest info --output=json prints"));
    }

    private static Optional<Missing> missingTests(Optional<BackupEvidence> evidence) {
        return evidence.filter(told -> !told.tests().isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Missing(
                                "no file tells of tries to restore",
                                "--evidence FILE or evidence: FILE in plimsoll.yaml, with restore-tests: or what aws backup list-restore-jobs prints"));
    }
}
