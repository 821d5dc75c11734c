package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Unrendered;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads manifests: every document with {@code apiVersion} and {@code kind} is a resource whose attributes are its fields. The type is
 * {@code group/Kind} with {@code core} for the group without name, the address {@code group/Kind/namespace/name} with what is written. What
 * ConfigMaps and Secrets among the files give to containers stands in their {@code env}; values of Secrets are sensitive. What files of settings in
 * mounted ConfigMaps say stands under {@code settings}: {@code postgresql}, {@code hba}, {@code mysql}, as their own resources have it. Templates of Helm
 * charts are told once per chart, patches and generators of a kustomization once per kustomization.
 */
public final class KubernetesReader {

    private static final Pattern NAME = Pattern.compile(".*\\.(ya?ml|json)");
    private static final Pattern SIGN = Pattern.compile("(?m)^[\"' {]*apiVersion[\"']?\\s*:");
    private static final Pattern KIND = Pattern.compile("(?m)^[\"' {]*kind[\"']?\\s*:");

    private final Documents documents;
    private final Charts charts;
    private final Kustomizations kustomizations;
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<UnreadInfrastructure> unread = new ArrayList<>();

    private KubernetesReader(Documents documents) {
        this.documents = documents;
        this.charts = new Charts(documents);
        this.kustomizations = new Kustomizations(documents);
    }

    public static InfrastructureReading read(Documents documents) {
        return new KubernetesReader(documents).read();
    }

    private InfrastructureReading read() {
        for (String path : documents.paths()) {
            if (NAME.matcher(path).matches() && !Kustomizations.isOne(path) && !kustomizations.isPatch(path)) {
                documents.text(path).ifPresent(text -> read(path, text));
            }
        }
        Configuration configuration = new Configuration(manifests);
        List<Resource> resources = manifests.stream()
                .map(manifest -> manifest.resource(configuration, documents))
                .toList();
        List<UnreadInfrastructure> all = new ArrayList<>(unread);
        all.addAll(charts.unread());
        all.addAll(kustomizations.unread());
        return new InfrastructureReading(resources, all);
    }

    private void read(String path, String text) {
        if (!SIGN.matcher(text).find() || !KIND.matcher(text).find() || charts.isTemplate(path, text)) {
            return;
        }
        DocumentReading reading = documents.read(path).orElseThrow();
        Unrendered.fault(path, text, reading).ifPresentOrElse(unread::add, () -> {
            reading.documents().stream().flatMap(Manifest::in).forEach(manifests::add);
            unread.addAll(reading.faults());
        });
    }
}
