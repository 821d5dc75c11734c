package dev.plimsoll.iac.document;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that are templates of another language, such as those of Helm, Jinja or cookiecutter. */
public final class Unrendered {

    /** CloudFormation resolves its own references in braces. */
    private static final Pattern SIGN = Pattern.compile("\\{%|<%[-= ]|\\{\\{(?!resolve:)");

    private Unrendered() {}

    /** Whether a text has signs of such a language; a text that is valid in its own may have them too. */
    public static boolean isLikely(String text) {
        return SIGN.matcher(text).find();
    }

    /** Tells of a file that is malformed as it stands and has such signs; empty for any other. */
    public static Optional<UnreadInfrastructure> fault(String path, String text, DocumentReading reading) {
        boolean malformed = reading.faults().stream().anyMatch(fault -> fault.kind() == Kind.MALFORMED);
        return malformed && isLikely(text) ? Optional.of(fault(path)) : Optional.empty();
    }

    /** Tells of a file. */
    public static UnreadInfrastructure fault(String path) {
        return new UnreadInfrastructure(Kind.UNRENDERED, "the template is not rendered", SourceRange.wholeFile(path));
    }
}
