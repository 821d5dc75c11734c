package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Folder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code atlas.sum}: the names of the migrations in a folder, each with the hash of all names and texts so far, and before them the hash of
 * these lines (<a href="https://github.com/ariga/atlas/blob/master/sql/migrate/dir.go">{@code NewHashFile}</a>). Atlas runs nothing where it
 * does not fit.
 */
public final class AtlasSum {

    public static final String NAME = "atlas.sum";

    private static final String HASH = "h1:";
    private static final Pattern IGNORED = Pattern.compile("[ -~]*atlas:sum +ignore");
    private static final Pattern OF_FLYWAY = Pattern.compile("[VBR].*__.*\\.sql", Pattern.DOTALL);

    /**
     * Where a sum file and its folder disagree.
     *
     * @param migration name of the migration, or null where it is the sum file that is wrong
     * @param line of the sum file, 1-based
     * @param words completes "does not fit: …"
     */
    public record Difference(@Nullable String migration, int line, String words) {}

    private record Line(String name, String hash) {}

    private final Folder folder;
    private final List<Line> lines = new ArrayList<>();
    private String total = "";

    private AtlasSum(Folder folder) {
        this.folder = folder;
    }

    /**
     * In the order of their lines; none where there is no such file, where a migration cannot be read, or where the files are named for
     * Flyway, whose folders Atlas reads otherwise. Since hashes build on those before, of edited migrations the first is told.
     */
    public static List<Difference> in(Folder folder) {
        Optional<String> text = folder.has(NAME) ? folder.text(NAME) : Optional.empty();
        if (text.isEmpty()
                || folder.names().stream()
                        .anyMatch(name -> OF_FLYWAY.matcher(name).matches())) {
            return List.of();
        }
        if (text.get().isBlank()) {
            return List.of(new Difference(null, 1, NAME + " is empty"));
        }
        AtlasSum sum = new AtlasSum(folder);
        int malformed = sum.read(text.get());
        return malformed > 0
                ? List.of(new Difference(
                        null, malformed, "line " + malformed + " of " + NAME + " is not a name and its hash"))
                : sum.differences();
    }

    /** Returns the number of the line that is none, or 0. */
    private int read(String text) {
        List<String> written = text.lines().toList();
        total = written.get(0).startsWith(HASH) ? written.get(0).substring(HASH.length()) : written.get(0);
        for (int i = 1; i < written.size(); i++) {
            int at = written.get(i).indexOf(HASH);
            if (at < 0) {
                return i + 1;
            }
            lines.add(new Line(
                    written.get(i).substring(0, at).strip(), written.get(i).substring(at + HASH.length())));
        }
        return 0;
    }

    private List<Difference> differences() {
        Set<String> listed = lines.stream().map(Line::name).collect(Collectors.toSet());
        List<Line> expected = new ArrayList<>();
        List<String> added = new ArrayList<>();
        MessageDigest digest = sha256();
        for (String name : migrations()) {
            byte[] bytes = folder.bytes(name).orElse(null);
            if (bytes == null) {
                return List.of();
            }
            if (isIgnored(bytes)) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
            } else if (listed.contains(name)) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
                expected.add(new Line(name, soFar(digest)));
            } else {
                added.add(name);
            }
        }
        List<Difference> differences = new ArrayList<>();
        addChanged(expected, differences);
        added.forEach(name -> differences.add(new Difference(name, 1, NAME + " does not name " + name)));
        if (differences.isEmpty() && (!lines.equals(expected) || !total.equals(total(lines)))) {
            differences.add(new Difference(null, 1, "the lines of " + NAME + " are not as Atlas wrote them"));
        }
        return differences;
    }

    /** Behind a migration that is gone no hash can be told. */
    private void addChanged(List<Line> expected, List<Difference> differences) {
        Set<String> there = expected.stream().map(Line::name).collect(Collectors.toSet());
        Set<Line> fitting = new HashSet<>(expected);
        boolean told = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!there.contains(line.name())) {
                told = true;
                differences.add(
                        new Difference(null, i + 2, NAME + " names " + line.name() + ", which is not there any more"));
            } else if (!told && !fitting.contains(line)) {
                told = true;
                differences.add(new Difference(
                        line.name(),
                        i + 2,
                        line.name() + (i == 0 ? "" : ", or what was before it,") + " was changed after " + NAME
                                + " was written"));
            }
        }
    }

    /** Where Atlas writes for golang-migrate, only ways forward count. */
    private List<String> migrations() {
        boolean pairs =
                !lines.isEmpty() && lines.stream().allMatch(line -> line.name().endsWith(".up.sql"));
        String suffix = pairs ? ".up.sql" : ".sql";
        return folder.names().stream()
                .filter(name -> name.endsWith(suffix) && !folder.hasFolder(name))
                .toList();
    }

    private static boolean isIgnored(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return IGNORED.matcher(new String(bytes, 0, end, StandardCharsets.ISO_8859_1))
                .matches();
    }

    private static String total(List<Line> lines) {
        MessageDigest digest = sha256();
        lines.forEach(line -> digest.update((line.name() + line.hash()).getBytes(StandardCharsets.UTF_8)));
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static String soFar(MessageDigest digest) {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return Base64.getEncoder().encodeToString(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("digests of the platform can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
