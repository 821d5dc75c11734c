package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of definitions was not read, as matches of the rules that say so. */
final class UnreadDefinitions {

    private static final String UNREAD = "unread-definition";

    private UnreadDefinitions() {}

    /**
     * What is broken or too large keeps resources from being seen, and is told one by one; what is not at hand keeps values from being
     * known, and is told once for each file.
     */
    static List<Match> matches(List<UnreadInfrastructure> unread) {
        List<Match> matches = new ArrayList<>();
        Map<String, Match> notAtHand = new LinkedHashMap<>();
        for (UnreadInfrastructure each : unread) {
            String path = each.range().path();
            Match match = match(each);
            if (match.rule().equals(UNREAD)) {
                notAtHand.merge(
                        path,
                        match,
                        (first, other) ->
                                first.withRelated(new Related(each.message(), "infrastructure", each.range())));
            } else {
                matches.add(match);
            }
        }
        matches.addAll(notAtHand.values());
        return matches;
    }

    private static Match match(UnreadInfrastructure unread) {
        String path = unread.range().path();
        Subject file = new Subject(ObjectKind.FILE, path);
        return switch (unread.kind()) {
            case MALFORMED, LIMIT ->
                Match.of(
                        "unreadable-file",
                        "Some of this file is not read: " + unread.message()
                                + ". What it declares there was not checked.",
                        path,
                        unread.range(),
                        file);
            case NOT_AT_HAND, UNRENDERED ->
                Match.of(
                        UNREAD,
                        "Not all that is declared here was checked: " + unread.message() + ".",
                        path,
                        unread.range(),
                        file);
        };
    }
}
