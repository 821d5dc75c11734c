package dev.plimsoll.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Says what to write to decide a property of a data store, in the form of the file that declares it. */
final class StoreAdvice {

    /** Names that Terraform's providers give to blocks and not to attributes. */
    private static final Pattern BLOCK =
            Pattern.compile("(?:.*_)?(?:rule|configuration|config|settings|logging|policy|backup)");

    private static final Pattern PLAIN = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*");
    private static final String INDENT = "  ";

    private enum Form {
        HCL,
        YAML,
        OTHER
    }

    private final DataStore store;
    private final StoreAttribute attribute;
    private final String value;
    private final Form form;

    private StoreAdvice(DataStore store, StoreAttribute attribute, String value) {
        this.store = store;
        this.attribute = attribute;
        this.value = value;
        this.form = form(store);
    }

    /** What was found, with the value that the property should have. */
    static Match to(Match match, DataStore store, String property, String wanted) {
        StoreAttribute attribute = store.attributes().getOrDefault(property, StoreAttribute.of(property));
        StoreAdvice advice = new StoreAdvice(store, attribute, attribute.inWords(wanted));
        return store.isWritten(property) || !advice.isWhole()
                ? match.withAdvice(advice.sentence(decider(store.property(property))))
                : match.withAdvice(advice.addition()).withSnippet(advice.snippet());
    }

    /** What was found, with the block or resource that is missing; as it was where none is. */
    static Match to(Match match, DataStore store, String property) {
        StoreAttribute attribute = store.attributes().get(property);
        if (attribute == null || store.isWritten(property)) {
            return match;
        }
        StoreAdvice advice = new StoreAdvice(store, attribute, StoreAttribute.OPEN);
        return advice.isWhole() ? match.withAdvice(advice.addition()).withSnippet(advice.snippet()) : match;
    }

    /** Whether a whole block or resource has to be added, which is shown. */
    private boolean isWhole() {
        boolean shown = form == Form.HCL
                || form == Form.YAML && (!attribute.isOfPart() || store.format() == Resource.Format.CLOUDFORMATION);
        return shown
                && PLAIN.matcher(attribute.path()).matches()
                && (attribute.isOfPart() || attribute.path().contains(".") || isBlock(attribute.path()));
    }

    private String sentence(String decider) {
        String name =
                isSectioned() ? attribute.path().substring(attribute.path().indexOf('.') + 1) : attribute.path();
        String what = value.equals(StoreAttribute.OPEN) ? name : name + (form == Form.YAML ? ": " : " = ") + value;
        return "Write " + what + holder() + decider + ".";
    }

    private String holder() {
        if (isSectioned()) {
            return " in [" + attribute.path().substring(0, attribute.path().indexOf('.')) + "]";
        }
        return attribute.isOfPart() ? " in its " + attribute.part() : "";
    }

    /** Whether the attribute stands in a section of a file of settings. */
    private boolean isSectioned() {
        return store.format() == Resource.Format.ENGINE_CONFIGURATION
                && attribute.path().indexOf('.') > 0;
    }

    private String addition() {
        return attribute.isOfPart() ? "Add a resource beside it." : "Add to " + store.address() + ".";
    }

    private String snippet() {
        List<String> steps = Arrays.asList(attribute.path().split("\\."));
        List<String> lines = new ArrayList<>();
        if (form == Form.HCL && attribute.isOfPart()) {
            lines.add("resource \"" + attribute.part() + "\" \"" + name() + "\" {");
            lines.add(INDENT + attribute.by() + " = " + reference());
            hcl(steps, INDENT, lines);
            lines.add("}");
        } else if (form == Form.HCL) {
            hcl(steps, "", lines);
        } else if (attribute.isOfPart()) {
            lines.add(name() + attribute.part().replaceAll(".*::", "") + ":");
            lines.add(INDENT + "Type: " + attribute.part());
            lines.add(INDENT + "Properties:");
            lines.add(INDENT.repeat(2) + attribute.by() + ": !Ref " + name());
            yaml(steps, INDENT.repeat(2), lines);
        } else {
            yaml(steps, "", lines);
        }
        return String.join("\n", lines);
    }

    private void hcl(List<String> steps, String margin, List<String> lines) {
        String first = steps.get(0);
        if (steps.size() == 1 && !(value.equals(StoreAttribute.OPEN) && isBlock(first))) {
            lines.add(margin + first + " = " + value);
            return;
        }
        lines.add(margin + first + " {");
        if (steps.size() == 1) {
            lines.add(margin + INDENT + value);
        } else {
            hcl(steps.subList(1, steps.size()), margin + INDENT, lines);
        }
        lines.add(margin + "}");
    }

    private void yaml(List<String> steps, String margin, List<String> lines) {
        boolean last = steps.size() == 1;
        lines.add(margin + steps.get(0) + ":" + (last ? " " + value : ""));
        if (!last) {
            yaml(steps.subList(1, steps.size()), margin + INDENT, lines);
        }
    }

    private boolean isBlock(String step) {
        return form == Form.HCL && BLOCK.matcher(step).matches();
    }

    /** The name of the store's resource in its module or template. */
    private String name() {
        String last = local().replaceAll("\\[.*", "");
        return last.substring(last.lastIndexOf('.') + 1);
    }

    private String reference() {
        boolean byId = store.provider().equals("aws") || attribute.by().endsWith("_id");
        return local() + (byId ? ".id" : ".name");
    }

    /** The address without the modules that lead to it. */
    private String local() {
        return store.address().replaceAll("module\\.[\\w-]+(?:\\[[^\\]]*\\])?\\.", "");
    }

    private static String decider(Value value) {
        return value.trace().decidedBy().stream()
                .findFirst()
                .map(DecidingPlace::name)
                .filter(name -> !name.isEmpty())
                .map(name -> ": " + name + " decides it")
                .orElse("");
    }

    private static Form form(DataStore store) {
        String path = store.header().path();
        return switch (store.format()) {
            case TERRAFORM -> path.endsWith(".json") ? Form.OTHER : Form.HCL;
            case TERRAFORM_PLAN, ARM, ENGINE_CONFIGURATION -> Form.OTHER;
            case CLOUDFORMATION, KUBERNETES, COMPOSE -> path.endsWith(".json") ? Form.OTHER : Form.YAML;
        };
    }
}
