package dev.plimsoll.iac.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesReaderTest {

    private static final String WORKLOAD = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              template:
                spec:
                  containers:
                  - name: postgres
                    env:
                    - {name: PLAIN, value: x}
                    - name: FROM_MAP
                      valueFrom: {configMapKeyRef: {name: settings, key: size}}
                    - name: FROM_SECRET
                      valueFrom: {secretKeyRef: {name: credentials, key: password}}
                    - name: FROM_NOWHERE
                      valueFrom: {configMapKeyRef: {name: none, key: size}}
                    - name: FROM_VAULT
                      valueFrom: {secretKeyRef: {name: none, key: size}}
                    envFrom:
                    - configMapRef: {name: settings}
                      prefix: P_
                    - secretRef: {name: credentials}
            """;

    private static final String CONFIGURATION = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: shop}
            data: {size: "7"}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: credentials}
            data: {password: aHVudGVyMg==}
            stringData: {user: me}
            """;

    @Test
    void everyDocumentIsAResource() {
        InfrastructureReading reading = read(Map.of("a.yaml", """
                # the cluster
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata:
                  name: main
                  namespace: shop
                spec:
                  instances: 3
                  postgresql: {parameters: {max_connections: "200"}}
                ---
                # nothing
                ---
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: Service, metadata: {name: a}}
                - {apiVersion: v1, kind: Service, metadata: {name: b}}
                """, "values.yaml", "kind: x\nreplicas: 1\n"));
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources())
                .extracting(Resource::address)
                .containsExactly("postgresql.cnpg.io/Cluster/shop/main", "core/Service/a", "core/Service/b");
        Resource cluster = reading.resources().get(0);
        assertThat(List.of(cluster.type(), cluster.name(), cluster.provider()))
                .containsExactly("postgresql.cnpg.io/Cluster", "main", "kubernetes");
        assertThat(cluster.attribute("spec").field("instances").number()).isPresent();
        assertThat(cluster.attribute("spec").field("instances").trace().range().line())
                .isEqualTo(8);
        assertThat(List.of(cluster.header().line(), cluster.header().endLine())).containsExactly(2, 2);
        assertThat(cluster.range().endLine()).isEqualTo(9);
    }

    @Test
    void jsonIsReadToo() {
        assertThat(read(Map.of("a.json", """
                {
                  "apiVersion": "v1",
                  "kind": "Namespace", "metadata": {"name": "x"}
                }
                """)).resources())
                .extracting(Resource::address)
                .containsExactly("core/Namespace/x");
    }

    @Test
    void configurationReachesTheContainers() {
        InfrastructureReading reading = read(Map.of("db.yaml", WORKLOAD, "settings.yaml", CONFIGURATION));
        Value environment = environment(reading);
        assertThat(value(environment, "FROM_MAP").text()).contains("7");
        assertThat(value(environment, "FROM_MAP").trace().chain()).isEqualTo("configmap/settings ← settings.yaml:4");
        assertThat(value(environment, "FROM_MAP").trace().range().path()).isEqualTo("db.yaml");
        assertThat(value(environment, "FROM_SECRET").text()).contains("hunter2");
        assertThat(value(environment, "FROM_SECRET").trace().sensitive()).isTrue();
        assertThat(reason(value(environment, "FROM_NOWHERE"))).isEqualTo(UnknownReason.Kind.NOT_AT_HAND);
        assertThat(reason(value(environment, "FROM_VAULT"))).isEqualTo(UnknownReason.Kind.EXTERNAL);
        assertThat(value(environment, "P_size").text()).contains("7");
        assertThat(value(environment, "user").text()).contains("me");
        assertThat(value(environment, "user").trace().sensitive()).isTrue();
        assertThat(value(environment, "PLAIN").text()).contains("x");
    }

    @Test
    void whatASecretHoldsIsSensitive() {
        Resource secret =
                read(Map.of("settings.yaml", CONFIGURATION)).resources().get(1);
        assertThat(secret.attribute("data").field("password").trace().sensitive())
                .isTrue();
        assertThat(secret.attribute("stringData").field("user").trace().sensitive())
                .isTrue();
        assertThat(secret.attribute("metadata").trace().sensitive()).isFalse();
    }

    @Test
    void theConfigurationNextToAWorkloadIsMeant() {
        String dev = CONFIGURATION.replace("\"7\"", "\"1\"");
        InfrastructureReading reading =
                read(Map.of("prod/db.yaml", WORKLOAD, "prod/settings.yaml", CONFIGURATION, "dev/settings.yaml", dev));
        assertThat(value(environment(reading), "FROM_MAP").text()).contains("7");
        reading = read(Map.of("db.yaml", WORKLOAD, "prod/settings.yaml", CONFIGURATION, "dev/settings.yaml", dev));
        assertThat(value(environment(reading), "FROM_MAP")).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void templatesOfAChartAreToldOnce() {
        InfrastructureReading reading = read(Map.of(
                "c/Chart.yaml", "apiVersion: v2\nname: c\n",
                "c/templates/a.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n",
                "c/templates/sub/b.yaml", "apiVersion: v1\nkind: Service\n{{- if .x }}\na: b\n{{- end }}\n",
                "c/templates/c.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: plain}\n",
                "c/crds/d.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: '{{ fine }}'}\n",
                "x/e.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .x }}\n"));
        assertThat(reading.resources()).extracting(Resource::name).containsExactly("{{ fine }}", "plain");
        assertThat(reading.unread())
                .extracting(fault -> fault.range().path(), UnreadInfrastructure::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("x/e.yaml", Kind.UNRENDERED),
                        org.assertj.core.groups.Tuple.tuple("c/Chart.yaml", Kind.UNRENDERED));
        assertThat(reading.unread().get(1).message()).startsWith("2 templates");
    }

    @Test
    void patchesAreNoObjectsAndTheirKustomizationIsTold() {
        InfrastructureReading reading = read(Map.of(
                "base/kustomization.yaml", "resources: [db.yaml]\n",
                "base/db.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: db}\n",
                "prod/kustomization.yaml", "resources: [../base]\npatches:\n- path: size.yaml\n",
                "prod/size.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {}\n"));
        assertThat(reading.resources())
                .extracting(resource -> resource.range().path())
                .containsExactly("base/db.yaml");
        assertThat(reading.unread())
                .extracting(fault -> fault.range().path())
                .containsExactly("prod/kustomization.yaml");
        assertThat(reading.unread().get(0).message()).contains("patches");
    }

    @Test
    void documentsBeforeAFaultAreRead() {
        InfrastructureReading reading = read(Map.of(
                "a.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n---\napiVersion: v1\nkind: [\n",
                "other.yaml", "a: [\n"));
        assertThat(reading.resources()).hasSize(1);
        assertThat(reading.unread()).extracting(fault -> fault.range().path()).containsExactly("a.yaml");
    }

    private static Value environment(InfrastructureReading reading) {
        Resource workload = reading.resources().stream()
                .filter(resource -> resource.type().equals("apps/StatefulSet"))
                .findFirst()
                .orElseThrow();
        return workload.attribute("spec")
                .field("template")
                .field("spec")
                .field("containers")
                .item(0)
                .field("env");
    }

    @Test
    void settingsInMountedConfigMapsStandAtTheirOwnLines() {
        Resource workload = read(Map.of("a.yaml", """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: tuned}
                        data:
                          postgresql.conf: |
                            # tuned
                            max_connections = 400
                          pg_hba.conf: "host all all all trust"
                          other.txt: max_connections = 1
                        ---
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: db}
                        spec:
                          template:
                            spec:
                              volumes: [{name: v, configMap: {name: tuned}}, {name: none, configMap: {name: none}}]
                        """)).resources().get(1);

        Value connections = workload.attribute("settings").field("postgresql").field("max_connections");
        assertThat(connections.text()).contains("400");
        assertThat(connections.trace().range().line()).isEqualTo(7);
        assertThat(connections.trace().range().column()).isEqualTo(23);
        assertThat(connections.trace().range().endColumn()).isEqualTo(26);
        assertThat(connections.trace().chain()).isEqualTo("configmap/tuned ← a.yaml:5");
        Value record =
                workload.attribute("settings").field("hba").field("records").item(0);
        assertThat(record.field("method").text()).contains("trust");
        assertThat(record.trace().range().line()).isEqualTo(8);
        assertThat(workload.attribute("settings").field("mysql")).isInstanceOf(Value.Absent.class);
    }

    private static Value value(Value environment, String name) {
        for (int i = 0; ; i++) {
            Value item = environment.item(i);
            assertThat(item.isKnown()).as(name).isTrue();
            if (item.field("name").text().orElse("").equals(name)) {
                return item.field("value");
            }
        }
    }

    private static UnknownReason.Kind reason(Value value) {
        return ((Value.Unknown) value).reason().kind();
    }

    private static InfrastructureReading read(Map<String, String> files) {
        return KubernetesReader.read(new Documents(ProjectFiles.of(files)));
    }
}
