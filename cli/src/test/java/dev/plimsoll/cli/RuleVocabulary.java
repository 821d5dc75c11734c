package dev.plimsoll.cli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** The classes that a rule may speak of: the model, what evaluation offers to rules, and what Drools writes around them. */
final class RuleVocabulary extends DescribedPredicate<JavaClass> {

    private static final List<String> PACKAGES = List.of(
            "dev.plimsoll.model.", "dev.plimsoll.rules.", "java.lang.", "java.util.", "java.math.", "java.time.");

    private final List<String> ruleInterface;

    RuleVocabulary(List<String> ruleInterface) {
        super("belong to the model, to %s or to Drools", ruleInterface);
        this.ruleInterface = ruleInterface;
    }

    @Override
    public boolean test(JavaClass javaClass) {
        String name = javaClass.getBaseComponentType().getName();
        return javaClass.getBaseComponentType().isPrimitive()
                || name.startsWith("org.drools.")
                || name.startsWith("org.kie.")
                || PACKAGES.stream().anyMatch(name::startsWith)
                || ruleInterface.contains(name)
                || javaClass.getBaseComponentType().isAnnotatedWith("dev.plimsoll.evaluate.ForRules");
    }
}
