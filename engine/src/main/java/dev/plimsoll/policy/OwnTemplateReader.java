package dev.plimsoll.policy;

import dev.plimsoll.evaluate.own.Clause;
import dev.plimsoll.evaluate.own.Clause.Each;
import dev.plimsoll.evaluate.own.FactProperty;
import dev.plimsoll.evaluate.own.FactType;
import dev.plimsoll.evaluate.own.Template;
import dev.plimsoll.evaluate.own.Template.Part;
import dev.plimsoll.evaluate.own.Template.Place;
import dev.plimsoll.evaluate.own.Template.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a message with places such as {@code {t.name}}. Other braces are words. */
final class OwnTemplateReader {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)\\.([A-Za-z0-9_.*:/-]+)}");

    private static final String NEVER_PRINTED = "statement";

    private final YamlDocument document;
    private final Map<String, FactType> bound = new LinkedHashMap<>();

    OwnTemplateReader(YamlDocument document, List<Clause> clauses) {
        this.document = document;
        for (Clause clause : clauses) {
            if (clause instanceof Each) {
                bound.put(clause.pattern().variable(), clause.pattern().type());
            }
        }
    }

    /** @param node where it is written, or null where it is missing */
    Template read(@Nullable Node node, String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            parts.add(new Words(text.substring(end, place.start())));
            end = place.end();
            property(node, place.group(1), place.group(2))
                    .map(property -> new Place(place.group(1), property))
                    .ifPresent(parts::add);
        }
        parts.add(new Words(text.substring(end)));
        return new Template(parts);
    }

    private Optional<FactProperty> property(@Nullable Node node, String variable, String name) {
        FactType type = bound.get(variable);
        if (name.equals(NEVER_PRINTED) && node != null) {
            document.problem(node, "the report shows the statement itself, without the secrets in it");
            return Optional.empty();
        }
        Optional<FactProperty> property = type == null ? Optional.empty() : type.property(name);
        if (property.isEmpty() && node != null) {
            document.problem(
                    node,
                    type == null
                            ? "the message names \"" + variable + "\", which \"when\" does not bind"
                                    + Spelling.hint(variable, bound.keySet())
                            : "a " + type.id() + " has no property \"" + name + "\""
                                    + Spelling.hint(name, type.names()));
        }
        return property;
    }
}
