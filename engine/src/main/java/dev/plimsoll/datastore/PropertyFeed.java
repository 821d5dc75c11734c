package dev.plimsoll.datastore;

import dev.plimsoll.model.StoreKind;
import java.util.List;
import java.util.Map;

/**
 * Where the mapping of one service takes a property from.
 *
 * @param provider such as {@code aws}
 * @param service the provider's own name for it, such as {@code Amazon RDS}
 * @param attributes that are read, with the types of other resources before theirs; empty where the answer comes from the graph of
 *     resources, or where the property is always so
 * @param whenAbsent what the provider does where nobody wrote any, by the format's name in lower case, under an empty name for all
 *     formats; empty where the property is absent then
 */
public record PropertyFeed(
        String provider,
        StoreKind kind,
        String service,
        String property,
        List<String> attributes,
        Map<String, String> whenAbsent) {

    public PropertyFeed {
        attributes = List.copyOf(attributes);
        whenAbsent = Map.copyOf(whenAbsent);
    }
}
