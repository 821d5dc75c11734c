package dev.plimsoll.iac.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Type and names of a resource, those of its parents first: {@code Microsoft.Sql/servers/databases} and {@code shop}, {@code orders}.
 * Parts of names that are not known are their expressions in braces.
 */
record ResourceName(String type, List<String> names) {

    ResourceName {
        names = List.copyOf(names);
    }

    /** @param name with slashes between the names of parents and child */
    static ResourceName of(String type, String name) {
        return new ResourceName(type, split(name));
    }

    /** A child that its parent holds. */
    ResourceName child(String childType, String name) {
        List<String> all = new ArrayList<>(names);
        all.addAll(split(name));
        return new ResourceName(type + "/" + childType, all);
    }

    String name() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** As the id of a resource ends: {@code Microsoft.Sql/servers/shop/databases/orders}. */
    String address() {
        String[] segments = type.split("/");
        StringBuilder address = new StringBuilder(segments[0]);
        for (int i = 1; i < segments.length; i++) {
            address.append('/').append(segments[i]);
            if (i <= names.size()) {
                address.append('/').append(names.get(i - 1));
            }
        }
        return address.toString();
    }

    /** What holds it, the outermost first. */
    List<ResourceName> parents() {
        String[] segments = type.split("/");
        List<ResourceName> parents = new ArrayList<>();
        for (int i = 2; i < segments.length && i - 1 <= names.size(); i++) {
            parents.add(new ResourceName(String.join("/", List.of(segments).subList(0, i)), names.subList(0, i - 1)));
        }
        return parents;
    }

    /** The one whose id this is, or ends like this: {@code /subscriptions/…/providers/Microsoft.Sql/servers/shop}. */
    static Optional<ResourceName> ofId(String id) {
        int providers = id.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
        List<String> parts = split(providers < 0 ? id : id.substring(providers + "/providers/".length()));
        if (parts.size() < 3 || !parts.get(0).contains(".")) {
            return Optional.empty();
        }
        StringBuilder type = new StringBuilder(parts.get(0));
        List<String> names = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            if (i % 2 == 1) {
                type.append('/').append(parts.get(i));
            } else {
                names.add(parts.get(i));
            }
        }
        return Optional.of(new ResourceName(type.toString(), names));
    }

    /** A slash within braces belongs to an expression. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (character == '/' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
