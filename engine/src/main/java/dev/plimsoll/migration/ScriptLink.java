package dev.plimsoll.migration;

import java.util.List;

/**
 * The place of a migration among those that follow one another by what they say, and not by their names.
 *
 * @param family those that it can follow: path of their folder
 * @param id what others call it
 * @param after ids of those that it follows; empty for the first
 * @param replaced ids of those that it stands for
 * @param severalHeads whether more than one may be the last, since somebody named a branch
 */
public record ScriptLink(String family, String id, List<String> after, List<String> replaced, boolean severalHeads) {
    public ScriptLink {
        after = List.copyOf(after);
        replaced = List.copyOf(replaced);
    }
}
