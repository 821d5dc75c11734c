package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a plan for backups that is declared here selects a store, by its ARN, by a pattern or by a tag:
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html.
 */
final class BackupSelections {

    private static final List<String> TYPES = List.of("aws_backup_selection", "AWS::Backup::BackupSelection");
    private static final List<AttributePath> RESOURCES = paths("resources", "BackupSelection.Resources");
    private static final List<AttributePath> SPARED = paths("not_resources", "BackupSelection.NotResources");
    private static final List<AttributePath> TAGS = paths("selection_tag", "BackupSelection.ListOfTags");
    private static final List<AttributePath> STORE_TAGS = paths("tags_all", "tags", "Tags");

    private final Asked asked;
    private final Pattern arn;
    private final Map<String, Value> tags;

    BackupSelections(Asked asked) {
        this.asked = asked;
        this.arn = Pattern.compile(asked.arguments().text("arn"));
        this.tags = NamedValues.in(
                AttributePath.first(STORE_TAGS, asked.store()), List.of("Key", "key"), List.of("Value", "value"));
    }

    Value answer() {
        List<Resource> selections = asked.graph().ofTypes(TYPES);
        if (selections.isEmpty()) {
            return asked.absent();
        }
        List<Value> answers = new ArrayList<>();
        for (Resource selection : selections) {
            if (AttributePath.first(SPARED, selection) instanceof Value.Absent) {
                answers.add(byResource(AttributePath.first(RESOURCES, selection)));
                answers.add(byTag(AttributePath.first(TAGS, selection)));
            } else {
                answers.add(Asked.unknown("a plan spares some stores", "", asked.here()));
            }
        }
        return Combination.of(answers, PropertySource.Together.ANY);
    }

    private Value byResource(Value resources) {
        for (Value resource : Values.items(resources)) {
            boolean pattern = resource.text()
                    .filter(text -> text.equals("*")
                            || text.endsWith("*") && arn.matcher(text).find())
                    .isPresent();
            if (pattern || Values.references(resource).contains(asked.store().address())) {
                return Reading.truth(true, resource.trace());
            }
        }
        return Values.items(resources).stream()
                .filter(NamedResources::isOpen)
                .findFirst()
                .orElseGet(asked::no);
    }

    private Value byTag(Value wanted) {
        for (Value tag : Values.items(wanted)) {
            Value key = Values.field(tag, "key", "ConditionKey");
            Value value = Values.field(tag, "value", "ConditionValue");
            if (key instanceof Value.Unknown || value instanceof Value.Unknown) {
                return key instanceof Value.Unknown ? key : value;
            }
            Value own = tags.getOrDefault(key.text().orElse(""), asked.absent());
            if (own.text().isPresent() && own.text().equals(value.text())) {
                return Reading.truth(true, tag.trace());
            }
            if (own instanceof Value.Unknown) {
                return own;
            }
        }
        return AttributePath.first(STORE_TAGS, asked.store()) instanceof Value.Unknown all ? all : asked.no();
    }

    private static List<AttributePath> paths(String... texts) {
        return Stream.of(texts).map(AttributePath::of).toList();
    }
}
