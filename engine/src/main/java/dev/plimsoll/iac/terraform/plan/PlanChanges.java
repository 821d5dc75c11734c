package dev.plimsoll.iac.terraform.plan;

import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.model.PlannedChange;
import dev.plimsoll.model.PlannedChange.Action;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From an entry of {@code resource_changes} to a change. */
final class PlanChanges {

    private PlanChanges() {}

    /** Empty where the entry has no address or no change. */
    static Optional<PlannedChange> read(LocatedJson json) {
        Optional<String> address = PlanResources.text(json, "address");
        Optional<LocatedJson> change = json.member("change");
        if (address.isEmpty() || change.isEmpty()) {
            return Optional.empty();
        }
        LocatedJson detail = change.get();
        return Optional.of(new PlannedChange(
                address.get(),
                PlanResources.text(json, "previous_address").orElse(null),
                PlanResources.text(json, "type").orElse(""),
                action(detail),
                PlanResources.text(json, "action_reason").orElse(""),
                replacedBy(detail),
                value(
                        detail.member("before").orElse(null),
                        null,
                        detail.member("before_sensitive").orElse(null),
                        json.range()),
                value(
                        detail.member("after").orElse(null),
                        detail.member("after_unknown").orElse(null),
                        detail.member("after_sensitive").orElse(null),
                        json.range()),
                json.range()));
    }

    private static Action action(LocatedJson change) {
        List<String> actions = change.member("actions").stream()
                .flatMap(LocatedJson::elementsOrNone)
                .flatMap(action -> action.text().stream())
                .toList();
        if (actions.size() == 2) {
            return switch (String.join(" ", actions)) {
                case "delete create" -> Action.REPLACE;
                case "create delete" -> Action.REPLACE_AFTER_CREATE;
                default -> Action.CREATE;
            };
        }
        return switch (actions.isEmpty() ? "" : actions.get(0)) {
            case "create" -> Action.CREATE;
            case "read" -> Action.READ;
            case "update" -> Action.UPDATE;
            case "delete" -> Action.DELETE;
            case "forget" -> Action.FORGET;
            default -> Action.NONE;
        };
    }

    private static List<String> replacedBy(LocatedJson change) {
        return change.member("replace_paths").stream()
                .flatMap(LocatedJson::elementsOrNone)
                .map(PlanChanges::path)
                .toList();
    }

    private static String path(LocatedJson steps) {
        StringBuilder path = new StringBuilder();
        steps.elementsOrNone().forEach(step -> {
            if (step instanceof LocatedJson.Scalar scalar && scalar.value() instanceof Tree.Numeral number) {
                path.append('[').append(number.text()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.text().orElse(""));
            }
        });
        return path.toString();
    }

    private static Value value(
            @Nullable LocatedJson json,
            @Nullable LocatedJson unknown,
            @Nullable LocatedJson sensitive,
            SourceRange place) {
        return json == null || json.isNull()
                ? new Value.Absent(Trace.at(place))
                : PlanValues.of(json, unknown, sensitive);
    }
}
