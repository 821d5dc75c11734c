package dev.plimsoll.check.fix;

import dev.plimsoll.migration.Drafts;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.Fix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts that are not written yet, by path as reports show it.
 *
 * @param before what files held, those that are new missing
 * @param after what they are to hold
 */
record Draft(Map<String, String> before, Map<String, String> after) {

    static final Draft NONE = new Draft(Map.of(), Map.of());

    Draft {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** With fixes that do not overlap. The lines of a file keep ending as they do. */
    Draft with(List<Fix> fixes, Map<String, String> texts) {
        Map<String, String> files = new HashMap<>(before);
        Map<String, String> changed = new HashMap<>(after);
        Map<String, List<Fix.Edit>> edits = new TreeMap<>();
        for (Fix fix : fixes) {
            fix.edits()
                    .forEach(edit -> edits.computeIfAbsent(edit.path(), path -> new ArrayList<>())
                            .add(edit));
            String like = fix.edits().isEmpty()
                    ? ""
                    : texts.getOrDefault(fix.edits().get(0).path(), "");
            fix.files().forEach(file -> changed.put(file.path(), asIn(like, file.text())));
        }
        edits.forEach((path, own) -> {
            String text = changed.getOrDefault(path, texts.getOrDefault(path, ""));
            if (!changed.containsKey(path)) {
                files.put(path, text);
            }
            StringBuilder edited = new StringBuilder(text);
            own.stream()
                    .sorted(Comparator.comparingInt(Fix.Edit::startOffset).reversed())
                    .forEach(edit -> edited.replace(edit.startOffset(), edit.endOffset(), asIn(text, edit.text())));
            changed.put(path, edited.toString());
        });
        return new Draft(files, changed);
    }

    private static String asIn(String text, String added) {
        return text.contains("\r\n") ? added.replace("\n", "\r\n") : added;
    }

    Drafts on(WorkingDirectory directory) {
        Map<Path, String> texts = new HashMap<>();
        after.forEach((path, text) -> texts.put(directory.resolve(path), text));
        return new Drafts(texts);
    }

    /** Paths of files that are new. */
    List<String> added() {
        return after.keySet().stream()
                .filter(path -> !before.containsKey(path))
                .sorted()
                .toList();
    }
}
