package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclLexer;
import dev.plimsoll.iac.hcl.grammar.HclParser;
import dev.plimsoll.iac.hcl.grammar.HclParser.PartContext;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** From the parts of a text to a literal, the expression of its only sequence, or a template. */
final class TemplateBuilder {

    private final ExpressionBuilder expressions;
    private final Places places;

    TemplateBuilder(ExpressionBuilder expressions, Places places) {
        this.expressions = expressions;
        this.places = places;
    }

    HclExpression quoted(List<PartContext> parts, SourceRange range) {
        if (parts.size() == 1 && parts.get(0) instanceof HclParser.InsertContext insert) {
            return expressions.expression(insert.expression());
        }
        return template(pieces(parts), range);
    }

    HclExpression heredoc(List<PartContext> parts, boolean dedented, SourceRange range) {
        List<TemplatePiece> pieces = pieces(parts);
        if (dedented) {
            Dedent.apply(pieces);
        }
        return template(pieces, range);
    }

    HclExpression bare(List<PartContext> parts) {
        return quoted(parts, places.whole());
    }

    private HclExpression template(List<TemplatePiece> pieces, SourceRange range) {
        if (pieces.stream().allMatch(TemplatePiece::isText)) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text));
            return new HclExpression.Literal(new Tree.Text(text.toString()), range);
        }
        return new HclExpression.Template(new DirectiveNesting(pieces, expressions, places).parts(), range);
    }

    /** Text is split after its line ends; {@code ~} has eaten the blanks of the piece of text next to it. */
    private List<TemplatePiece> pieces(List<PartContext> parts) {
        List<TemplatePiece> pieces = new ArrayList<>();
        boolean stripsNext = false;
        for (PartContext part : parts) {
            if (part instanceof HclParser.LiteralContext literal) {
                int first = pieces.size();
                lines(literal, pieces);
                if (stripsNext && first < pieces.size()) {
                    pieces.get(first).stripStart();
                }
                stripsNext = false;
            } else {
                Token opening = part.getStart();
                if (opening.getText().endsWith("~")
                        && !pieces.isEmpty()
                        && pieces.get(pieces.size() - 1).isText()) {
                    pieces.get(pieces.size() - 1).stripEnd();
                }
                stripsNext = part.getStop().getType() == HclLexer.STRIPPING_RBRACE;
                pieces.add(TemplatePiece.sequence(part));
            }
        }
        return pieces;
    }

    private void lines(HclParser.LiteralContext literal, List<TemplatePiece> pieces) {
        StringBuilder line = new StringBuilder();
        for (ParseTree child : literal.children) {
            Token token = ((TerminalNode) child).getSymbol();
            boolean escape = token.getType() == HclLexer.ESCAPE;
            line.append(escape ? Escapes.decode(token, places) : token.getText());
            if (!escape && token.getText().endsWith("\n")) {
                pieces.add(TemplatePiece.text(line.toString()));
                line.setLength(0);
            }
        }
        if (line.length() > 0) {
            pieces.add(TemplatePiece.text(line.toString()));
        }
    }
}
