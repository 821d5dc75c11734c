package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.FileRole;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file as Flyway 13 reads it: {@code V1.2__description.sql}. Letters of a suffix are of either case, those of a prefix are
 * not (<a href="https://documentation.red-gate.com/fd/migrations-271585107.html">naming</a>).
 *
 * @param version its parts, without zeros at the end; empty where the kind has none
 * @param versionText as written; empty where the kind has none
 * @param reason why Flyway passes the file over; empty for other kinds
 */
record FlywayName(Kind kind, List<BigInteger> version, String versionText, String description, String reason) {

    enum Kind {
        VERSIONED,
        BASELINE,
        UNDO,
        REPEATABLE,
        CALLBACK,
        PASSED_OVER
    }

    /** The order in which migrations are applied: by version, then repeatable ones by description. */
    static final Comparator<FlywayName> ORDER = Comparator.comparing(
                    (FlywayName name) -> name.kind() == Kind.REPEATABLE)
            .thenComparing(FlywayName::version, FlywayName::compareVersions)
            .thenComparing(name -> name.kind() != Kind.BASELINE)
            .thenComparing(FlywayName::description);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern CALLBACK =
            Pattern.compile("(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Info|Validate|"
                    + "Baseline|Repair|Connect|Versioned|Repeatables|CreateSchema)(?:Applied|Statement|OperationFinish)?(?:Error)?"
                    + "|createSchema");

    FlywayName {
        version = List.copyOf(version);
    }

    static FlywayName of(String fileName, FlywaySettings settings) {
        String suffix = settings.suffixOf(fileName);
        if (suffix.isEmpty()) {
            return passedOver("its name does not end in " + String.join(" or ", settings.suffixes()));
        }
        String name = fileName.substring(0, fileName.length() - suffix.length());
        int cut = name.indexOf(settings.separator());
        String head = cut < 0 ? name : name.substring(0, cut);
        String description =
                cut < 0 ? "" : name.substring(cut + settings.separator().length());
        if (CALLBACK.matcher(head).matches()) {
            return new FlywayName(Kind.CALLBACK, List.of(), "", description, "");
        }
        if (name.startsWith(settings.versionedPrefix())) {
            return versioned(Kind.VERSIONED, head, settings.versionedPrefix(), cut >= 0, description, settings);
        }
        if (name.startsWith(settings.undoPrefix())) {
            return versioned(Kind.UNDO, head, settings.undoPrefix(), cut >= 0, description, settings);
        }
        if (name.startsWith(settings.baselinePrefix())) {
            return versioned(Kind.BASELINE, head, settings.baselinePrefix(), cut >= 0, description, settings);
        }
        if (name.startsWith(settings.repeatablePrefix())) {
            return head.equals(settings.repeatablePrefix())
                    ? new FlywayName(Kind.REPEATABLE, List.of(), "", description, "")
                    : passedOver("after " + settings.repeatablePrefix() + " its name needs " + settings.separator());
        }
        return passedOver(wrongPrefix(name, settings));
    }

    private static FlywayName versioned(
            Kind kind, String head, String prefix, boolean separated, String description, FlywaySettings settings) {
        String text = head.substring(prefix.length());
        List<BigInteger> version = new ArrayList<>();
        for (String part : text.split("[._]", -1)) {
            if (!NUMBER.matcher(part).matches()) {
                return passedOver(
                        separated
                                ? "\"" + text + "\" in its name is no version"
                                : "its name has no " + settings.separator() + " between version and description");
            }
            version.add(new BigInteger(part));
        }
        while (version.size() > 1 && version.get(version.size() - 1).signum() == 0) {
            version.remove(version.size() - 1);
        }
        return new FlywayName(kind, version, text, description.replace('_', ' '), "");
    }

    private static String wrongPrefix(String name, FlywaySettings settings) {
        String expected = settings.versionedPrefix();
        boolean otherCase = !expected.isEmpty()
                && name.toUpperCase(Locale.ROOT).startsWith(expected.toUpperCase(Locale.ROOT))
                && name.length() > expected.length()
                && NUMBER.matcher(name.substring(expected.length(), expected.length() + 1))
                        .matches();
        if (otherCase) {
            return "its name begins with " + name.substring(0, expected.length()) + ", not with " + expected;
        }
        return "its name begins with neither " + expected + " nor " + settings.repeatablePrefix();
    }

    private static FlywayName passedOver(String reason) {
        return new FlywayName(Kind.PASSED_OVER, List.of(), "", "", reason);
    }

    FileRole role() {
        return switch (kind) {
            case VERSIONED, BASELINE -> FileRole.MIGRATION;
            case REPEATABLE -> FileRole.REPEATABLE;
            case UNDO -> FileRole.REVERSE;
            case CALLBACK -> FileRole.OTHER;
            case PASSED_OVER -> FileRole.ignored(reason);
        };
    }

    /** A part that one of them lacks counts as zero. */
    static int compareVersions(List<BigInteger> left, List<BigInteger> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            BigInteger a = i < left.size() ? left.get(i) : BigInteger.ZERO;
            int order = a.compareTo(i < right.size() ? right.get(i) : BigInteger.ZERO);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
