package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.HclTemplatePart.If;
import dev.plimsoll.iac.hcl.HclTemplatePart.Insert;
import dev.plimsoll.iac.hcl.HclTemplatePart.Text;
import dev.plimsoll.iac.hcl.grammar.HclParser;
import dev.plimsoll.iac.hcl.grammar.HclParser.PartContext;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a row of sequences to parts that hold each other: {@code if … else … endif}, {@code for … endfor}. */
final class DirectiveNesting {

    private final List<TemplatePiece> pieces;
    private final ExpressionBuilder expressions;
    private final Places places;
    private int at;

    DirectiveNesting(List<TemplatePiece> pieces, ExpressionBuilder expressions, Places places) {
        this.pieces = pieces;
        this.expressions = expressions;
        this.places = places;
    }

    List<HclTemplatePart> parts() {
        List<HclTemplatePart> parts = until(null);
        if (at < pieces.size()) {
            PartContext stray = pieces.get(at).sequence;
            throw unexpected(stray == null ? pieces.get(0).sequence : stray);
        }
        return parts;
    }

    /** The parts up to an ending directive, which is not passed. */
    private List<HclTemplatePart> until(@Nullable PartContext opening) {
        List<HclTemplatePart> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < pieces.size() && !ends(pieces.get(at).sequence)) {
            TemplatePiece piece = pieces.get(at++);
            if (piece.sequence == null) {
                text.append(piece.text);
                continue;
            }
            flush(text, parts);
            parts.add(part(piece.sequence));
        }
        flush(text, parts);
        if (opening != null && at == pieces.size()) {
            throw places.refusal(Kind.MALFORMED, "a template directive has no end", opening.getStart());
        }
        return parts;
    }

    private static void flush(StringBuilder text, List<HclTemplatePart> parts) {
        if (text.length() > 0) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private static boolean ends(@Nullable PartContext sequence) {
        return sequence instanceof HclParser.ElseDirectiveContext
                || sequence instanceof HclParser.EndIfDirectiveContext
                || sequence instanceof HclParser.EndForDirectiveContext;
    }

    private HclTemplatePart part(PartContext sequence) {
        if (sequence instanceof HclParser.InsertContext insert) {
            return new Insert(expressions.expression(insert.expression()));
        }
        if (sequence instanceof HclParser.IfDirectiveContext directive) {
            HclExpression test = expressions.expression(directive.expression());
            List<HclTemplatePart> yes = until(sequence);
            List<HclTemplatePart> no = List.of();
            if (pieces.get(at).sequence instanceof HclParser.ElseDirectiveContext) {
                at++;
                no = until(sequence);
            }
            pass(HclParser.EndIfDirectiveContext.class);
            return new If(test, yes, no);
        }
        HclParser.ForDirectiveContext loop = (HclParser.ForDirectiveContext) sequence;
        List<HclParser.NameContext> names = loop.name();
        HclExpression collection = expressions.expression(loop.expression());
        List<HclTemplatePart> body = until(sequence);
        pass(HclParser.EndForDirectiveContext.class);
        return new HclTemplatePart.For(
                names.size() == 2 ? names.get(0).getText() : null,
                names.get(names.size() - 1).getText(),
                collection,
                body);
    }

    private void pass(Class<? extends PartContext> expected) {
        PartContext found = pieces.get(at).sequence;
        if (!expected.isInstance(found)) {
            throw unexpected(found);
        }
        at++;
    }

    private Refusal unexpected(@Nullable PartContext sequence) {
        if (sequence == null) {
            throw new IllegalStateException("text ends no directive");
        }
        return places.refusal(Kind.MALFORMED, "unexpected template directive", sequence.getStart());
    }
}
