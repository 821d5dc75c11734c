package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that are written out; the present one is never known. */
final class TimeFunctions {

    private static final Pattern DURATION_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s|us|µs|ns)");

    private TimeFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of(
                "formatdate", TimeFunctions::format,
                "timeadd", TimeFunctions::add,
                "timecmp",
                        arguments -> arguments.result(BigDecimal.valueOf(Integer.signum(time(arguments.text(0))
                                .toInstant()
                                .compareTo(time(arguments.text(1)).toInstant())))));
    }

    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException malformed) {
            throw new EvaluationError("the text is no time of RFC 3339");
        }
    }

    private static Value add(Arguments arguments) {
        try {
            OffsetDateTime sum = time(arguments.text(0)).plus(duration(arguments.text(1)));
            return arguments.result(sum.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)));
        } catch (DateTimeException | ArithmeticException tooLate) {
            throw new EvaluationError("the time is out of range");
        }
    }

    private static Duration duration(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        Matcher part = DURATION_PART.matcher(rest);
        Duration sum = Duration.ZERO;
        int at = 0;
        while (part.find() && part.start() == at && rest.length() < 100) {
            BigDecimal nanos = new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanos(part.group(2))));
            sum = sum.plusNanos(nanos.longValue());
            at = part.end();
        }
        if (at == 0 && !rest.equals("0") || at < rest.length() && at > 0) {
            throw new EvaluationError("the text is no duration");
        }
        return negative ? sum.negated() : sum;
    }

    private static long nanos(String unit) {
        return switch (unit) {
            case "h" -> 3_600_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "s" -> 1_000_000_000L;
            case "ms" -> 1_000_000L;
            case "ns" -> 1L;
            default -> 1_000L;
        };
    }

    private static Value format(Arguments arguments) {
        String format = arguments.text(0);
        OffsetDateTime time = time(arguments.text(1));
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            int end = at;
            if (c == '\'') {
                end = quoted(format, at, result);
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                while (end < format.length() && format.charAt(end) == c) {
                    end++;
                }
                result.append(part(format.substring(at, end), time));
            } else {
                result.append(c);
                end++;
            }
            at = end;
        }
        return arguments.result(result.toString());
    }

    private static int quoted(String format, int start, StringBuilder result) {
        int at = start + 1;
        while (at < format.length()) {
            if (format.charAt(at) == '\'') {
                if (at + 1 == format.length() || format.charAt(at + 1) != '\'') {
                    return at + 1;
                }
                at++;
            }
            result.append(format.charAt(at++));
        }
        throw new EvaluationError("the format has a quote without end");
    }

    private static String part(String sequence, OffsetDateTime time) {
        String pattern = switch (sequence) {
            case "YYYY" -> "uuuu";
            case "YY" -> "uu";
            case "MMMM" -> "MMMM";
            case "MMM" -> "MMM";
            case "MM" -> "MM";
            case "M" -> "M";
            case "DD" -> "dd";
            case "D" -> "d";
            case "EEEE" -> "EEEE";
            case "EEE" -> "EEE";
            case "hh" -> "HH";
            case "h" -> "H";
            case "HH" -> "hh";
            case "H" -> "h";
            case "AA", "aa" -> "a";
            case "mm" -> "mm";
            case "m" -> "m";
            case "ss" -> "ss";
            case "s" -> "s";
            case "ZZZZZ" -> "xxx";
            case "ZZZZ" -> "xx";
            case "ZZZ" -> time.getOffset().getTotalSeconds() == 0 ? "'UTC'" : "xx";
            case "Z" -> "XXX";
            default -> throw new EvaluationError("the format has no \"" + sequence + "\"");
        };
        String text = time.format(DateTimeFormatter.ofPattern(pattern, Locale.US));
        return sequence.equals("aa") ? text.toLowerCase(Locale.ROOT) : text;
    }
}
