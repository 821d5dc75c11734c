package dev.plimsoll.report;

import dev.plimsoll.evaluate.Control;
import dev.plimsoll.evaluate.Framework;
import dev.plimsoll.evaluate.Frameworks;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which controls concern an object of a report. */
final class ControlSubjects {

    private final Frameworks frameworks;
    private final Map<String, List<DataStore>> stores = new HashMap<>();

    ControlSubjects(CheckReport report, RuleCatalog catalog) {
        this.frameworks = new Frameworks(catalog);
        report.looked()
                .stores()
                .forEach(store -> stores.computeIfAbsent(store.address(), none -> new ArrayList<>())
                        .add(store));
    }

    /** Whether the control is about the object; one of a single cloud is not about what is not known to run there. */
    boolean concerns(Control control, Subject subject) {
        if (subject.kind() != ObjectKind.DATA_STORE) {
            return !control.isOfProvider();
        }
        List<DataStore> named = stores.getOrDefault(subject.name(), List.of());
        return named.isEmpty() ? !control.isOfProvider() : named.stream().anyMatch(control::concerns);
    }

    /** {@code PCI DSS 4.0.1 4.2.1; SOC 2 CC6.7}, or nothing. */
    String words(RuleCard card, Subject subject) {
        List<String> parts = new ArrayList<>();
        for (Framework framework : frameworks.of(card)) {
            List<String> numbers = framework.controls().stream()
                    .filter(control -> framework.isNamedBy(card, control) && concerns(control, subject))
                    .map(Control::number)
                    .toList();
            if (!numbers.isEmpty()) {
                parts.add(framework.title() + " " + String.join(", ", numbers));
            }
        }
        return String.join("; ", parts);
    }
}
