package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The charts of Helm among the files, and how many templates of each were met. */
final class Charts {

    private static final String CHART = "Chart.yaml";
    private static final String TEMPLATES = "/templates/";

    private final Set<String> folders;
    private final Map<String, Integer> unrendered = new TreeMap<>();

    Charts(Documents documents) {
        this.folders = documents.paths().stream()
                .filter(path -> Paths.name(path).equals(CHART))
                .map(Paths::folder)
                .collect(Collectors.toSet());
    }

    /** Whether a file is a template of a chart; it is counted if so. */
    boolean isTemplate(String path, String text) {
        Optional<String> chart = text.contains("{{") ? chart(path) : Optional.empty();
        chart.ifPresent(folder -> unrendered.merge(folder, 1, Integer::sum));
        return chart.isPresent();
    }

    /** The innermost chart that has the file among its templates. */
    private Optional<String> chart(String path) {
        String rooted = "/" + path;
        for (int at = rooted.lastIndexOf(TEMPLATES); at >= 0; at = rooted.lastIndexOf(TEMPLATES, at - 1)) {
            String folder = at == 0 ? "" : rooted.substring(1, at);
            if (folders.contains(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    List<UnreadInfrastructure> unread() {
        return unrendered.entrySet().stream()
                .map(entry -> new UnreadInfrastructure(
                        UnreadInfrastructure.Kind.UNRENDERED,
                        entry.getValue() + (entry.getValue() == 1 ? " template" : " templates")
                                + " of the Helm chart are not rendered; check what \"helm template\" prints",
                        SourceRange.wholeFile(entry.getKey().isEmpty() ? CHART : entry.getKey() + "/" + CHART)))
                .toList();
    }
}
