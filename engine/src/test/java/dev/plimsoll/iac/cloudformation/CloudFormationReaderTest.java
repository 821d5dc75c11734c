package dev.plimsoll.iac.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFormationReaderTest {

    private static final String HEAD = """
            Parameters:
              Class: {Type: String, Default: db.t3.micro}
              Env: {Type: String}
              Size: {Type: Number, Default: 20}
              Zones: {Type: CommaDelimitedList, Default: "a, b"}
              Password: {Type: String, NoEcho: true, Default: secret}
              Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /x}
              Stage: {Type: String, Default: prod}
            Mappings:
              Sizes:
                prod: {db.r5: 100, other: 7}
                test: {db.r5: 10, other: 7}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              NotProd: !Not [!Condition IsProd]
              Maybe: !Equals [!Ref Env, prod]
              Both: !And [!Condition Maybe, !Condition NotProd]
              Either: !Or [!Condition Maybe, {Condition: IsProd}]
              Loop: !Not [!Condition Loop]
            Resources:
              Key: {Type: AWS::KMS::Key}
              Db:
                Type: AWS::RDS::DBInstance
                Properties:
                  X: %s
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Class | db.t3.micro",
                "{Ref: Class} | db.t3.micro",
                "!Ref Size | 20",
                "!Sub '${Class}-${!Class}-x' | db.t3.micro-${Class}-x",
                "!Sub ['${A}/${Class}', {A: !Ref Size}] | 20/db.t3.micro",
                "!Sub 'arn:${AWS::Partition}:s3' | arn:aws:s3",
                "{'Fn::Sub': 'a'} | a",
                "!Join ['-', [a, !Ref Class, 3]] | a-db.t3.micro-3",
                "!Join [',', !Ref Zones] | a,b",
                "!Join ['', ['', x, '', y]] | xy",
                "!Join ['-', ['', x]] | -x",
                "!Select [1, !Ref Zones] | b",
                "!Select ['0', [x, y]] | x",
                "!Select [2, !Split ['/', 'a/b/c']] | c",
                "!If [IsProd, 14, 1] | 14",
                "!If [NotProd, 14, 1] | 1",
                "!If [Both, yes, 1] | 1",
                "!If [Either, a, b] | a",
                "!If [Maybe, same, same] | same",
                "{'Fn::If': [IsProd, a, b]} | a",
                "!FindInMap [Sizes, !Ref Stage, db.r5] | 100",
                "!FindInMap [Sizes, !Ref Env, other] | 7",
                "!FindInMap [Sizes, none, other, {DefaultValue: 3}] | 3",
                "!Base64 abc | YWJj",
                "!Length [1, 2] | 2",
                "13.10 | 13.10"
            })
    void functionsAreEvaluated(String expression, String expected) {
        assertThat(x(expression).text()).as(expression).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Env | INPUT",
                "!Ref AWS::Region | INPUT",
                "!Ref Key | COMPUTED",
                "!GetAtt Key.Arn | COMPUTED",
                "{'Fn::GetAtt': [Key, Arn]} | COMPUTED",
                "!Sub 'x-${Env}' | INPUT",
                "!Sub '${Key.Arn}' | COMPUTED",
                "!Join ['-', [a, !Ref Env]] | INPUT",
                "!If [Maybe, a, b] | INPUT",
                "!If [None, a, b] | ERROR",
                "!If [Loop, a, b] | ERROR",
                "!FindInMap [Sizes, !Ref Env, db.r5] | INPUT",
                "!FindInMap [Sizes, none, other] | ERROR",
                "!Ref Nobody | ERROR",
                "!GetAtt Nobody.Arn | ERROR",
                "!GetAtt Key | ERROR",
                "!Select [5, [a]] | ERROR",
                "!Select [!Ref Env, [a]] | INPUT",
                "!Select [0, !GetAZs ''] | EXTERNAL",
                "!ImportValue x | EXTERNAL",
                "!Ref Image | EXTERNAL",
                "\"{{resolve:ssm:/db/class:1}}\" | EXTERNAL",
                "!Sub '{{resolve:secretsmanager:${Key}::password}}' | EXTERNAL",
                "!Join ['', ['{{resolve:secretsmanager:', !Ref Class, '}}']] | EXTERNAL",
                "!Cidr [a, b, c] | UNSUPPORTED",
                "!Transform {Name: x} | UNSUPPORTED",
                "{'Fn::ForEach::A': [a, b], b: c} | UNSUPPORTED"
            })
    void whatIsNotKnownSaysWhy(String expression, UnknownReason.Kind reason) {
        assertThat(x(expression))
                .as(expression)
                .isInstanceOfSatisfying(
                        Value.Unknown.class,
                        unknown -> assertThat(unknown.reason().kind()).isEqualTo(reason));
    }

    @Test
    void noValueIsAbsentAndLeavesLists() {
        assertThat(x("!Ref AWS::NoValue")).isInstanceOf(Value.Absent.class);
        assertThat(x("!If [NotProd, 1, !Ref AWS::NoValue]")).isInstanceOf(Value.Absent.class);
        assertThat(x("[!Ref AWS::NoValue, b]").item(0).text()).contains("b");
        assertThat(x("{a: !Ref AWS::NoValue}").field("a")).isInstanceOf(Value.Absent.class);
    }

    @Test
    void aValueTellsWhatDecidedIt() {
        Value reference = x("!Ref Class");
        assertThat(reference.trace().chain()).isEqualTo("!Ref Class ← t.yaml:2");
        assertThat(reference.trace().decidedBy().get(0).kind()).isEqualTo(DecidingPlace.Kind.DEFAULT);
        assertThat(reference.trace().range().line()).isEqualTo(25);
        assertThat(x("!If [IsProd, 14, 1]").trace().chain())
                .isEqualTo("!If IsProd ← t.yaml:25 ← !Ref Stage ← t.yaml:8");
        assertThat(x("!Sub '${Key.Arn}'").trace().references()).containsExactly("Key");
        assertThat(x("!Ref Password").trace().sensitive()).isTrue();
        assertThat(x("!Sub 'a${Password}'").trace().sensitive()).isTrue();
        assertThat(x("!FindInMap [Sizes, prod, db.r5]").trace().chain())
                .isEqualTo("!FindInMap Sizes.prod.db.r5 ← t.yaml:11");
    }

    @Test
    void attributesAreThePropertiesAndWhatStandsBesideThem() {
        Resource db = only(read(Map.of("t.json", """
                {"Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "DeletionPolicy": "Retain",
                  "UpdateReplacePolicy": "Snapshot", "DependsOn": ["Net"], "Metadata": {"a": 1},
                  "Properties": {"MultiAZ": true, "Port": "5432", "Tags": [{"Key": "env", "Value": "prod"}]}}}}
                """)));
        assertThat(db.attributes().keySet())
                .containsExactly(
                        "MultiAZ", "Port", "Tags", "DeletionPolicy", "UpdateReplacePolicy", "DependsOn", "Metadata");
        assertThat(db.attribute("MultiAZ").truth()).contains(true);
        assertThat(db.attribute("Port").number()).isPresent();
        assertThat(db.attribute("Tags").item(0).field("Value").text()).contains("prod");
        assertThat(db.attribute("Nothing").trace().range()).isEqualTo(db.header());
        assertThat(List.of(db.address(), db.type(), db.provider()))
                .containsExactly("Db", "AWS::RDS::DBInstance", "aws");
    }

    @Test
    void aConditionDecidesWhetherAResourceIsThere() {
        InfrastructureReading reading = read(Map.of("t.yaml", """
                Parameters: {Env: {Type: String}, Stage: {Type: String, Default: prod}}
                Conditions: {Maybe: !Equals [!Ref Env, a], Yes: !Equals [!Ref Stage, prod], No: !Not [!Condition Yes]}
                Resources:
                  A: {Type: AWS::S3::Bucket, Condition: Maybe}
                  B: {Type: AWS::S3::Bucket, Condition: Yes}
                  C: {Type: AWS::S3::Bucket, Condition: No}
                """));
        assertThat(reading.resources()).extracting(Resource::address).containsExactly("A", "B");
        assertThat(reading.resources().get(0).presence()).isInstanceOf(Presence.Uncertain.class);
        assertThat(reading.resources().get(1).presence()).isInstanceOf(Presence.Present.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"ParameterKey\": \"Env\", \"ParameterValue\": \"prod\"}]",
                "[\"Env=prod\"]",
                "{\"Parameters\": {\"Env\": \"prod\"}}"
            })
    void parameterFilesGiveValues(String file) {
        Documents documents =
                new Documents(ProjectFiles.of(Map.of("t.yaml", HEAD.formatted("!If [Maybe, a, b]"), "p.json", file)));
        InfrastructureReading reading = CloudFormationReader.read(documents, List.of("p.json"));
        Value value = reading.resources().get(1).attribute("X");
        assertThat(value.text()).contains("a");
        assertThat(value.trace().chain()).endsWith("!Ref Env ← p.json:1");
        assertThat(CloudFormationReader.read(documents, List.of("none.json")).unread())
                .hasSize(1);
    }

    @Test
    void localTemplatesAreReadWhereTheyAreNested() {
        InfrastructureReading reading = read(Map.of("main.yaml", """
                Parameters: {Class: {Type: String, Default: large}}
                Resources:
                  Data:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: ./nested/data.yaml, Parameters: {Size: !Ref Class}}
                  Other: {Type: AWS::S3::Bucket, Properties: {BucketName: !GetAtt Data.Outputs.Name}}
                """, "nested/data.yaml", """
                Parameters: {Size: {Type: String}}
                Resources: {Db: {Type: AWS::RDS::DBInstance, Properties: {DBInstanceClass: !Ref Size}}}
                Outputs: {Name: {Value: !Sub 'bucket-${Size}'}}
                """));
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources()).extracting(Resource::address).containsExactly("Data", "Data.Db", "Other");
        Resource db = reading.resources().get(1);
        assertThat(db.modulePath()).extracting(Resource.ModuleCall::name).containsExactly("Data");
        assertThat(db.attribute("DBInstanceClass").text()).contains("large");
        assertThat(db.attribute("DBInstanceClass").trace().chain())
                .isEqualTo("!Ref Size ← Data main.yaml:5 ← !Ref Class ← main.yaml:1");
        assertThat(reading.resources().get(2).attribute("BucketName").text()).contains("bucket-large");
    }

    @Test
    void aTemplateThatIsNotAtHandIsToldAndOneThatNestsItselfEnds() {
        InfrastructureReading reading = read(Map.of("a.yaml", """
                Resources:
                  Far: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: https://s3.amazonaws.com/b/t.yaml}}
                  Self: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: a.yaml}}
                """));
        assertThat(reading.resources()).extracting(Resource::address).containsExactly("Far", "Self");
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::kind)
                .containsExactly(UnreadInfrastructure.Kind.NOT_AT_HAND, UnreadInfrastructure.Kind.MALFORMED);
    }

    @Test
    void templatesThatNestEachOtherManyTimesEnd() {
        Map<String, String> files = new java.util.HashMap<>();
        for (int level = 0; level < 11; level++) {
            StringBuilder text = new StringBuilder("Resources:\n");
            for (int i = 0; i < 10; i++) {
                text.append("  S%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: t%d.yaml}}\n"
                        .formatted(i, level + 1));
            }
            files.put("t" + level + ".yaml", text.toString());
        }
        files.put("t11.yaml", "Resources: {B: {Type: AWS::S3::Bucket}}");
        assertThat(read(files).unread())
                .extracting(UnreadInfrastructure::kind)
                .contains(UnreadInfrastructure.Kind.LIMIT);
    }

    @Test
    void serverlessGlobalsCompleteResources() {
        InfrastructureReading reading = read(Map.of("t.yaml", """
                Transform: AWS::Serverless-2016-10-31
                Globals: {SimpleTable: {SSESpecification: {SSEEnabled: true}, Tags: {a: 1, b: 2}}}
                Resources:
                  T: {Type: AWS::Serverless::SimpleTable, Properties: {Tags: {b: 3}}}
                """));
        Resource table = only(reading);
        assertThat(table.attribute("SSESpecification").field("SSEEnabled").truth())
                .contains(true);
        assertThat(table.attribute("SSESpecification")
                        .trace()
                        .decidedBy()
                        .get(0)
                        .kind())
                .isEqualTo(DecidingPlace.Kind.PROVIDER);
        assertThat(table.attribute("Tags").field("a").text()).contains("1");
        assertThat(table.attribute("Tags").field("b").text()).contains("3");
    }

    @Test
    void whatOnlyTheDeploymentRendersIsTold() {
        InfrastructureReading reading = read(Map.of("t.yaml", """
                Transform: [AWS::LanguageExtensions, MyMacro]
                Resources:
                  Fn::ForEach::Tables: [Name, [A, B], {'T${Name}': {Type: AWS::DynamoDB::Table}}]
                  Untyped: {Properties: {}}
                  B: {Type: AWS::S3::Bucket, Properties: !Transform {Name: x}}
                """));
        assertThat(reading.resources()).extracting(Resource::address).containsExactly("B");
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("MyMacro"),
                        message -> assertThat(message).contains("Fn::ForEach::Tables"),
                        message -> assertThat(message).contains("Untyped"),
                        message -> assertThat(message).contains("properties"));
    }

    @Test
    void otherFilesLeaveNoTraceAndBrokenTemplatesAreTold() {
        InfrastructureReading reading = read(Map.of(
                "a.yaml", "Resources: {X: {Type: service}}",
                "b.json", "{\"AWS::a\": 1",
                "c.yaml", "kind: Deployment # AWS::RDS::DBInstance\na: [",
                "d.txt", "Resources: {B: {Type: AWS::S3::Bucket}}",
                "e.yaml", "AWSTemplateFormatVersion: 2010-09-09\nResources: [",
                "f.template", "{\"Resources\": {\"B\": {\"Type\": \"AWS::S3::Bucket\"}}}"));
        assertThat(reading.resources())
                .extracting(resource -> resource.range().path())
                .containsExactly("f.template");
        assertThat(reading.unread()).extracting(fault -> fault.range().path()).containsExactly("e.yaml");
    }

    @Test
    void templatesOfTemplatesAreToldOnce() {
        InfrastructureReading reading = read(Map.of(
                "a.yaml",
                        "AWSTemplateFormatVersion: 2010-09-09\nResources:\n  {{ x }}: {Type: AWS::S3::Bucket}\n{% end %}\n",
                "b.yaml", "Resources: {B: {Type: AWS::S3::Bucket, Properties: {Name: '{{.x}}'}}}"));
        assertThat(reading.resources()).extracting(Resource::address).containsExactly("B");
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::kind)
                .containsExactly(UnreadInfrastructure.Kind.UNRENDERED);
    }

    private static Value x(String expression) {
        InfrastructureReading reading = read(Map.of("t.yaml", HEAD.formatted(expression)));
        assertThat(reading.unread()).isEmpty();
        return reading.resources().get(1).attribute("X");
    }

    private static Resource only(InfrastructureReading reading) {
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources()).hasSize(1);
        return reading.resources().get(0);
    }

    private static InfrastructureReading read(Map<String, String> files) {
        return CloudFormationReader.read(new Documents(ProjectFiles.of(files)), List.of());
    }
}
