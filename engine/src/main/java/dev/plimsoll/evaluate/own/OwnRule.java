package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.own.Clause.FactPattern;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.SourceRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a team wrote down.
 *
 * @param help what to do instead, or null
 * @param docs address of a page of the team's, or null
 * @param clauses the first one binds the fact that findings are about
 * @param source the text of its file
 * @param file its file as a place, where it is told that a limit was reached
 */
public record OwnRule(
        RuleCard card,
        Template message,
        @Nullable String help,
        @Nullable String docs,
        List<Clause> clauses,
        String source,
        SourceRange file) {

    /** Name of the pack of such rules. */
    public static final String PACK = "own";

    public OwnRule {
        clauses = List.copyOf(clauses);
    }

    public String id() {
        return card.id();
    }

    /** All that samples should try, in the order of the file: a join is looked up, and tried wherever its clause is. */
    List<Condition> conditions() {
        return clauses.stream()
                .flatMap(clause -> clause.pattern().conditions().stream())
                .filter(condition -> !condition.isJoin())
                .toList();
    }

    FactPattern first() {
        return clauses.get(0).pattern();
    }

    /** Where all kinds of facts that it asks for are judged together; the one that is meant, should there be several. */
    public Scene scene() {
        Set<Scene> scenes = scenes(clauses);
        return scenes.contains(Scene.INFRASTRUCTURE)
                ? Scene.INFRASTRUCTURE
                : scenes.contains(Scene.SCHEMA) ? Scene.SCHEMA : Scene.CHANGES;
    }

    /** The scenes that have facts of all these kinds; empty where they never meet. */
    public static Set<Scene> scenes(List<Clause> clauses) {
        Set<Scene> scenes = EnumSet.allOf(Scene.class);
        clauses.forEach(clause -> scenes.retainAll(clause.pattern().type().scenes()));
        return scenes;
    }
}
