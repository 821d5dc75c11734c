package dev.plimsoll.datastore;

import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement of a policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html.
 *
 * @param principals who is meant, as they are written
 * @param conditions keys that narrow it, with their values
 */
record PolicyStatement(Value effect, List<Value> principals, List<Condition> conditions, Trace place) {

    private static final Pattern ACCOUNT = Pattern.compile("^(?:arn:aws[\\w-]*:iam::)?\\d{12}(?::.*)?$");
    private static final String TRANSPORT = "aws:securetransport";

    record Condition(String key, List<Value> values) {}

    /** @param statement as in JSON */
    static PolicyStatement ofMap(Value statement) {
        List<Condition> conditions = new ArrayList<>();
        fields(statement.field("Condition")).forEach(test -> {
            if (test.value() instanceof Value.Known known && known.tree() instanceof Tree.Fields keys) {
                keys.values().forEach((key, value) -> conditions.add(new Condition(key, Values.items(value))));
            }
        });
        Value principal = statement.field("Principal");
        List<Value> principals = principal instanceof Value.Known known && known.tree() instanceof Tree.Fields map
                ? map.values().entrySet().stream()
                        .filter(entry -> entry.getKey().equals("AWS"))
                        .flatMap(entry -> Values.items(entry.getValue()).stream())
                        .toList()
                : Values.items(principal);
        return new PolicyStatement(statement.field("Effect"), principals, conditions, statement.trace());
    }

    /** @param statement a block of {@code aws_iam_policy_document} */
    static PolicyStatement ofBlock(Value statement) {
        Value effect = statement.field("effect");
        List<Value> principals = Values.items(statement.field("principals")).stream()
                .filter(block -> block.field("type")
                        .text()
                        .filter(type -> type.equals("*") || type.equals("AWS"))
                        .isPresent())
                .flatMap(block -> Values.items(block.field("identifiers")).stream())
                .toList();
        List<Condition> conditions = Values.items(statement.field("condition")).stream()
                .map(block ->
                        new Condition(block.field("variable").text().orElse(""), Values.items(block.field("values"))))
                .toList();
        Value allow =
                effect instanceof Value.Absent ? new Value.Known(new Tree.Text("Allow"), statement.trace()) : effect;
        return new PolicyStatement(allow, principals, conditions, statement.trace());
    }

    Value letsEverybodyIn() {
        return decided(is("Allow") && conditions.stream().allMatch(this::isTransport), "*"::equals);
    }

    Value letsNumberedAccountIn() {
        return decided(is("Allow"), principal -> ACCOUNT.matcher(principal).matches());
    }

    Value refusesPlainRequests() {
        boolean plain = conditions.stream()
                .anyMatch(condition -> isTransport(condition)
                        && condition.values().stream()
                                .anyMatch(value -> value.text()
                                        .filter("false"::equalsIgnoreCase)
                                        .isPresent()));
        return decided(is("Deny") && plain, "*"::equals);
    }

    private boolean isTransport(Condition condition) {
        return condition.key().toLowerCase(Locale.ROOT).equals(TRANSPORT);
    }

    private boolean is(String wanted) {
        return effect.text().filter(wanted::equals).isPresent();
    }

    private Value decided(boolean relevant, Predicate<String> wanted) {
        if (!relevant) {
            return Reading.truth(false, place);
        }
        Optional<Value> found = principals.stream()
                .filter(principal -> principal.text().filter(wanted).isPresent())
                .findFirst();
        return found.map(principal -> Reading.truth(true, principal.trace()))
                .or(() -> principals.stream()
                        .filter(PolicyStatement::mayBeAnybody)
                        .findFirst())
                .orElseGet(() -> Reading.truth(false, place));
    }

    /** A principal that refers to something declared or looked up is that one, not everybody. */
    private static boolean mayBeAnybody(Value principal) {
        return principal instanceof Value.Unknown
                && principal.trace().references().isEmpty();
    }

    private record Field(String name, Value value) {}

    private static Stream<Field> fields(Value map) {
        return map instanceof Value.Known known && known.tree() instanceof Tree.Fields fields
                ? fields.values().entrySet().stream().map(entry -> new Field(entry.getKey(), entry.getValue()))
                : Stream.empty();
    }
}
