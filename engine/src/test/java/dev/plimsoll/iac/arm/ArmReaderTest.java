package dev.plimsoll.iac.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmReaderTest {

    private static final String SCHEMA =
            "\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\"";

    private static final String HEAD = """
            {
              %s,
              "contentVersion": "1.0.0.0",
              "parameters": {
                "Size": {"type": "int", "defaultValue": 20},
                "env": {"type": "string"},
                "name": {"type": "string", "defaultValue": "[concat('shop-', uniqueString(resourceGroup().id))]"},
                "tags": {"type": "object", "defaultValue": {"Team": "db", "deep": {"a": 1}}},
                "password": {"type": "secureString", "defaultValue": "secret"},
                "none": {"type": "string", "nullable": true},
                "self": {"type": "string", "defaultValue": "[parameters('self')]"}
              },
              "variables": {
                "zones": ["a", "b"],
                "isProd": "[equals(parameters('env'), 'prod')]",
                "copy": [{"name": "disks", "count": 2, "input": {"lun": "[copyIndex('disks', 1)]"}}],
                "loop": "[variables('loop')]"
              },
              "resources": [
                {"type": "Microsoft.Test/things", "apiVersion": "2020-01-01", "name": "one", "properties": {"x": %s}}
              ]
            }
            """;

    /** Values are those of the examples in https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "parameters('size') | 20",
                "PARAMETERS('Size') | 20",
                "parameters('tags').Team | db",
                "parameters('tags').TEAM | db",
                "parameters('tags')['deep'].a | 1",
                "variables('zones')[1] | b",
                "variables('disks')[1].lun | 2",
                "concat('prefix', '-', 3) | prefix-3",
                "concat('it''s', ' ', string(true())) | it's true",
                "length(concat(createArray('1-1'), createArray('2-1', '2-2'))) | 3",
                "format('{0}, {1}. Formatted number: {2:D4}', 'Hello', 'User', 42) | Hello, User. Formatted number: 0042",
                "format('{{0}} {0}', 'x') | {0} x",
                "toLower('One Two') | one two",
                "toUpper('One') | ONE",
                "trim('  one ') | one",
                "replace('123-123-1234', '-', '') | 1231231234",
                "substring('one two three', 4, 3) | two",
                "substring('abc', 1) | bc",
                "split('one,two;three', createArray(',', ';'))[2] | three",
                "join(createArray('one', 'two'), ',') | one,two",
                "padLeft('123', 10, '0') | 0000000123",
                "uri('http://contoso.org/firstpath/', 'myscript.sh') | http://contoso.org/firstpath/myscript.sh",
                "startsWith('abcdef', 'AB') | true",
                "endsWith('abcdef', 'e') | false",
                "indexOf('test', 't') | 0",
                "lastIndexOf('test', 't') | 3",
                "first('One Two') | O",
                "last(createArray('one', 'two', 'three')) | three",
                "take('on', 10) | on",
                "skip('one two', 4) | two",
                "length(skip(createArray(1, 2, 3), 2)) | 1",
                "range(5, 3)[2] | 7",
                "empty('') | true",
                "empty(createObject()) | true",
                "empty(json('null')) | true",
                "length('One Two Three') | 13",
                "contains('OneTwoThree', 'Two') | true",
                "contains(createArray('one', 'two'), 'three') | false",
                "contains(createObject('one', 'a'), 'ONE') | true",
                "union(createObject('a', 'b'), createObject('a', 'c', 'd', 1)).a | c",
                "length(union(createArray('one', 'two'), createArray('two', 'three'))) | 3",
                "union(parameters('tags'), createObject('deep', createObject('b', 2))).deep.a | 1",
                "intersection(createArray(1, 2), createArray(2, 3))[0] | 2",
                "items(createObject('b', 1, 'a', 2))[0].value | 2",
                "json('{\"a\": [1, 2]}').a[1] | 2",
                "tryGet(parameters('tags'), 'deep', 'a') | 1",
                "coalesce(null(), parameters('none'), 'x') | x",
                "min(createArray(0, 3, -2)) | -2",
                "max(1, 5, 3) | 5",
                "add(5, 3) | 8",
                "sub(7, 3) | 4",
                "mul(5, 3) | 15",
                "div(8, 3) | 2",
                "mod(7, 3) | 1",
                "int('4') | 4",
                "bool('True') | true",
                "not(false()) | true",
                "equals('a', 'A') | false",
                "equals(createArray(1, 'b'), createArray(1, 'b')) | true",
                "greaterOrEquals(2, 2) | true",
                "less('abc', 'abd') | true",
                "if(greater(parameters('size'), 10), 'large', 'small') | large",
                "if(variables('isProd'), 'same', 'same') | same",
                "and(variables('isProd'), false()) | false",
                "or(variables('isProd'), true()) | true",
                "map(createArray(1, 2), lambda('n', mul(lambdaVariables('n'), 2)))[1] | 4",
                "length(filter(createArray(1, 2, 3), lambda('n', greater(lambdaVariables('n'), 1)))) | 2",
                "map(createArray('a', 'b'), lambda('n', 'i', lambdaVariables('i')))[1] | 1",
                "reduce(createArray(1, 2, 3), 10, lambda('sum', 'n', add(lambdaVariables('sum'), lambdaVariables('n')))) | 16",
                "sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))[2] | 3",
                "sort(createArray(3, 1, 2), lambda('a', 'b', greater(lambdaVariables('a'), lambdaVariables('b'))))[0] | 3",
                "toObject(createArray('a', 'b'), lambda('n', lambdaVariables('n'))).b | b",
                "toObject(createArray('a'), lambda('n', lambdaVariables('n')), lambda('n', toUpper(lambdaVariables('n')))).a | A",
                "base64('one') | b25l",
                "flatten(createArray(createArray(1), createArray(2, 3)))[2] | 3",
                "length(distinct(createArray(1, 2, 1))) | 2"
            })
    void functionsAreEvaluated(String expression, String expected) {
        assertThat(x(expression).text()).as(expression).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "parameters('env') | INPUT",
                "concat('a', parameters('env')) | INPUT",
                "if(variables('isProd'), 1, 2) | INPUT",
                "variables('isProd') | INPUT",
                "parameters('name') | COMPUTED",
                "uniqueString('a') | COMPUTED",
                "resourceGroup().location | EXTERNAL",
                "reference('other').host | COMPUTED",
                "listKeys('other', '2020').keys[0].value | COMPUTED",
                "newGuid() | VOLATILE",
                "parameters('nobody') | ERROR",
                "variables('nobody') | ERROR",
                "parameters('self') | ERROR",
                "variables('loop') | ERROR",
                "parameters('tags').none | ERROR",
                "variables('zones')[7] | ERROR",
                "concat('a' | ERROR",
                "range(0, 1000000) | ERROR",
                "copyIndex() | ERROR",
                "reduce(createArray(1), 0, 1) | UNSUPPORTED",
                "ns.own('x') | UNSUPPORTED"
            })
    void whatTheTemplateDoesNotDecideIsUnknown(String expression, UnknownReason.Kind kind) {
        Value value = x(expression);

        assertThat(value).as(expression).isInstanceOf(Value.Unknown.class);
        assertThat(((Value.Unknown) value).reason().kind()).as(expression).isEqualTo(kind);
    }

    @Test
    void literalsAreWhatTheyAre() {
        assertThat(written("\"[[literal]\"").text()).contains("[literal]");
        assertThat(written("\"[not an end\"").text()).contains("[not an end");
        assertThat(written("null"))
                .isInstanceOfSatisfying(
                        Value.Known.class, known -> assertThat(known.tree()).isInstanceOf(Tree.Nothing.class));
        assertThat(written("{\"[parameters('size')]\": 1}").field("20").text()).contains("1");
        assertThat(written("{\"copy\": [{\"name\": \"rules\", \"count\": 2, \"input\": \"[copyIndex('rules')]\"}]}")
                        .field("rules")
                        .item(1)
                        .text())
                .contains("1");
    }

    @Test
    void valuesTellWhereTheyAreFromAndWhatDecidedThem() {
        Value value = x("parameters('size')");

        assertThat(value.trace().range().line()).isEqualTo(20);
        assertThat(value.trace().range().column()).isEqualTo(102);
        assertThat(value.trace().chain()).isEqualTo("parameters('Size') ← main.json:5");
        assertThat(x("parameters('password')").trace().sensitive()).isTrue();
        assertThat(x("variables('zones')[0]").trace().decidedBy())
                .extracting(DecidingPlace::name)
                .containsExactly("variables('zones')");
    }

    @Test
    void filesOfParametersAreTakenBesideTheTemplateAndWhereTheyAreNamed() {
        Map<String, String> files = Map.of(
                "main.json",
                HEAD.formatted(SCHEMA, "\"[parameters('env')]\""),
                "main.parameters.json",
                "{\"parameters\": {\"env\": {\"value\": \"test\"}, \"size\": {\"value\": 5}}}",
                "prod.parameters.json",
                "{\"parameters\": {\"env\": {\"value\": \"prod\"}, \"password\": {\"reference\": {\"secretName\": \"p\"}}}}");

        assertThat(x(read(files)).text()).contains("test");
        Value named = x(read(files, "prod.parameters.json"));
        assertThat(named.text()).contains("prod");
        assertThat(named.trace().chain()).isEqualTo("parameters('env') ← prod.parameters.json:1");
    }

    @Test
    void namesThatAreNotKnownStayTheSameAndChildrenKnowWhatHoldsThem() {
        List<Resource> resources = read("""
                {"type": "Microsoft.Sql/servers", "name": "[parameters('name')]", "resources": [
                  {"type": "firewallRules", "name": "all", "properties": {"startIpAddress": "0.0.0.0"}}]},
                {"type": "Microsoft.Sql/servers/databases", "name": "[format('{0}/{1}', parameters('name'), 'orders')]",
                 "scope": "[resourceId('Microsoft.Sql/servers', variables('zones')[0])]",
                 "properties": {"id": "[resourceId('Microsoft.Sql/servers', parameters('name'))]"}}
                """).resources();

        String server = "Microsoft.Sql/servers/shop-{uniqueString({?})}";
        assertThat(resources)
                .extracting(Resource::address)
                .map(address -> address.replace("resourceGroup().id", "{?}"))
                .containsExactly(server, server + "/firewallRules/all", server + "/databases/orders");
        assertThat(resources.get(1).type()).isEqualTo("Microsoft.Sql/servers/firewallRules");
        assertThat(resources.get(2).name()).isEqualTo("orders");
        assertThat(resources.get(2).attribute("name").text()).contains("orders");
        String address = resources.get(0).address();
        assertThat(resources.get(1).attribute("parent").trace().references()).containsExactly(address);
        assertThat(resources.get(2).attribute("parent").trace().references()).containsExactly(address);
        assertThat(resources.get(2).attribute("properties").field("id").trace().references())
                .containsExactly(address);
        assertThat(resources.get(2).attribute("scope").trace().references()).containsExactly("Microsoft.Sql/servers/a");
    }

    @Test
    void loopsAndConditionsDecideWhatIsThere() {
        InfrastructureReading reading = read("""
                {"type": "T.x/y", "name": "[concat('n', copyIndex(1))]", "copy": {"name": "loop", "count": 2},
                 "properties": {"i": "[copyIndex('loop')]"}, "resources": [{"type": "z", "name": "[copyIndex()]"}]},
                {"type": "T.x/y", "name": "off", "condition": false, "resources": [{"type": "z", "name": "c"}]},
                {"type": "T.x/y", "name": "maybe", "condition": "[variables('isProd')]"},
                {"type": "T.x/y", "name": "[copyIndex()]", "copy": {"name": "l", "count": "[length(parameters('env'))]"}},
                {"type": "T.x/y", "name": "many", "copy": {"name": "l", "count": 100000}}
                """);

        assertThat(reading.resources())
                .extracting(Resource::address)
                .containsExactly(
                        "T.x/y/n1",
                        "T.x/y/n1/z/0",
                        "T.x/y/n2",
                        "T.x/y/n2/z/1",
                        "T.x/y/maybe",
                        "T.x/y/{copyIndex()}",
                        "T.x/y/many");
        assertThat(reading.resources().get(2).attribute("properties").field("i").text())
                .contains("1");
        assertThat(reading.resources().subList(4, 7))
                .allSatisfy(resource -> assertThat(resource.presence()).isInstanceOf(Presence.Uncertain.class));
        assertThat(reading.resources().get(0).presence()).isInstanceOf(Presence.Present.class);
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::kind, UnreadInfrastructure::message)
                .containsExactly(tuple(UnreadInfrastructure.Kind.LIMIT, "a copy turns more than 800 times"));
    }

    private static final String NESTED = """
            {"type": "Microsoft.Resources/deployments", "name": "inside", "properties": {
              "expressionEvaluationOptions": {"scope": "%s"},
              "parameters": {"size": {"value": "[add(parameters('size'), 1)]"}},
              "template": {%s, "parameters": {"size": {"type": "int"}}, "resources": [
                {"type": "T.x/y", "name": "n", "properties": {"x": "[parameters('size')]"}}],
               "outputs": {"made": {"type": "int", "value": "[mul(parameters('size'), 2)]"}}}}},
            {"type": "T.x/y", "name": "outside", "properties": {"x": "[reference('inside').outputs.made.value]",
              "y": "[reference(resourceId('Microsoft.Resources/deployments', 'inside'), '2022-09-01').outputs.made.value]"}}
            """;

    @ParameterizedTest
    @CsvSource({"inner, 21, 42", "outer, 20, 40"})
    void nestedTemplatesSeeTheirOwnParametersOnlyInside(String scope, String expected, String output) {
        List<Resource> resources = read(NESTED.formatted(scope, SCHEMA)).resources();

        assertThat(resources)
                .extracting(Resource::address)
                .containsExactly("Microsoft.Resources/deployments/inside", "T.x/y/n", "T.x/y/outside");
        assertThat(resources.get(1).attribute("properties").field("x").text()).contains(expected);
        assertThat(resources.get(1).modulePath())
                .extracting(Resource.ModuleCall::name)
                .containsExactly("inside");
        assertThat(resources.get(2).attribute("properties").field("x").text()).contains(output);
        assertThat(resources.get(2).attribute("properties").field("y").text()).contains(output);
    }

    @Test
    void symbolicNamesOfBicepAreFollowed() {
        InfrastructureReading reading = read(Map.of("main.json", """
                {%1$s, "languageVersion": "2.0", "metadata": {"_generator": {"name": "bicep"}}, "resources": {
                  "old": {"existing": true, "type": "Microsoft.Sql/servers", "apiVersion": "1", "name": "old"},
                  "db": {"type": "Microsoft.Resources/deployments", "name": "database-module", "properties": {
                    "expressionEvaluationOptions": {"scope": "inner"}, "mode": "Incremental",
                    "template": {%1$s, "languageVersion": "2.0", "resources": {},
                      "outputs": {"host": {"type": "string", "value": "h"}}}}},
                  "app": {"type": "T.x/y", "name": "app", "dependsOn": ["db"], "properties": {
                    "host": "[reference('db').outputs.host.value]", "admin": "[reference('old').administratorLogin]"}}}}
                """.formatted(SCHEMA)));

        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources())
                .extracting(Resource::kind)
                .startsWith(Resource.Kind.DATA, Resource.Kind.MANAGED);
        Value properties = reading.resources().get(2).attribute("properties");
        assertThat(properties.field("host").text()).contains("h");
        assertThat(properties.field("admin").trace().references()).containsExactly("Microsoft.Sql/servers/old");
    }

    @Test
    void linkedTemplatesAreReadWhereTheyLieBesideTheOneThatLinksToThem() {
        String main = HEAD.formatted(SCHEMA, "1").replace("\"resources\": [", """
                        "resources": [
                        {"type": "Microsoft.Resources/deployments", "name": "linked", "properties": {
                          "templateLink": {"uri": "[uri(deployment().properties.templateLink.uri, 'nested/db.json')]"},
                          "parameters": {"n": {"value": "[parameters('size')]"}}}},
                        {"type": "Microsoft.Resources/deployments", "name": "far", "properties": {
                          "templateLink": {"relativePath": "nested/other.json"}}},
                        """);
        String db = "{" + SCHEMA + ", \"parameters\": {\"n\": {\"type\": \"int\"}}, \"resources\": ["
                + "{\"type\": \"T.x/y\", \"name\": \"linked\", \"properties\": {\"n\": \"[parameters('n')]\"}}]}";
        InfrastructureReading reading = read(Map.of("a/main.json", main, "a/nested/db.json", db));

        assertThat(reading.resources()).extracting(Resource::name).containsExactly("linked", "linked", "far", "one");
        Value n = reading.resources().get(1).attribute("properties").field("n");
        assertThat(n.text()).contains("20");
        assertThat(n.trace().chain()).startsWith("parameters('n') ← linked a/main.json:");
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::message)
                .containsExactly("the template of the deployment \"far\" is not at hand");
    }

    @Test
    void commentsAndTextsOverSeveralLinesAreTaken() {
        InfrastructureReading reading = read("""
                // the database
                {"type": "T.x/y", /* short */ "name": "a", "properties": {"text": "one
                two", "list": [1, 2,],}},
                """);

        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources()
                        .get(0)
                        .attribute("properties")
                        .field("text")
                        .text())
                .contains("one\ntwo");
    }

    @Test
    void hugeValuesAndDeepTemplatesEndInALimit() {
        String doubling = IntStream.range(1, 60)
                .mapToObj(i -> "\"v%d\": [\"[variables('v%d')]\", \"[variables('v%d')]\"]".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining(", ", "\"v0\": \"x\", ", ""));
        Value value = x(read(Map.of(
                "main.json",
                HEAD.formatted(SCHEMA, "\"[length(variables('v59'))]\"")
                        .replace("\"zones\"", doubling + ", \"zones\""))));
        String deep = "not(".repeat(200) + "true()" + ")".repeat(200);

        assertThat(value.trace().range().path()).isEqualTo("main.json");
        assertThat(x(deep)).isInstanceOf(Value.Unknown.class);
        String longText = "concat(" + "padLeft('x', 9999), ".repeat(200) + "'y')";
        assertThat(x(longText))
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(UnknownReason.Kind.LIMIT));
    }

    @Test
    void sourcesInBicepAreToldUnlessTheirTemplateIsThere() {
        Map<String, String> files = Map.of(
                "main.bicep", "module db './modules/db.bicep' = {\n}\n",
                "modules/db.bicep", "resource server 'Microsoft.Sql/servers@2021-11-01' = {\n}\n",
                "types.bicep", "type name = string\n",
                "other.bicep", "resource a 'Microsoft.Sql/servers@2021-11-01' = {\n}\n",
                "other.json",
                        "{" + SCHEMA + ", \"metadata\": {\"_generator\": {\"name\": \"bicep\"}}, \"resources\": []}");

        assertThat(read(files).unread())
                .extracting(UnreadInfrastructure::kind, UnreadInfrastructure::message)
                .containsExactly(tuple(
                        UnreadInfrastructure.Kind.UNRENDERED,
                        "Bicep is read as the template that it compiles to: az bicep build --file main.bicep"));
    }

    @Test
    void otherFilesAreNoTemplates() {
        InfrastructureReading reading = read(
                Map.of(
                        "main.parameters.json",
                        "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#\", \"parameters\": {}}",
                        "ui.json",
                        "{\"$schema\": \"https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#\", \"resources\": []}"));

        assertThat(reading).isEqualTo(new InfrastructureReading(List.of(), List.of()));
    }

    private static Value x(String expression) {
        return written("\"[" + expression.replace("\"", "\\\"") + "]\"");
    }

    /** @param json stands where the value does */
    private static Value written(String json) {
        return x(read(Map.of("main.json", HEAD.formatted(SCHEMA, json))));
    }

    private static Value x(InfrastructureReading reading) {
        return reading.resources().get(0).attribute("properties").field("x");
    }

    /** @param resources before the one of the template */
    private static InfrastructureReading read(String resources) {
        String template = HEAD.formatted(SCHEMA, "1");
        int start = template.indexOf("[\n    {\"type\": \"Microsoft.Test") + 1;
        return read(Map.of(
                "main.json", template.substring(0, start) + resources.strip().replaceFirst(",$", "") + "]}"));
    }

    private static InfrastructureReading read(Map<String, String> files, String... parameterFiles) {
        return ArmReader.read(new Documents(ProjectFiles.of(files)), List.of(parameterFiles));
    }
}
