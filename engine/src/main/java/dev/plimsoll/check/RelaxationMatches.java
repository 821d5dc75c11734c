package dev.plimsoll.check;

import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.policy.BaselineFile;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.ConfigurationPlaces;
import dev.plimsoll.policy.Relaxation;
import dev.plimsoll.policy.WaiverFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a change relaxes, as matches at the changed lines, or at the start of the file where lines are gone. */
final class RelaxationMatches {

    private static final String RULE = "relaxed-policy";

    private final WorkingDirectory directory;
    private final Configuration head;
    private final Path file;

    /** @param base file of the configuration that judges */
    RelaxationMatches(WorkingDirectory directory, Configuration head, Path base) {
        this.directory = directory;
        this.head = head;
        Path present = head.file();
        this.file = present == null ? base : present;
    }

    List<Match> of(List<Relaxation> relaxations) throws IOException {
        String text = head.file() == null ? "" : Files.readString(file);
        ConfigurationPlaces places = new ConfigurationPlaces(text, directory.show(file));
        String baseline = text(beside(BaselineFile.PATH));
        return relaxations.stream()
                .map(relaxation ->
                        match(relaxation.subject(), relaxation.message(), place(relaxation, places, baseline)))
                .toList();
    }

    /** Another file has come to hold, or none does any more. */
    Match otherFile() {
        String what = head.file() == null
                ? "This change takes " + directory.show(file) + " away"
                : "This change puts a configuration before the one that held";
        return match("file", what, SourceRange.wholeFile(directory.show(file)));
    }

    private static Match match(String subject, String message, SourceRange place) {
        return Match.of(
                RULE,
                message + ". It is judged without that.",
                place.path(),
                place,
                new Subject(ObjectKind.CONFIGURATION, subject));
    }

    private SourceRange place(Relaxation relaxation, ConfigurationPlaces places, String baseline) {
        SourceRange known = relaxation.place();
        if (known != null) {
            return known;
        }
        Optional<SourceRange> found = switch (relaxation.source()) {
            case CONFIGURATION -> places.of(relaxation.keys());
            case BASELINE -> inBaseline(relaxation.keys().get(0), baseline);
            case WAIVERS -> Optional.empty();
        };
        return found.orElse(SourceRange.wholeFile(shown(relaxation.source())));
    }

    private Optional<SourceRange> inBaseline(String fingerprint, String text) {
        int at = text.indexOf(fingerprint);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new LineIndex(shown(Relaxation.Source.BASELINE), text).range(at, at + fingerprint.length()));
    }

    private String shown(Relaxation.Source source) {
        return directory.show(
                switch (source) {
                    case CONFIGURATION -> file;
                    case WAIVERS -> beside(WaiverFile.PATH);
                    case BASELINE -> beside(BaselineFile.PATH);
                });
    }

    private Path beside(String path) {
        return file.toAbsolutePath().resolveSibling(path);
    }

    private static String text(Path path) throws IOException {
        return Files.isRegularFile(path) ? Files.readString(path) : "";
    }
}
