package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.liquibase.ChangelogSettings;
import dev.plimsoll.migration.liquibase.LiquibaseLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The tools that Plimsoll knows. */
public final class Tools {

    /** Those whose files say themselves whose they are. */
    static final List<Layout> MARKED = List.of(
            new Goose(false),
            new Dbmate(),
            new SqlMigrate(),
            new LiquibaseLayout(Path.of("/"), ChangelogSettings.NONE));

    /** Of two that are equally sure of a folder the first has it. */
    public static final List<MigrationTool> ALL = List.of(
            new Goose(true),
            new Dbmate(),
            new SqlMigrate(),
            new Prisma(false),
            new Drizzle(),
            new Sqitch(),
            new Diesel(),
            new Atlas(),
            new Supabase(),
            new Hasura(),
            new Sqlx(),
            new GolangMigrate(false),
            new Liquibase(),
            new Flyway(),
            new Alembic(),
            new Django(),
            new Rails());

    /** For files of which nothing tells the tool. */
    public static final Layout PLAIN = new PlainFiles();

    private Tools() {}

    public static Optional<MigrationTool> byId(String id) {
        return ALL.stream().filter(tool -> tool.id().equals(id)).findFirst();
    }
}
