package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.UnreadInfrastructure;

/** What of definitions was not read, as matches of the rules that say so. */
final class UnreadDefinitions {

    private UnreadDefinitions() {}

    /** What is not at hand keeps values from being known; what is broken or too large keeps resources from being seen. */
    static Match match(UnreadInfrastructure unread) {
        String path = unread.range().path();
        return switch (unread.kind()) {
            case MALFORMED, LIMIT ->
                Match.of(
                        "unreadable-file",
                        "Some of this file is not read: " + unread.message()
                                + ". What it declares there was not checked.",
                        path,
                        unread.range(),
                        new Subject(ObjectKind.FILE, path));
            case NOT_AT_HAND, UNRENDERED ->
                Match.of(
                        "unread-definition",
                        "Not all that is declared here was checked: " + unread.message() + ".",
                        path,
                        unread.range(),
                        new Subject(ObjectKind.FILE, path));
        };
    }
}
