package dev.plimsoll.iac.terraform;

import dev.plimsoll.benchmark.Folder;
import dev.plimsoll.iac.files.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A root module of a hundred files that calls a module with twenty values for each of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TerraformBenchmark {

    private static final int FILES = 100;

    private static final String MODULE = """
            variable "name" { type = string }
            variable "zones" { default = ["a", "b"] }
            variable "settings" {
              type    = map(string)
              default = { log_statement = "ddl", max_connections = "400" }
            }
            locals { storage = length(var.zones) * 100 }
            resource "aws_db_instance" "this" {
              count                   = 1
              identifier              = lower("${var.name}-db")
              engine                  = "postgres"
              instance_class          = "db.r6g.large"
              allocated_storage       = local.storage
              multi_az                = length(var.zones) > 1
              storage_encrypted       = true
              backup_retention_period = try(tonumber(var.settings["retention"]), 7)
            }
            resource "aws_db_parameter_group" "this" {
              name   = var.name
              family = "postgres16"
              dynamic "parameter" {
                for_each = var.settings
                content {
                  name  = parameter.key
                  value = parameter.value
                }
              }
            }
            """;

    private Folder folder;

    @Setup
    public void write() throws IOException {
        folder = Folder.create();
        Files.createDirectories(folder.path().resolve("modules/db"));
        Files.writeString(folder.path().resolve("modules/db/main.tf"), MODULE);
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.path().resolve("service_" + i + ".tf"), """
                    module "db_%1$d" {
                      source   = "./modules/db"
                      for_each = toset(["blue", "green"])
                      name     = "service-%1$d-${each.key}"
                    }
                    """.formatted(i));
        }
    }

    @TearDown
    public void delete() throws IOException {
        folder.close();
    }

    @Benchmark
    public Object terraform() throws IOException {
        SourceFiles files = new SourceFiles(folder.path(), folder.path());
        TerraformReading reading = new TerraformReader(files, TerraformOptions.none()).read(files.root());
        if (reading.resources().size() != FILES * 2 * 2 || !reading.unread().isEmpty()) {
            throw new IllegalStateException("other resources than were written: " + reading);
        }
        return reading;
    }
}
