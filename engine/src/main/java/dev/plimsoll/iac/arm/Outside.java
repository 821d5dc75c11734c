package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.Locale;
import java.util.Set;

/** Functions whose values no template decides. */
final class Outside {

    private static final Set<String> DEPLOYMENT = Set.of(
            "resourcegroup",
            "subscription",
            "managementgroup",
            "tenant",
            "deployment",
            "deployer",
            "environment",
            "providers",
            "pickzones",
            "tologicalzone",
            "getsecret");
    private static final Set<String> MADE = Set.of("uniquestring", "guid");
    private static final Set<String> VOLATILE = Set.of("newguid", "utcnow");

    private Outside() {}

    static Value value(String name, SourceRange range) {
        String key = name.toLowerCase(Locale.ROOT);
        if (DEPLOYMENT.contains(key)) {
            return Unknowns.of(Kind.EXTERNAL, "where it is deployed decides " + name + "()", range);
        } else if (MADE.contains(key)) {
            return Unknowns.of(Kind.COMPUTED, name + "() is made when it is deployed", range);
        } else if (VOLATILE.contains(key)) {
            return Unknowns.of(Kind.VOLATILE, name + "() is different at every run", range);
        }
        return key.startsWith("list")
                ? Unknowns.of(Kind.COMPUTED, name + "() is read from a resource once that is created", range)
                : Unknowns.unsupported(name + "()", range);
    }
}
