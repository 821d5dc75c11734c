package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Services of Kubernetes that lead from outside of the cluster to the pods of a workload:
 * https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types.
 */
final class PublishedServices {

    private static final List<String> SERVICES = List.of("core/Service");
    private static final AttributePath LABELS = AttributePath.of("spec.template.metadata.labels");
    private static final AttributePath SELECTOR = AttributePath.of("spec.selector");
    private static final AttributePath NAMESPACE = AttributePath.of("metadata.namespace");
    private static final AttributePath TYPE = AttributePath.of("spec.type");
    private static final AttributePath PORTS = AttributePath.of("spec.ports");
    private static final AttributePath SOURCES = AttributePath.of("spec.loadBalancerSourceRanges");
    private static final AttributePath ANNOTATIONS = AttributePath.of("metadata.annotations");
    private static final Set<String> PUBLISHING = Set.of("LoadBalancer", "NodePort");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

    /** Annotations by which the providers are told to keep a load balancer inside of the network. */
    private static final Pattern INTERNAL_KEY = Pattern.compile(
            "load-balancer-(?:internal|scheme|type)$|/load-balancer-internal|private-?network",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INTERNAL_VALUE =
            Pattern.compile("true|internal|0\\.0\\.0\\.0/0|private", Pattern.CASE_INSENSITIVE);

    private PublishedServices() {}

    static Value answer(Asked asked) {
        Map<String, Value> labels = fields(LABELS.of(asked.store()));
        for (Resource service : asked.graph().ofTypes(SERVICES)) {
            Value type = TYPE.of(service);
            if (type.text().filter(PUBLISHING::contains).isPresent()
                    && selects(service, asked.store(), labels)
                    && leadsTo(service, asked.texts("port"))
                    && !staysInside(service)) {
                return Reading.truth(true, type.trace());
            }
        }
        return asked.no();
    }

    private static boolean selects(Resource service, Resource store, Map<String, Value> labels) {
        Map<String, Value> selector = fields(SELECTOR.of(service));
        Optional<String> namespace = NAMESPACE.of(service).text();
        return !selector.isEmpty()
                && namespace.equals(NAMESPACE.of(store).text())
                && selector.entrySet().stream()
                        .allMatch(entry -> entry.getValue().text().isPresent()
                                && labels.containsKey(entry.getKey())
                                && entry.getValue()
                                        .text()
                                        .equals(labels.get(entry.getKey()).text()));
    }

    /** A target that is a name is taken for the port of the database, unless the name says otherwise by the number beside it. */
    private static boolean leadsTo(Resource service, List<String> wanted) {
        return Values.items(PORTS.of(service)).stream().anyMatch(port -> {
            Optional<String> target = port.field("targetPort").text().filter(text -> text.matches("\\d+"));
            return target.or(() -> port.field("port").text())
                    .filter(wanted::contains)
                    .isPresent();
        });
    }

    private static boolean staysInside(Resource service) {
        List<String> sources = Values.texts(SOURCES.of(service));
        boolean listed = !sources.isEmpty() && sources.stream().noneMatch(EVERYWHERE::contains);
        return listed
                || fields(ANNOTATIONS.of(service)).entrySet().stream()
                        .anyMatch(annotation ->
                                INTERNAL_KEY.matcher(annotation.getKey()).find()
                                        && annotation
                                                .getValue()
                                                .text()
                                                .filter(text -> INTERNAL_VALUE
                                                        .matcher(text)
                                                        .matches())
                                                .isPresent());
    }

    private static Map<String, Value> fields(Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields
                ? fields.values()
                : Map.of();
    }
}
