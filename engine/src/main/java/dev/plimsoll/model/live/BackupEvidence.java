package dev.plimsoll.model.live;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What files tell of the backups of one database, oldest first.
 *
 * @param database as the configuration calls it
 * @param now the time against which ages are judged, in seconds since 1970, UTC
 */
public record BackupEvidence(
        String database, List<Backup> backups, List<RestoreTest> tests, List<RestorableSpan> spans, long now) {

    private static final int SECONDS_A_DAY = 86_400;

    public BackupEvidence {
        backups = backups.stream().sorted(Comparator.comparingLong(Backup::at)).toList();
        tests = tests.stream().sorted(Comparator.comparingLong(RestoreTest::at)).toList();
        spans = List.copyOf(spans);
    }

    /** The completed ones. */
    public List<Backup> completed() {
        return backups.stream().filter(Backup::isCompleted).toList();
    }

    /** The newest completed one. */
    public Optional<Backup> newest() {
        return last(completed());
    }

    /** The newest completed one that needs no other. */
    public Optional<Backup> newestFull() {
        return last(completed().stream().filter(Backup::full).toList());
    }

    /** The failed ones that no completed one has followed. Of those whose time is not told nobody knows, and they are left out. */
    public List<Backup> failed() {
        long success = newest().map(Backup::at).orElse(0L);
        return backups.stream()
                .filter(backup -> backup.state() == Backup.State.FAILED && backup.at() > success)
                .toList();
    }

    /** The completed ones with which something is wrong. */
    public List<Backup> damaged() {
        return completed().stream().filter(backup -> !backup.fault().isEmpty()).toList();
    }

    /** The completed ones that are kept in the clear. */
    public List<Backup> plain() {
        return completed().stream()
                .filter(backup -> backup.encryption() == Backup.Encryption.PLAIN)
                .toList();
    }

    public Optional<RestoreTest> newestTest() {
        return tests.isEmpty() ? Optional.empty() : Optional.of(tests.get(tests.size() - 1));
    }

    /** How many days back the database can be restored: to the oldest full backup, or as far as its service tells; 0 without either. */
    public double reachInDays() {
        long earliest = spans.stream()
                .mapToLong(RestorableSpan::earliest)
                .filter(time -> time > 0)
                .min()
                .orElse(completed().stream()
                        .filter(Backup::full)
                        .mapToLong(Backup::at)
                        .min()
                        .orElse(now));
        return Math.max(0, (now - earliest) / (double) SECONDS_A_DAY);
    }

    /** For how many days the database is known to exist; 0 where nobody tells. */
    public double knownAgeInDays() {
        return spans.stream()
                .mapToLong(RestorableSpan::since)
                .filter(time -> time > 0)
                .mapToDouble(time -> (now - time) / (double) SECONDS_A_DAY)
                .max()
                .orElse(0);
    }

    /** In seconds, before {@link #now}. */
    public long age(long time) {
        return Math.max(0, now - time);
    }

    /** Where the backups are told of. */
    public SourceRange place() {
        return newest().map(Backup::place)
                .or(() -> backups.stream().map(Backup::place).findFirst())
                .or(() -> spans.stream().map(RestorableSpan::place).findFirst())
                .or(() -> newestTest().map(RestoreTest::place))
                .orElseThrow(() -> new IllegalStateException("no evidence is no fact"));
    }

    public Match match(String rule, String message, SourceRange place) {
        return Match.of(rule, message, database, place, new Subject(ObjectKind.DATABASE, database));
    }

    private static Optional<Backup> last(List<Backup> backups) {
        return backups.isEmpty() ? Optional.empty() : Optional.of(backups.get(backups.size() - 1));
    }
}
