package dev.plimsoll.iac.terraform.plan;

import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From an entry of {@code resources} to a resource. */
final class PlanResources {

    private PlanResources() {}

    /** Empty where the entry has no address or no type. */
    static Optional<Resource> read(LocatedJson json, Map<String, LocatedJson> unknown) {
        Optional<String> address = text(json, "address");
        Optional<String> type = text(json, "type");
        if (address.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        SourceRange header = json.member("address").map(LocatedJson::range).orElse(json.range());
        LocatedJson sensitive = json.member("sensitive_values").orElse(null);
        LocatedJson mask = unknown.get(address.get());
        Map<String, Value> attributes = json.member("values")
                .map(values -> PlanValues.fields(values, mask, sensitive))
                .orElse(Map.of());
        return Optional.of(new Resource(
                address.get(),
                type.get(),
                text(json, "name").orElse(""),
                text(json, "mode").filter("data"::equals).isPresent() ? Resource.Kind.DATA : Resource.Kind.MANAGED,
                Resource.Format.TERRAFORM_PLAN,
                provider(text(json, "provider_name").orElse("")),
                calls(address.get(), header),
                attributes,
                new Presence.Present(),
                json.range(),
                header));
    }

    static Optional<String> text(LocatedJson json, String member) {
        return json.member(member).flatMap(LocatedJson::text);
    }

    /** {@code aws} of {@code registry.terraform.io/hashicorp/aws}. */
    private static String provider(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    /** The calls that an address begins with: {@code module.db["eu"].module.inner.aws_a.b}. */
    static List<ModuleCall> calls(String address, SourceRange place) {
        List<ModuleCall> calls = new ArrayList<>();
        int at = 0;
        while (address.startsWith("module.", at)) {
            int start = at + "module.".length();
            int end = endOfName(address, start);
            calls.add(new ModuleCall(address.substring(start, end), place));
            at = Math.min(address.length(), end + 1);
        }
        return calls;
    }

    /** The next dot outside of brackets and quotes. */
    private static int endOfName(String address, int start) {
        boolean quoted = false;
        int at = start;
        while (at < address.length() && (quoted || address.charAt(at) != '.')) {
            char c = address.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            }
            at++;
        }
        return Math.min(at, address.length());
    }
}
