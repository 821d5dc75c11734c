package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kustomizations among the files. What they patch or generate is not made; their patches are no objects of their own. */
final class Kustomizations {

    private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final List<String> PATCHES = List.of("patches", "patchesStrategicMerge", "patchesJson6902");
    private static final List<String> CHANGES = List.of(
            "configMapGenerator",
            "secretGenerator",
            "replacements",
            "components",
            "helmCharts",
            "generators",
            "transformers");

    private final Set<String> patches = new HashSet<>();
    private final List<UnreadInfrastructure> unread = new ArrayList<>();

    Kustomizations(Documents documents) {
        for (String path : documents.paths()) {
            if (NAMES.contains(Paths.name(path))) {
                documents.read(path).ifPresent(reading -> reading.documents().forEach(root -> take(path, root)));
            }
        }
    }

    static boolean isOne(String path) {
        return NAMES.contains(Paths.name(path));
    }

    private void take(String path, Node root) {
        for (String name : PATCHES) {
            for (Node patch : root.field(name).map(Node::items).orElse(List.of())) {
                Optional<String> file =
                        patch.field("path").or(() -> Optional.of(patch)).flatMap(Node::scalarText);
                file.filter(text -> !text.contains("\n"))
                        .flatMap(text -> Paths.resolve(Paths.folder(path), text))
                        .ifPresent(patches::add);
            }
        }
        List<String> changes = root.entries().stream()
                .map(Node.Entry::key)
                .filter(key -> PATCHES.contains(key) || CHANGES.contains(key))
                .toList();
        if (!changes.isEmpty()) {
            unread.add(new UnreadInfrastructure(
                    UnreadInfrastructure.Kind.UNRENDERED,
                    "what the kustomization makes with " + String.join(", ", changes)
                            + " is not read; check what \"kustomize build\" prints",
                    root.entry(changes.get(0)).orElseThrow().keyRange()));
        }
    }

    boolean isPatch(String path) {
        return patches.contains(path);
    }

    List<UnreadInfrastructure> unread() {
        return unread;
    }
}
