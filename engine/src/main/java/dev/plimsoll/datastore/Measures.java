package dev.plimsoll.datastore;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are written with their unit. */
final class Measures {

    private static final Pattern MEASURE = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*([a-zA-Z]*)\\s*");
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("s", 1),
            Map.entry("m", 60),
            Map.entry("h", 3600),
            Map.entry("d", 86_400),
            Map.entry("day", 86_400),
            Map.entry("days", 86_400),
            Map.entry("w", 604_800),
            Map.entry("week", 604_800),
            Map.entry("weeks", 604_800));
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);
    private static final String PREFIXES = "kmgtp";

    private Measures() {}

    /** Days of {@code 14d}, {@code 2w}, {@code 24h} or {@code 604800s}; empty for any other text. */
    static Optional<BigDecimal> days(String text) {
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(measure.group(1));
        return Optional.ofNullable(SECONDS.get(measure.group(2).toLowerCase(Locale.ROOT)))
                .map(seconds -> number.multiply(BigDecimal.valueOf(seconds)).divide(DAY, Reading.PRECISION));
    }

    /**
     * GiB of a Kubernetes quantity ({@code 10Gi}, {@code 10G}), or of an amount of Docker ({@code 512m}, {@code 2gb}, powers of 1024); empty
     * for any other text. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity
     */
    static Optional<BigDecimal> gibibytes(String text) {
        Matcher measure = MEASURE.matcher(text);
        if (!measure.matches()) {
            return Optional.empty();
        }
        return bytesOf(measure.group(2))
                .map(unit -> new BigDecimal(measure.group(1)).multiply(unit).divide(GIBIBYTE, Reading.PRECISION));
    }

    private static Optional<BigDecimal> bytesOf(String unit) {
        if (unit.isEmpty() || unit.equalsIgnoreCase("b")) {
            return Optional.of(BigDecimal.ONE);
        }
        int power = PREFIXES.indexOf(Character.toLowerCase(unit.charAt(0))) + 1;
        String rest = unit.substring(1).toLowerCase(Locale.ROOT);
        if (power == 0 || !rest.isEmpty() && !rest.equals("i") && !rest.equals("b") && !rest.equals("ib")) {
            return Optional.empty();
        }
        boolean decimal = rest.isEmpty() && (Character.isUpperCase(unit.charAt(0)) || unit.equals("k"));
        return Optional.of(BigDecimal.valueOf(decimal ? 1000 : 1024).pow(power));
    }
}
