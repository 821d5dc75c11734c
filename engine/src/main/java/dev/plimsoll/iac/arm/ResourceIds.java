package dev.plimsoll.iac.arm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions that give the id of a resource. */
final class ResourceIds {

    private ResourceIds() {}

    /**
     * The resource that {@code resourceId([subscription], [group], type, name …)} and the functions like it mean; empty where its type is not
     * known.
     */
    static Optional<ResourceName> of(Expression.Call call, Symbols symbols) {
        List<String> arguments = call.arguments().stream().map(symbols::of).toList();
        int first = call.is("extensionResourceId") ? 1 : 0;
        for (int i = first; i < arguments.size(); i++) {
            String type = arguments.get(i);
            if (type.contains("/") && type.contains(".") && !Symbols.isOpen(type) && !type.startsWith("/")) {
                List<String> names = arguments.subList(i + 1, arguments.size());
                return Optional.of(ResourceName.of(type, names.stream().collect(Collectors.joining("/"))));
            }
        }
        return Optional.empty();
    }
}
