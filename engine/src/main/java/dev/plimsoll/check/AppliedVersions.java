package dev.plimsoll.check;

import dev.plimsoll.model.Versions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a database has got, as its history table says.
 *
 * @param versions one by one, in their canonical spelling
 * @param upTo a version that all earlier ones have been applied with, or null
 * @param changesets of Liquibase, one by one
 */
public record AppliedVersions(
        Set<String> versions, @Nullable String upTo, AppliedChangesets changesets) {

    /** Where no history is known. */
    public static final AppliedVersions UNKNOWN = new AppliedVersions(Set.of(), null, AppliedChangesets.NONE);

    public AppliedVersions {
        versions = Set.copyOf(versions);
    }

    /** @param recorded as {@link AppliedChangesets} has them */
    public static AppliedVersions ofChangesets(Collection<String> recorded) {
        return new AppliedVersions(Set.of(), null, new AppliedChangesets(recorded));
    }

    public static AppliedVersions of(Collection<String> versions, @Nullable String upTo) {
        Set<String> canonical = new TreeSet<>();
        versions.forEach(version -> canonical.add(Versions.canonical(version)));
        return new AppliedVersions(canonical, upTo, AppliedChangesets.NONE);
    }

    boolean isKnown() {
        return !versions.isEmpty() || upTo != null;
    }

    /** A version may be recorded with the name that follows it. */
    public boolean has(String version) {
        String canonical = Versions.canonical(version);
        return versions.contains(canonical)
                || versions.stream().anyMatch(known -> isNamed(known, canonical))
                || upTo != null && Versions.ORDER.compare(version, upTo) <= 0;
    }

    private static boolean isNamed(String recorded, String version) {
        return recorded.startsWith(version + ".")
                && recorded.length() > version.length() + 1
                && Character.isLetter(recorded.charAt(version.length() + 1));
    }

    /** Those that no file has, sorted. */
    List<String> without(Collection<String> files) {
        Set<String> known = new TreeSet<>();
        files.forEach(version -> known.add(Versions.canonical(version)));
        return versions.stream()
                .filter(version -> !known.contains(version) && known.stream().noneMatch(file -> isNamed(version, file)))
                .sorted(Versions.ORDER)
                .toList();
    }
}
