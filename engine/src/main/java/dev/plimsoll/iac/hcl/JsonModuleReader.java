package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.HclBody.Attribute;
import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.json.JsonReader;
import dev.plimsoll.iac.json.JsonReading;
import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.iac.json.LocatedJson.Member;
import dev.plimsoll.iac.json.LocatedJson.Members;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From JSON to the bodies that the native syntax would give. JSON does not tell blocks from attributes: those that Terraform itself
 * knows become blocks, and those of a provider attributes. See https://developer.hashicorp.com/terraform/language/syntax/json.
 */
final class JsonModuleReader {

    /** How many labels the blocks of a file have. */
    private static final Map<String, Integer> LABELS = Map.ofEntries(
            Map.entry("resource", 2),
            Map.entry("data", 2),
            Map.entry("ephemeral", 2),
            Map.entry("variable", 1),
            Map.entry("output", 1),
            Map.entry("module", 1),
            Map.entry("provider", 1),
            Map.entry("check", 1),
            Map.entry("locals", 0),
            Map.entry("terraform", 0),
            Map.entry("moved", 0),
            Map.entry("removed", 0),
            Map.entry("import", 0));

    /** How many labels the blocks inside those of a resource have. */
    private static final Map<String, Integer> RESOURCE_LABELS =
            Map.of("lifecycle", 0, "connection", 0, "provisioner", 1, "dynamic", 1);

    private static final Map<String, Integer> DYNAMIC_LABELS = Map.of("content", 0);

    private static final Map<String, Integer> CONTENT_LABELS = Map.of("dynamic", 1);

    /** A property of this name is a comment. */
    private static final String COMMENT = "//";

    private final List<UnreadInfrastructure> faults = new ArrayList<>();

    private JsonModuleReader() {}

    static HclReading read(String path, String text) {
        JsonReading reading = JsonReader.read(path, text);
        if (reading instanceof JsonReading.Refused refused) {
            return new HclReading.Refused(refused.fault());
        }
        LocatedJson file = ((JsonReading.Read) reading).value();
        JsonModuleReader reader = new JsonModuleReader();
        List<Block> blocks = new ArrayList<>();
        if (file instanceof LocatedJson.Elements parts) {
            parts.elements().forEach(part -> reader.file(part, blocks));
        } else {
            reader.file(file, blocks);
        }
        return new HclReading.Read(new HclBody(List.of(), blocks, file.range()), reader.faults);
    }

    static HclReading readVariables(String path, String text) {
        JsonReading reading = JsonReader.read(path, text);
        if (reading instanceof JsonReading.Refused refused) {
            return new HclReading.Refused(refused.fault());
        }
        JsonModuleReader reader = new JsonModuleReader();
        LocatedJson file = ((JsonReading.Read) reading).value();
        return new HclReading.Read(reader.body(file, Map.of(), true), reader.faults);
    }

    private void file(LocatedJson json, List<Block> blocks) {
        for (Member member : distinct(json)) {
            Integer labels = LABELS.get(member.name());
            if (labels == null) {
                fault("\"" + member.name() + "\" is no block of Terraform", member.nameRange());
            } else {
                blocks(member.name(), labels, member.nameRange(), List.of(), member.value(), blocks);
            }
        }
    }

    private void blocks(
            String type,
            int labelsLeft,
            SourceRange header,
            List<String> labels,
            LocatedJson json,
            List<Block> blocks) {
        if (json instanceof LocatedJson.Elements several) {
            several.elements().forEach(one -> blocks(type, labelsLeft, header, labels, one, blocks));
        } else if (labelsLeft > 0) {
            for (Member member : distinct(json)) {
                List<String> extended = new ArrayList<>(labels);
                extended.add(member.name());
                blocks(type, labelsLeft - 1, member.nameRange(), extended, member.value(), blocks);
            }
        } else if (json instanceof Members) {
            HclBody body = body(json, inside(type), type.equals("variable"));
            blocks.add(new Block(type, labels, body, header, header.to(json.range())));
        } else if (!json.isNull()) {
            fault("block \"" + type + "\" is no object", json.range());
        }
    }

    private static Map<String, Integer> inside(String type) {
        return switch (type) {
            case "resource", "data", "ephemeral" -> RESOURCE_LABELS;
            case "dynamic" -> DYNAMIC_LABELS;
            case "content" -> CONTENT_LABELS;
            default -> Map.of();
        };
    }

    private HclBody body(LocatedJson json, Map<String, Integer> labels, boolean literal) {
        List<Attribute> attributes = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (Member member : distinct(json)) {
            Integer count = labels.get(member.name());
            if (count != null) {
                blocks(member.name(), count, member.nameRange(), List.of(), member.value(), blocks);
            } else {
                HclExpression value = literal ? literal(member.value()) : expression(member.value());
                attributes.add(new Attribute(member.name(), value, member.range()));
            }
        }
        return new HclBody(attributes, blocks, json.range());
    }

    private List<Member> distinct(LocatedJson json) {
        if (!(json instanceof Members object)) {
            fault("expected an object", json.range());
            return List.of();
        }
        Set<String> names = new HashSet<>();
        List<Member> members = new ArrayList<>();
        for (Member member : object.members()) {
            if (member.name().equals(COMMENT)) {
                continue;
            }
            if (names.add(member.name())) {
                members.add(member);
            } else {
                fault("property \"" + member.name() + "\" is set twice in the same object", member.nameRange());
            }
        }
        return members;
    }

    private HclExpression expression(LocatedJson json) {
        return expression(json, true);
    }

    private HclExpression literal(LocatedJson json) {
        return expression(json, false);
    }

    private HclExpression expression(LocatedJson json, boolean templates) {
        if (json instanceof LocatedJson.Scalar scalar) {
            return scalar.value() instanceof Tree.Text text && templates
                    ? template(text.text(), scalar.range())
                    : new HclExpression.Literal(scalar.value(), scalar.range());
        }
        if (json instanceof LocatedJson.Elements array) {
            return new HclExpression.Elements(
                    array.elements().stream()
                            .map(element -> expression(element, templates))
                            .toList(),
                    array.range());
        }
        List<HclExpression.Entry> entries = new ArrayList<>();
        for (Member member : ((Members) json).members()) {
            HclExpression key = templates
                    ? template(member.name(), member.nameRange())
                    : new HclExpression.Literal(new Tree.Text(member.name()), member.nameRange());
            entries.add(new HclExpression.Entry(key, expression(member.value(), templates)));
        }
        return new HclExpression.Entries(entries, json.range());
    }

    private HclExpression template(String text, SourceRange range) {
        if (text.contains("${") || text.contains("%{")) {
            HclExpressionReading reading = HclReader.templateAt(range, text);
            if (reading instanceof HclExpressionReading.Read read) {
                return read.expression();
            }
            throw new Refusal(((HclExpressionReading.Refused) reading).fault());
        }
        return new HclExpression.Literal(new Tree.Text(text), range);
    }

    private void fault(String message, SourceRange range) {
        faults.add(new UnreadInfrastructure(Kind.MALFORMED, message, range));
    }
}
