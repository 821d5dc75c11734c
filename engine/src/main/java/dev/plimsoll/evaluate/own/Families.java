package dev.plimsoll.evaluate.own;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import dev.plimsoll.sql.SecretNames;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Properties whose names come from elsewhere: parameters, attributes of resources, tags, settings of servers. */
final class Families {

    private static final String TAG = "tag.";
    private static final String ATTRIBUTE = "attribute.";

    private Families() {}

    static FactProperty member(FactProperty family, String name) {
        String prefix = family.name().substring(0, family.name().length() - 1);
        String rest = name.substring(prefix.length());
        return new FactProperty(name, family.kind(), family.meaning(), fact -> read(fact, name, rest));
    }

    /** A family itself has no value: only its members do. */
    static @Nullable Object none(Fact fact) {
        return null;
    }

    private static @Nullable Object read(Fact fact, String name, String rest) {
        Value value = value(fact, name);
        if (value != null) {
            return Values.of(value);
        }
        if (fact.value() instanceof LiveDatabase live) {
            LiveSetting setting = live.setting(rest.toLowerCase(Locale.ROOT));
            return setting == null ? FactProperty.UNKNOWN : setting(setting);
        }
        throw new IllegalStateException(fact.type().id() + " has no property " + name);
    }

    /** Whether the value must not be printed. */
    static boolean isSecret(Fact fact, String name) {
        Value value = value(fact, name);
        return value != null
                && (value.trace().sensitive()
                        || Arrays.stream(name.split("\\.", -1)).anyMatch(SecretNames::contain));
    }

    /** The value that a property of a store or resource is read from; null where it is of another kind. */
    static @Nullable Value value(Fact fact, String name) {
        if (fact.value() instanceof DataStore store) {
            return store.property(name);
        }
        if (fact.value() instanceof Resource resource) {
            return name.startsWith(TAG)
                    ? Tags.of(resource, name.substring(TAG.length()))
                    : name.startsWith(ATTRIBUTE) ? attribute(resource, name.substring(ATTRIBUTE.length())) : null;
        }
        return null;
    }

    /** In bytes or milliseconds where it has a unit. */
    private static Object setting(LiveSetting setting) {
        return setting.number().isPresent() ? Values.number(setting.number().getAsDouble()) : setting.value();
    }

    /** A number in a path is the place of an element; without one, the first element of a block that may repeat is meant. */
    private static Value attribute(Resource resource, String path) {
        String[] steps = path.split("\\.", -1);
        Value value = resource.attribute(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i];
            boolean index = !step.isEmpty() && step.length() < 6 && step.chars().allMatch(Character::isDigit);
            value = index
                    ? value.item(Integer.parseInt(step))
                    : Values.block(value).field(step);
        }
        return value;
    }
}
