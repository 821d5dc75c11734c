package dev.plimsoll.check.evidence;

import dev.plimsoll.iac.evidence.Evidence;
import dev.plimsoll.iac.evidence.EvidenceReader;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.live.Backup;
import dev.plimsoll.model.live.BackupEvidence;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.RestorableSpan;
import dev.plimsoll.model.live.RestoreTest;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the files that a configuration names as evidence for a database: {@code FILE}, or {@code FILE#NAME} where one tells of several. */
public final class BackupFiles {

    private static final long MOST_BYTES = 20L << 20;

    private final WorkingDirectory workingDirectory;

    public BackupFiles(WorkingDirectory workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    /** The evidence of a database, as seen from the working directory. */
    public List<String> of(Configuration configuration, DatabaseConfiguration database) {
        Path folder = configuration.folder(workingDirectory.path());
        return database.evidence().stream()
                .map(Named::new)
                .map(named -> workingDirectory.show(folder.resolve(named.file())) + named.fragment())
                .toList();
    }

    /**
     * What the files tell of a database; empty where there are none.
     *
     * @param files as seen from the working directory
     * @param today ages are judged against the time at which the server was asked, or the start of this day where that is later
     * @throws CannotRun where a file cannot be read, or it is not clear what in it is about the database
     */
    public Optional<BackupEvidence> read(List<String> files, LiveDatabase database, LocalDate today) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        List<Backup> backups = new ArrayList<>();
        List<RestoreTest> tests = new ArrayList<>();
        List<RestorableSpan> spans = new ArrayList<>();
        for (String named : files) {
            Evidence evidence = about(new Named(named));
            backups.addAll(evidence.backups());
            tests.addAll(evidence.tests());
            spans.addAll(evidence.spans());
        }
        long now = Math.max(database.at(), today.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
        return Optional.of(new BackupEvidence(database.name(), backups, tests, spans, now));
    }

    private Evidence about(Named named) {
        String file = named.file();
        List<Evidence> told = EvidenceReader.read(file, text(file));
        List<Evidence> fitting = named.about().isEmpty()
                ? told
                : told.stream()
                        .filter(each -> each.about().equals(named.about()))
                        .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String names = told.stream().map(Evidence::about).collect(Collectors.joining(", "));
        throw new CannotRun(
                named.about().isEmpty()
                        ? file + " tells of several: " + names + "\nSay which one this database is: " + file + "#"
                                + told.get(0).about()
                        : file + " tells nothing of " + named.about() + ", but of " + names);
    }

    private String text(String shown) {
        Path file = workingDirectory.resolve(shown);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CannotRun("the evidence " + shown + " is larger than " + MOST_BYTES + " bytes");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new CannotRun("the evidence " + shown + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new CannotRun("the evidence " + shown + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What stands behind a sign of number is the name. */
    private record Named(String file, String about) {

        Named(String written) {
            this(
                    written.contains("#") ? written.substring(0, written.lastIndexOf('#')) : written,
                    written.contains("#") ? written.substring(written.lastIndexOf('#') + 1) : "");
        }

        String fragment() {
            return about.isEmpty() ? "" : "#" + about;
        }
    }
}
