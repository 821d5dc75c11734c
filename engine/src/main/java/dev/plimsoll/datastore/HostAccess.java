package dev.plimsoll.datastore;

import dev.plimsoll.iac.settings.HostLines;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lines of {@code pg_hba.conf}, of which the first that fits decides: https://www.postgresql.org/docs/18/auth-pg-hba-conf.html. Of what follows a
 * line that refuses everybody nothing counts.
 */
record HostAccess(Value written, List<Line> lines) {

    private static final String ALL = "all";

    static HostAccess of(Asked asked) {
        Value records = asked.attribute("records");
        Value texts = asked.attribute("lines");
        Value written = records instanceof Value.Absent ? texts : records;
        Stream<Value> values = written == texts
                ? Values.items(texts).stream().flatMap(HostLines::record)
                : Values.items(records).stream();
        List<Line> lines = new ArrayList<>();
        boolean plainRefused = false;
        for (Value value : values.toList()) {
            Line line = new Line(value, plainRefused);
            if (line.refusesAll()) {
                if (!line.onlyPlain()) {
                    break;
                }
                plainRefused = true;
            } else if (!line.isLocal() && !line.is("method", "reject")) {
                lines.add(line);
            }
        }
        return new HostAccess(written, List.copyOf(lines));
    }

    Value any(Predicate<Line> wanted) {
        if (!written.isKnown()) {
            return written;
        }
        return lines.stream()
                .filter(wanted)
                .findFirst()
                .map(line -> Reading.truth(true, line.record().trace()))
                .orElseGet(() -> unknownLine().orElseGet(() -> Reading.truth(false, written.trace())));
    }

    /** Absent where no line lets anybody in from the network. */
    Value encrypted() {
        if (!written.isKnown() || lines.isEmpty()) {
            return written instanceof Value.Unknown ? written : new Value.Absent(written.trace());
        }
        return lines.stream()
                .filter(Line::takesPlain)
                .findFirst()
                .map(line -> Reading.truth(false, line.record().trace()))
                .orElseGet(() -> unknownLine().orElseGet(() -> Reading.truth(true, written.trace())));
    }

    private Optional<Value> unknownLine() {
        return Values.items(written).stream()
                .filter(Value.Unknown.class::isInstance)
                .findFirst();
    }

    /**
     * A line that concerns the network.
     *
     * @param plainRefused whether a line before it refuses what is not encrypted
     */
    record Line(Value record, boolean plainRefused) {

        private static final Set<String> LOOPBACK =
                Set.of("127.0.0.1/32", "127.0.0.0/8", "127.0.0.1", "::1/128", "::1", "localhost", "samehost");
        private static final Set<String> ANYWHERE = Set.of(ALL, "0.0.0.0/0", "::/0", "::0/0");
        private static final Set<String> WEAK = Set.of("md5", "password");

        boolean isTrusted() {
            return is("method", "trust");
        }

        boolean isWeak() {
            return record.field("method").text().filter(WEAK::contains).isPresent();
        }

        boolean isAnywhere() {
            return address().filter(ANYWHERE::contains).isPresent()
                    || is("address", "0.0.0.0") && is("netmask", "0.0.0.0");
        }

        /** Whether everybody may try, with something that can be guessed or copied. */
        boolean isOpen() {
            return isAnywhere() && !is("method", "cert");
        }

        boolean takesPlain() {
            return !plainRefused && (is("type", "host") || onlyPlain());
        }

        boolean onlyPlain() {
            return is("type", "hostnossl");
        }

        boolean isLocal() {
            return is("type", "local") || address().filter(LOOPBACK::contains).isPresent();
        }

        boolean refusesAll() {
            return is("method", "reject")
                    && is("database", ALL)
                    && is("user", ALL)
                    && isAnywhere()
                    && (is("type", "host") || onlyPlain());
        }

        private Optional<String> address() {
            return record.field("address").text();
        }

        private boolean is(String field, String text) {
            return Values.texts(record.field(field)).contains(text);
        }
    }
}
