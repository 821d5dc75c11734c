package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclLexer;
import dev.plimsoll.iac.hcl.grammar.HclParser;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** From ANTLR's tree to bodies. */
final class BodyBuilder {

    private final Places places;
    private final ExpressionBuilder expressions;
    private final List<UnreadInfrastructure> faults = new ArrayList<>();

    BodyBuilder(Places places) {
        this.places = places;
        this.expressions = new ExpressionBuilder(places);
    }

    List<UnreadInfrastructure> faults() {
        return faults;
    }

    HclBody body(List<HclParser.ItemContext> items, SourceRange range) {
        List<HclBody.Attribute> attributes = new ArrayList<>();
        List<HclBody.Block> blocks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (HclParser.ItemContext item : items) {
            if (item.block() != null) {
                blocks.add(block(item.block()));
            } else {
                HclBody.Attribute attribute = attribute(item.attribute());
                if (names.add(attribute.name())) {
                    attributes.add(attribute);
                } else {
                    String message = "attribute \"" + attribute.name() + "\" is set twice in the same block";
                    faults.add(new UnreadInfrastructure(Kind.MALFORMED, message, attribute.range()));
                }
            }
        }
        return new HclBody(attributes, blocks, range);
    }

    private HclBody.Attribute attribute(HclParser.AttributeContext context) {
        String name = context.name().getText();
        return new HclBody.Attribute(name, expressions.expression(context.expression()), places.of(context));
    }

    private HclBody.Block block(HclParser.BlockContext context) {
        List<String> labels = new ArrayList<>();
        Token lastOfHeader = context.name().getStop();
        for (HclParser.LabelContext label : context.label()) {
            labels.add(label(label));
            lastOfHeader = label.getStop();
        }
        SourceRange inside =
                places.between(context.LBRACE().getSymbol(), context.RBRACE().getSymbol());
        return new HclBody.Block(
                context.name().getText(),
                labels,
                context.attribute() == null
                        ? body(context.item(), inside)
                        : new HclBody(List.of(attribute(context.attribute())), List.of(), inside),
                places.between(context.getStart(), lastOfHeader),
                places.of(context));
    }

    private String label(HclParser.LabelContext context) {
        if (context.name() != null) {
            return context.name().getText();
        }
        StringBuilder text = new StringBuilder();
        for (ParseTree child : context.children) {
            if (child instanceof TerminalNode node) {
                switch (node.getSymbol().getType()) {
                    case HclLexer.TEXT -> text.append(node.getText());
                    case HclLexer.ESCAPE -> text.append(Escapes.decode(node.getSymbol(), places));
                    default -> {}
                }
            }
        }
        return text.toString();
    }
}
