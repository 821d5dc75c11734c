package dev.plimsoll.datastore;

import dev.plimsoll.model.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports of a container that the host opens: https://docs.docker.com/reference/compose-file/services/#ports. */
final class PublishedPorts {

    private static final Pattern SHORT =
            Pattern.compile("(?:(\\[[^\\]]*\\]|[\\w.]*[.:][\\w.:]*|localhost):)?(?:[\\d-]*:)?[\\d-]+(?:/\\w+)?");
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|\\[?::1\\]?|localhost");

    private PublishedPorts() {}

    static Value answer(Asked asked) {
        Value ports = asked.attribute("ports");
        Optional<Value> open =
                Values.items(ports).stream().filter(PublishedPorts::isOpen).findFirst();
        if (open.isPresent()) {
            return Reading.truth(true, open.get().trace());
        }
        return Values.items(ports).stream()
                .filter(Value.Unknown.class::isInstance)
                .findFirst()
                .orElseGet(asked::no);
    }

    private static boolean isOpen(Value port) {
        if (port.text().isPresent()) {
            Matcher written = SHORT.matcher(port.text().orElse(""));
            return written.matches()
                    && (written.group(1) == null
                            || !LOOPBACK.matcher(written.group(1)).matches());
        }
        return port.field("target").isKnown()
                && !port.field("host_ip")
                        .text()
                        .filter(ip -> LOOPBACK.matcher(ip).matches())
                        .isPresent();
    }
}
