package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in a file or between the braces of a block, in source order. No two attributes have the same name.
 *
 * @param range without the braces
 */
public record HclBody(List<Attribute> attributes, List<Block> blocks, SourceRange range) {

    public HclBody {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /**
     * {@code name = value}.
     *
     * @param range name and value
     */
    public record Attribute(String name, HclExpression value, SourceRange range) {}

    /**
     * <code>type "label" { … }</code>.
     *
     * @param header type and labels
     * @param range from the type to the closing brace
     */
    public record Block(String type, List<String> labels, HclBody body, SourceRange header, SourceRange range) {
        public Block {
            labels = List.copyOf(labels);
        }
    }

    public Optional<HclExpression> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(Attribute::value)
                .findFirst();
    }

    public Stream<Block> blocks(String type) {
        return blocks.stream().filter(block -> block.type().equals(type));
    }
}
