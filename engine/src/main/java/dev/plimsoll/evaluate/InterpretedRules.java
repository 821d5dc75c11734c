package dev.plimsoll.evaluate;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.Undetermined;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rules of a pack that were not compiled with Plimsoll: those that a team wrote down as data. Safe for threads. */
public interface InterpretedRules {

    /** Their cards. */
    RulePack pack();

    /** What is told of a rule, in Markdown. */
    String page(RuleCard rule);

    /** The rule as written. */
    String source(RuleCard rule);

    /** Those of these ids, ready to judge. */
    InUse of(Set<String> ids);

    /** Rules that a policy has in use. Loads what they need on first need. */
    interface InUse {

        /** What they find in facts that are judged together; in no particular order. */
        List<Match> judge(Collection<?> facts);

        /** What they could not decide of these stores and resources. */
        List<Undetermined> undetermined(Collection<?> declared);
    }
}
