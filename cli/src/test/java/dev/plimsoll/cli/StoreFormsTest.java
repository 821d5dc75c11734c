package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One store, however it is written, has the same findings. */
class StoreFormsTest {

    private static final Pattern RULE = Pattern.compile("\"rule\" ?: ?\"([a-z-]+)\"");

    /** Attributes with a value that some rule objects to, as HCL writes it. */
    private static final Map<String, String> ATTRIBUTES = new LinkedHashMap<>();

    static {
        ATTRIBUTES.put("identifier", "\"shop-prod\"");
        ATTRIBUTES.put("engine", "\"postgres\"");
        ATTRIBUTES.put("instance_class", "\"db.t3.medium\"");
        ATTRIBUTES.put("allocated_storage", "20");
        ATTRIBUTES.put("storage_encrypted", "false");
        ATTRIBUTES.put("backup_retention_period", "1");
        ATTRIBUTES.put("multi_az", "false");
        ATTRIBUTES.put("publicly_accessible", "true");
        ATTRIBUTES.put("deletion_protection", "false");
        ATTRIBUTES.put("skip_final_snapshot", "true");
        ATTRIBUTES.put("apply_immediately", "true");
    }

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.toRealPath());
    }

    static Stream<Form> forms() {
        return Stream.of(Form.values());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFindingsAreThoseOfTheLiteral(Form form) throws IOException {
        Form.LITERAL.write(shell);
        Set<String> expected = rules(shell.run("check", Form.LITERAL.place(), "--format", "json"));
        form.write(shell);

        Result result = shell.run("check", form.place(), "--format", "json");

        assertThat(expected)
                .contains(
                        "require-encryption-at-rest",
                        "no-public-endpoint",
                        "require-standby",
                        "no-burstable-class",
                        "require-backup-retention");
        assertThat(rules(result)).as(result.output()).isEqualTo(expected);
    }

    @Test
    void atTemplateOfCloudFormationHasThemToo() throws IOException {
        Form.LITERAL.write(shell);
        Set<String> expected = rules(shell.run("check", Form.LITERAL.place(), "--format", "json"));
        // When and how a stack deletes or changes a store is not an attribute of the store there.
        expected.removeAll(Set.of("require-final-backup", "no-immediate-change"));
        shell.file("template.yaml", """
                AWSTemplateFormatVersion: '2010-09-09'
                Parameters:
                  Days: { Type: Number, Default: 1 }
                Resources:
                  Shop:
                    Type: AWS::RDS::DBInstance
                    Properties:
                      DBInstanceIdentifier: shop-prod
                      Engine: postgres
                      DBInstanceClass: db.t3.medium
                      AllocatedStorage: '20'
                      StorageEncrypted: false
                      BackupRetentionPeriod: !Ref Days
                      MultiAZ: false
                      PubliclyAccessible: true
                      DeletionProtection: false
                """);

        assertThat(rules(shell.run("check", "template.yaml", "--format", "json")))
                .containsAll(expected);
    }

    /** A server in Azure, for Terraform and for Resource Manager. */
    @Test
    void aTemplateOfAzureHasThoseOfTerraform() throws IOException {
        shell.file("azure/main.tf", """
                resource "azurerm_postgresql_flexible_server" "shop" {
                  name                          = "shop-prod"
                  version                       = "12"
                  sku_name                      = "B_Standard_B1ms"
                  administrator_login           = "postgres"
                  administrator_password        = "Secret-12345"
                  public_network_access_enabled = true
                  backup_retention_days         = 7
                  geo_redundant_backup_enabled  = false
                }
                resource "azurerm_postgresql_flexible_server_firewall_rule" "all" {
                  name             = "all"
                  server_id        = azurerm_postgresql_flexible_server.shop.id
                  start_ip_address = "0.0.0.0"
                  end_ip_address   = "255.255.255.255"
                }
                resource "azurerm_postgresql_flexible_server_configuration" "tls" {
                  name      = "require_secure_transport"
                  server_id = azurerm_postgresql_flexible_server.shop.id
                  value     = "off"
                }
                """);
        shell.file("azure-arm/azuredeploy.json", """
                {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "parameters": {"name": {"type": "string"}, "days": {"type": "int", "defaultValue": 30}},
                  "variables": {"server": "[concat(parameters('name'), '-prod')]"},
                  "resources": [
                    {
                      "type": "Microsoft.DBforPostgreSQL/flexibleServers", "apiVersion": "2024-08-01",
                      "name": "[variables('server')]", "sku": {"name": "Standard_B1ms", "tier": "Burstable"},
                      "properties": {
                        "version": "12", "administratorLogin": "postgres", "administratorLoginPassword": "Secret-12345",
                        "network": {"publicNetworkAccess": "Enabled"},
                        "backup": {"backupRetentionDays": "[parameters('days')]", "geoRedundantBackup": "Disabled"}
                      },
                      "resources": [{
                        "type": "firewallRules", "apiVersion": "2024-08-01", "name": "all",
                        "properties": {"startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255"}
                      }]
                    },
                    {
                      "type": "Microsoft.DBforPostgreSQL/flexibleServers/configurations", "apiVersion": "2024-08-01",
                      "name": "[format('{0}/{1}', variables('server'), 'require_secure_transport')]",
                      "properties": {"value": "off", "source": "user-override"}
                    }
                  ]
                }
                """).file("azure-arm/azuredeploy.parameters.json", """
                {"parameters": {"name": {"value": "shop"}, "days": {"value": 7}}}
                """);

        Set<String> expected = rules(shell.run("check", "azure", "--format", "json"));
        Result result = shell.run("check", "azure-arm", "--format", "json");

        assertThat(expected)
                .contains(
                        "no-burstable-class",
                        "no-public-endpoint",
                        "no-open-port",
                        "no-password-in-definition",
                        "no-ended-version");
        assertThat(rules(result)).as(result.output()).isEqualTo(expected);
    }

    private static Set<String> rules(Result result) {
        Set<String> rules = new TreeSet<>();
        String findings = result.output().split("\"undetermined\" ?: ?\\[")[0];
        Matcher rule = RULE.matcher(findings);
        while (rule.find()) {
            rules.add(rule.group(1));
        }
        return rules;
    }

    private static String lines(String before, String between, String after) {
        return ATTRIBUTES.entrySet().stream()
                .map(attribute -> before + attribute.getKey() + between + attribute.getValue() + after)
                .collect(Collectors.joining());
    }

    private static String resource(String meta, String reference) {
        return "resource \"aws_db_instance\" \"shop\" {\n" + meta
                + ATTRIBUTES.keySet().stream()
                        .map(name -> "  " + name + " = " + reference + name + "\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    /** A way to write the store. */
    enum Form {
        LITERAL {
            @Override
            void write(Shell shell) throws IOException {
                shell.file(
                        "literal/main.tf",
                        "resource \"aws_db_instance\" \"shop\" {\n" + lines("  ", " = ", "\n") + "}\n");
            }
        },
        VARIABLES_WITH_DEFAULTS {
            @Override
            void write(Shell shell) throws IOException {
                shell.file(
                        "variables_with_defaults/main.tf",
                        resource("", "var.") + lines("variable \"", "\" {\n  default = ", "\n}\n"));
            }
        },
        VARIABLES_OF_A_FILE {
            @Override
            void write(Shell shell) throws IOException {
                shell.file("variables_of_a_file/main.tf", resource("", "var.") + lines("variable \"", "\" {} # ", "\n"))
                        .file("variables_of_a_file/terraform.tfvars", lines("", " = ", "\n"));
            }
        },
        LOCALS {
            @Override
            void write(Shell shell) throws IOException {
                shell.file("locals/main.tf", resource("", "local.") + "locals {\n" + lines("  ", " = ", "\n") + "}\n");
            }
        },
        FOR_EACH {
            @Override
            void write(Shell shell) throws IOException {
                shell.file(
                        "for_each/main.tf",
                        resource("  for_each = { shop = local.shop }\n", "each.value.") + "locals {\n  shop = {\n"
                                + lines("    ", " = ", "\n") + "  }\n}\n");
            }
        },
        COUNT {
            @Override
            void write(Shell shell) throws IOException {
                shell.file(
                        "count/main.tf",
                        resource("  count = 1\n", "local.shops[count.index].") + "locals {\n  shops = [{\n"
                                + lines("    ", " = ", "\n") + "  }]\n}\n");
            }
        },
        MODULE {
            @Override
            void write(Shell shell) throws IOException {
                shell.file(
                                "module/main.tf",
                                "module \"db\" {\n  source = \"./db\"\n" + lines("  ", " = ", "\n") + "}\n")
                        .file("module/db/main.tf", resource("", "var.") + lines("variable \"", "\" {} # ", "\n"));
            }
        },
        CONDITIONAL {
            @Override
            void write(Shell shell) throws IOException {
                shell.file(
                        "conditional/main.tf",
                        "locals {\n  prod = true\n}\nresource \"aws_db_instance\" \"shop\" {\n"
                                + lines("  ", " = local.prod ? ", " : null\n") + "}\n");
            }
        },
        JSON {
            @Override
            void write(Shell shell) throws IOException {
                shell.file("json/main.tf.json", "{\"resource\": {\"aws_db_instance\": {\"shop\": " + object() + "}}}");
            }
        },
        PLAN {
            @Override
            void write(Shell shell) throws IOException {
                String values = object();
                shell.file("plan.json", """
                        {"format_version": "1.2", "terraform_version": "1.9.0", "planned_values": {"root_module": {"resources": [
                          {"address": "aws_db_instance.shop", "mode": "managed", "type": "aws_db_instance", "name": "shop",
                           "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 2, "values": %s}]}},
                         "resource_changes": [{"address": "aws_db_instance.shop", "mode": "managed", "type": "aws_db_instance",
                           "name": "shop", "provider_name": "registry.terraform.io/hashicorp/aws",
                           "change": {"actions": ["create"], "before": null, "after": %s, "after_unknown": {"arn": true}}}]}
                        """.formatted(values, values));
            }

            @Override
            String place() {
                return "plan.json";
            }
        };

        abstract void write(Shell shell) throws IOException;

        String place() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static String object() {
            return ATTRIBUTES.entrySet().stream()
                    .map(attribute -> "\"" + attribute.getKey() + "\": " + attribute.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
