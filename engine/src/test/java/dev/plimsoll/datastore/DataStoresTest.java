package dev.plimsoll.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Resource.Format;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.StoreAttribute;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataStoresTest {

    private static final StoreCatalog CATALOG = StoreCatalog.load(DataStoresTest.class.getClassLoader());

    @Test
    void readsPropertiesUnderTheNamesOfBothFormats() {
        assertThat(only(resource("test_cluster", Map.of("encrypted", text("true"))))
                        .on("encryption.at-rest"))
                .isTrue();
        assertThat(only(resource(Format.CLOUDFORMATION, "Test::Cluster", Map.of("Encrypted", truth(true))))
                        .on("encryption.at-rest"))
                .isTrue();
    }

    @Test
    void knowsWhatTheProviderDoesWhereNobodyWroteIt() {
        DataStore store = only(resource("test_cluster", Map.of()));

        assertThat(store.off("encryption.at-rest")).isTrue();
        assertThat(store.on("deletion.final-backup")).isTrue();
        assertThat(store.text("backup.retention-days")).isEqualTo("0");
        assertThat(only(resource(Format.CLOUDFORMATION, "Test::Cluster", Map.of()))
                        .text("backup.retention-days"))
                .isEqualTo("1");
        assertThat(store.property("logging.exported")).isInstanceOf(Value.Absent.class);
        assertThat(store.property("network.nowhere")).isInstanceOf(Value.Absent.class);
    }

    @Test
    void takesAWrittenNullForNothing() {
        Value nothing = new Value.Known(new Tree.Nothing(), Trace.at(place(3)));

        assertThat(only(resource("test_cluster", Map.of("encrypted", nothing))).off("encryption.at-rest"))
                .isTrue();
    }

    @Test
    void readsTheAttributesOfTheEngine() {
        Map<String, Value> attributes = Map.of("lock", truth(false), "binary_lock", truth(true));
        Map<String, Value> ofMySql = new LinkedHashMap<>(attributes);
        ofMySql.put("engine", text("mysql"));

        assertThat(only(resource("test_cluster", attributes)).off("backup.locked"))
                .isTrue();
        DataStore store = only(resource("test_cluster", ofMySql));
        assertThat(store.on("backup.locked")).isTrue();
        assertThat(store.attribute("backup.locked")).isEqualTo("binary_lock");
        assertThat(store.attributes().get("backup.locked").words()).containsEntry("true", "\"on\"");
    }

    @Test
    void readsWhatSaysTheSameInAnotherForm() {
        DataStore store = only(resource("test_cluster", Map.of("unlocked", truth(true))));

        assertThat(store.off("backup.locked")).isTrue();
        assertThat(store.isWritten("backup.locked")).isTrue();
    }

    @Test
    void findsTheClassWithTheUnitsThatStandBesideIt() {
        assertThat(only(resource("test_cluster", Map.of("class", text("m.sized"), "units", text("4"))))
                        .text("compute.vcpus"))
                .isEqualTo("4");
        assertThat(only(resource("test_cluster", Map.of("class", text("m.new.large"), "units", text("4"))))
                        .text("compute.vcpus"))
                .isEqualTo("2");
        UnknownReason reason = new UnknownReason(UnknownReason.Kind.INPUT, "variable \"x\" has no value", "");
        Value units = new Value.Unknown(reason, Trace.at(place(3)));
        assertThat(only(resource("test_cluster", Map.of("class", text("m.sized"), "units", units)))
                        .property("compute.vcpus"))
                .isEqualTo(units);
    }

    @Test
    void asksOnlyThePartsThatFit() {
        Resource cluster = resource("test_cluster", Map.of("name", text("shop")));
        Value name = text("shop");
        Resource reader =
                resource("test_member", Map.of("cluster", name, "role", text("reader"), "class", text("m.new.large")));
        Resource writer =
                resource("test_member", Map.of("cluster", name, "role", text("writer"), "class", text("m.old.large")));

        List<DataStore> stores = DataStores.of(List.of(cluster, reader, writer), CATALOG);

        assertThat(stores.get(0).text("compute.class")).isEqualTo("m.old.large");
    }

    @Test
    void turnsValuesIntoTheWordsOfTheVocabulary() {
        DataStore store = only(resource(
                "test_cluster",
                Map.of(
                        "skip_last", truth(true),
                        "exports", items(text("error"), text("audit")),
                        "versions", items(fields(Map.of("status", text("Suspended")))),
                        "key", text(""))));

        assertThat(store.off("deletion.final-backup")).isTrue();
        assertThat(store.on("logging.exported")).isTrue();
        assertThat(store.off("versioning.enabled")).isTrue();
        assertThat(store.off("encryption.customer-key")).isTrue();
    }

    @Test
    void leavesUnknownWhatIsUnknown() {
        DataStore store =
                only(resource("test_cluster", Map.of("encrypted", unknown(), "exports", items(text("x"), unknown()))));

        assertThat(store.property("encryption.at-rest")).isInstanceOf(Value.Unknown.class);
        assertThat(store.off("encryption.at-rest")).isFalse();
        assertThat(store.property("logging.exported")).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void takesAReferenceForAKeyThatIsThere() {
        Value reference = new Value.Unknown(
                new UnknownReason(UnknownReason.Kind.COMPUTED, "it is made", ""),
                Trace.at(place(3)).referringTo("test_key.k"));

        assertThat(only(resource("test_cluster", Map.of("key", reference))).on("encryption.customer-key"))
                .isTrue();
        assertThat(only(resource("test_cluster", Map.of("key", unknown()))).property("encryption.customer-key"))
                .isInstanceOf(Value.Unknown.class);
    }

    @Test
    void countsMembersByReferenceAndByName() {
        Resource cluster = named("test_cluster", "shop", Map.of("name", text("shop")));
        Resource byReference = named("test_member", "a", Map.of("cluster", reference("test_cluster.shop")));
        Resource byName = named("test_member", "b", Map.of("cluster", text("shop"), "public", truth(true)));
        Resource ofAnother = named("test_member", "c", Map.of("cluster", reference("test_cluster.other")));

        DataStore store = only(cluster, byReference, byName, ofAnother);

        assertThat(store.parts()).containsExactly("test_member.a", "test_member.b");
        assertThat(store.text("availability.members")).isEqualTo("2");
        assertThat(store.on("network.public")).isTrue();
    }

    @Test
    void doesNotKnowWhatAMemberOfAnUnknownClusterMayChange() {
        Resource cluster = named("test_cluster", "shop", Map.of());
        Resource loose = named("test_member", "a", Map.of("cluster", unknown()));

        DataStore store = only(cluster, loose);

        assertThat(store.property("availability.members")).isInstanceOf(Value.Unknown.class);
        assertThat(store.property("network.public")).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void readsParametersOfTheGroupThatTheStoreNames() {
        Resource group = named(
                "test_group",
                "g",
                Map.of("parameter", items(fields(Map.of("name", text("force_ssl"), "value", text("1"))))));
        Resource cluster = named("test_cluster", "shop", Map.of("group_name", reference("test_group.g")));

        assertThat(only(cluster, group).text("parameter.force_ssl")).isEqualTo("1");
        assertThat(only(cluster, group).property("parameter.other")).isInstanceOf(Value.Absent.class);
        assertThat(only(cluster).property("parameter.force_ssl")).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void leavesAloneWhatIsPartOfAnotherStoreOrOnlyLookedUp() {
        Resource member = resource(Format.CLOUDFORMATION, "Test::Cluster", Map.of("MemberOf", text("other")));
        Resource found = new Resource(
                "data.test_cluster.shop",
                "test_cluster",
                "shop",
                Resource.Kind.DATA,
                Format.TERRAFORM,
                "test",
                List.of(),
                Map.of(),
                new Presence.Present(),
                place(1),
                place(1));

        assertThat(DataStores.of(List.of(member, found), CATALOG)).isEmpty();
    }

    @Test
    void tellsTheEnvironmentByTagThenNameThenFolder() {
        Value tags = fields(Map.of("Environment", text("Production")));

        assertThat(only(resource("test_cluster", Map.of("tags", tags, "name", text("shop-dev"))))
                        .environment()
                        .stage())
                .isEqualTo(Stage.PRODUCTION);
        assertThat(only(resource("test_cluster", Map.of("name", text("shop-dev"))))
                        .environment()
                        .stage())
                .isEqualTo(Stage.DEVELOPMENT);
        assertThat(only(resource("test_cluster", Map.of("name", text("shop-nonprod"))))
                        .environment()
                        .stage())
                .isEqualTo(Stage.STAGING);
        assertThat(only(resource("test_cluster", Map.of())).environment().because())
                .isEqualTo("folder staging");
    }

    @Test
    void tellsWhichAttributeToWrite() {
        DataStore store = only(named("test_cluster", "shop", Map.of()));

        assertThat(store.attribute("encryption.at-rest")).isEqualTo("encrypted");
        assertThat(store.attributes().get("network.public"))
                .extracting(StoreAttribute::path, StoreAttribute::part)
                .containsExactly("public", "test_member");
        assertThat(only(resource(Format.CLOUDFORMATION, "Test::Cluster", Map.of()))
                        .attribute("encryption.at-rest"))
                .isEqualTo("Encrypted");
    }

    @Test
    void choosesAmongBlocksThatRepeat() {
        Value variables = items(
                fields(Map.of("name", text("OTHER"), "value", text("x"))),
                fields(Map.of("name", text("PASSWORD"), "value", text("secret"))));
        Value containers = items(
                fields(Map.of("image", text("nginx:1"))), fields(Map.of("image", text("db:15.2"), "env", variables)));

        DataStore store = only(resource("test_pod", Map.of("containers", containers)));

        assertThat(store.text("access.password")).isEqualTo("secret");
        assertThat(store.text("engine.version")).isEqualTo("15.2");
        assertThat(store.text("engine.name")).isEqualTo("db");
    }

    @Test
    void leavesAloneWhatDoesNotFit() {
        Value containers = items(fields(Map.of("image", text("nginx:1"))));

        assertThat(DataStores.of(List.of(resource("test_pod", Map.of("containers", containers))), CATALOG))
                .isEmpty();
    }

    @Test
    void readsSettingsOfCommandsAndOfPartsThatHoldOneEach() {
        Value containers = items(fields(Map.of("image", text("db:15"))));
        Resource pod = named(
                "test_pod",
                "p",
                Map.of("containers", containers, "command", text("db -c ssl=on --max-connections=200 -c 'a=b c'")));
        Resource setting = named(
                "test_setting", "s", Map.of("pod", reference("test_pod.p"), "name", text("z"), "value", text("1")));

        DataStore store = only(pod, setting);

        assertThat(store.text("parameter.ssl")).isEqualTo("on");
        assertThat(store.text("parameter.max_connections")).isEqualTo("200");
        assertThat(store.text("parameter.a")).isEqualTo("b c");
        assertThat(store.text("parameter.z")).isEqualTo("1");
    }

    @Test
    void takesAllBlocksTogether() {
        Value containers = items(fields(Map.of("image", text("db:15"))));
        Value rules = items(
                fields(Map.of("kept", text("2w"))),
                fields(Map.of("kept", text("48h"))),
                fields(Map.of("to", text("x"))));

        DataStore store = only(resource("test_pod", Map.of("containers", containers, "rules", rules)));

        assertThat(store.number("backup.retention-days")).isEqualTo(14);
        assertThat(store.off("backup.locked")).isTrue();
    }

    private static DataStore only(Resource... resources) {
        List<DataStore> stores = DataStores.of(List.of(resources), CATALOG);
        assertThat(stores).hasSize(1);
        return stores.get(0);
    }

    private static Resource resource(String type, Map<String, Value> attributes) {
        return named(type, "shop", attributes);
    }

    private static Resource named(String type, String name, Map<String, Value> attributes) {
        return resource(Format.TERRAFORM, type, type + "." + name, attributes);
    }

    private static Resource resource(Format format, String type, Map<String, Value> attributes) {
        return resource(format, type, "Shop", attributes);
    }

    private static Resource resource(Format format, String type, String address, Map<String, Value> attributes) {
        return new Resource(
                address,
                type,
                address.substring(address.indexOf('.') + 1),
                Resource.Kind.MANAGED,
                format,
                "test",
                List.of(),
                new LinkedHashMap<>(attributes),
                new Presence.Present(),
                place(1),
                place(1));
    }

    private static SourceRange place(int line) {
        return new SourceRange("envs/staging/main.tf", 0, 1, line, 1, line, 2);
    }

    private static Value text(String text) {
        return new Value.Known(new Tree.Text(text), Trace.at(place(3)));
    }

    private static Value truth(boolean truth) {
        return new Value.Known(new Tree.Truth(truth), Trace.at(place(3)));
    }

    private static Value items(Value... values) {
        return new Value.Known(new Tree.Items(List.of(values)), Trace.at(place(3)));
    }

    private static Value fields(Map<String, Value> values) {
        return new Value.Known(new Tree.Fields(values), Trace.at(place(3)));
    }

    private static Value reference(String address) {
        return new Value.Unknown(
                new UnknownReason(UnknownReason.Kind.COMPUTED, "the provider makes it", ""),
                new Trace(place(3), List.of(), Set.of(address), false));
    }

    private static Value unknown() {
        return new Value.Unknown(
                new UnknownReason(UnknownReason.Kind.INPUT, "variable \"x\" has no value", "pass it with --var"),
                Trace.at(place(3)));
    }
}
