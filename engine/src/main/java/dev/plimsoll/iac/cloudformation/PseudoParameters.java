package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.Map;

/** The parameters that every template has. The partition is taken for the one that holds unless somebody deploys to China or GovCloud. */
final class PseudoParameters {

    private static final String PREFIX = "AWS::";
    private static final Map<String, String> USUAL = Map.of("AWS::Partition", "aws", "AWS::URLSuffix", "amazonaws.com");

    private PseudoParameters() {}

    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    static Value value(String name, SourceRange range) {
        if (name.equals("AWS::NoValue")) {
            return new Value.Absent(Trace.at(range));
        }
        String usual = USUAL.get(name);
        if (usual != null) {
            DecidingPlace place = new DecidingPlace(name, "", DecidingPlace.Kind.DEFAULT, range);
            return new Value.Known(new Tree.Text(usual), Trace.at(range).through(place));
        }
        return Unknowns.of(Kind.INPUT, name + " is known when the stack is deployed", range);
    }
}
