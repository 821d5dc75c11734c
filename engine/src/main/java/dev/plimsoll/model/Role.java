package dev.plimsoll.model;

import java.util.Map;

/**
 * A role that migrations created.
 *
 * @param attributes by name, such as {@code superuser} and {@code login}, complete
 */
public record Role(String name, Map<String, Boolean> attributes, Origin origin) {

    public Role {
        attributes = Ordered.copyOf(attributes);
    }

    public boolean has(String attribute) {
        return attributes.getOrDefault(attribute, false);
    }
}
