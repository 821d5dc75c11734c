package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} proposes for definitions of infrastructure. */
class InfrastructureAdviceTest {

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.toRealPath());
    }

    private String output(String file, String text) throws IOException {
        return shell.file(file, text).run("check", ".").output();
    }

    @Test
    void namesTheVariableOfTheBranchAndNotThatOfTheTest() throws IOException {
        String definition = """
                variable "production" {
                  default = false
                }
                variable "days" {
                  default = 1
                }
                resource "aws_db_instance" "shop" {
                  backup_retention_period = var.production ? 30 : %s
                }
                """;

        assertThat(output("main.tf", definition.formatted("var.days")))
                .contains("Write backup_retention_period = 7: var.days decides it.");
        assertThat(output("main.tf", definition.formatted("1")))
                .contains("Write backup_retention_period = 7.", "var.production is so by default");
    }

    @Test
    void showsTheResourceThatIsMissing() throws IOException {
        assertThat(output("main.tf", "resource \"aws_s3_bucket\" \"shop\" {\n  bucket = \"shop\"\n}\n"))
                .contains("""
                        resource "aws_s3_bucket_versioning" "shop" {
                        """.strip())
                .containsPattern("bucket = aws_s3_bucket\\.shop\\.id\\s")
                .containsPattern("versioning_configuration \\{\\s+│?\\s*status = \"Enabled\"\\s");
    }

    @Test
    void refersToTheStoreByWhatItsAttributeAsksFor() throws IOException {
        assertThat(output("main.tf", "resource \"azurerm_mssql_server\" \"shop\" {\n  name = \"shop\"\n}\n"))
                .contains("server_id = azurerm_mssql_server.shop.id");
    }

    @Test
    void showsTheBlockThatIsMissing() throws IOException {
        assertThat(output("main.tf", "resource \"aws_dynamodb_table\" \"shop\" {\n  name = \"shop\"\n}\n"))
                .contains("Add to aws_dynamodb_table.shop.", "point_in_time_recovery {", "enabled = true");
    }

    @Test
    void writesWhatATemplateOfYamlWrites() throws IOException {
        String output = output("shop.yaml", """
                AWSTemplateFormatVersion: "2010-09-09"
                Resources:
                  Shop:
                    Type: AWS::S3::Bucket
                  Orders:
                    Type: AWS::RDS::DBInstance
                    Properties:
                      Engine: postgres
                      StorageEncrypted: false
                      MasterUserPassword: correct-horse
                """);

        assertThat(output)
                .contains("Write StorageEncrypted: true.", "VersioningConfiguration:", "Status: \"Enabled\"")
                .doesNotContain("the state");
    }

    @Test
    void speaksOfTheStateOfTerraform() throws IOException {
        assertThat(output("main.tf", "resource \"aws_db_instance\" \"shop\" {\n  password = \"correct-horse\"\n}\n"))
                .contains("state file");
    }

    @Test
    void namesTheAttributeOfTheEngine() throws IOException {
        String definition = """
                resource "google_sql_database_instance" "shop" {
                  database_version = "%s"
                  settings {
                    tier = "db-custom-2-8192"
                    backup_configuration {
                      enabled                        = true
                      point_in_time_recovery_enabled = false
                      binary_log_enabled             = false
                    }
                  }
                }
                """;

        assertThat(output("main.tf", definition.formatted("MYSQL_8_4")))
                .contains("Write settings.backup_configuration.binary_log_enabled = true.");
        assertThat(output("main.tf", definition.formatted("POSTGRES_17")))
                .contains("Write settings.backup_configuration.point_in_time_recovery_enabled = true.");
    }

    @Test
    void writesWhatAFileOfSettingsWrites() throws IOException {
        assertThat(output("postgresql.conf", "ssl = off\n")).contains("Write ssl = on.");
        assertThat(output("pgbouncer.ini", "[pgbouncer]\nclient_tls_sslmode = disable\n"))
                .contains("Write client_tls_sslmode = require in [pgbouncer].");
    }

    @Test
    void holdsAPoolerAgainstTheServerOfTheSameDatabase() throws IOException {
        shell.file("plimsoll.yaml", """
                version: 1
                databases:
                  shop:
                    infrastructure: [pgbouncer.ini, postgresql.conf]
                """).file("pgbouncer.ini", """
                [databases]
                shop = host=db dbname=shop
                orders = host=db dbname=orders
                [pgbouncer]
                default_pool_size = 60
                """);

        assertThat(output("postgresql.conf", "max_connections = 100\n"))
                .contains("warning[require-fitting-pool]", "opens up to 120 connections", "takes 97");
        assertThat(output("postgresql.conf", "max_connections = 200\n")).doesNotContain("require-fitting-pool");
    }

    @Test
    void writesTruthValuesAsTheProviderDoes() throws IOException {
        assertThat(output("main.tf", """
                resource "azurerm_postgresql_flexible_server" "shop" {
                  name                          = "shop-prod"
                  public_network_access_enabled = true

                  high_availability {
                    mode = "Disabled"
                  }
                }
                """))
                .contains(
                        "Write public_network_access_enabled = false.",
                        "Write high_availability.mode = \"ZoneRedundant\".");
        assertThat(output(
                        "main.tf",
                        "resource \"azurerm_mssql_server\" \"shop\" {\n"
                                + "  name                          = \"shop-prod\"\n"
                                + "  public_network_access_enabled = true\n}\n"))
                .contains("Write public_network_access_enabled = false.");
    }
}
