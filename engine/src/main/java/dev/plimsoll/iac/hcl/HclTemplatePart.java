package dev.plimsoll.iac.hcl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template. Blanks that {@code ~} or a dedented heredoc remove are gone. */
public sealed interface HclTemplatePart {

    /** Text that stands for itself, its escapes decoded. */
    record Text(String text) implements HclTemplatePart {}

    /** <code>${ … }</code>. */
    record Insert(HclExpression expression) implements HclTemplatePart {}

    /** <code>%{ if … }</code>. */
    record If(HclExpression test, List<HclTemplatePart> yes, List<HclTemplatePart> no) implements HclTemplatePart {
        public If {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }
    }

    /**
     * <code>%{ for … }</code>.
     *
     * @param keyName the first of two names, null where there is one
     */
    record For(@Nullable String keyName, String valueName, HclExpression collection, List<HclTemplatePart> body)
            implements HclTemplatePart {
        public For {
            body = List.copyOf(body);
        }
    }
}
