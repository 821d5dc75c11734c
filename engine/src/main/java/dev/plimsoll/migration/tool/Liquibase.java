package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.ChangelogFiles;
import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.liquibase.LiquibaseLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Liquibase: changelogs in XML, YAML, JSON or formatted SQL
 * (<a href="https://docs.liquibase.com/concepts/changelogs/home.html">changelogs</a>). The topmost folder with a changelog has all that is
 * below it; where that folder lies in one named {@code resources}, files beside it are reached by its changelogs as well.
 */
final class Liquibase implements MigrationTool {

    /** So many files of SQL in a folder are looked into. */
    private static final int LOOKED_INTO = 20;

    private static final Pattern HEAD = Pattern.compile("(?i)^\\s*--\\s*liquibase\\s*formatted");

    /** Where changelogs lie below a folder of resources, as Spring Boot and others have it. */
    private static final List<String> USUAL_FOLDERS =
            List.of("db/changelog", "config/liquibase", "liquibase", "changelog", "db/liquibase", "db");

    @Override
    public String id() {
        return "liquibase";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return JavaEngines.upward(folder);
    }

    @Override
    public List<Claim> claims(Folder folder) {
        Optional<String> changelog = changelogIn(folder);
        return changelog.isEmpty() || liesBelowChangelogs(folder)
                ? List.of()
                : List.of(new Claim(
                        folder.path(), Claim.Strength.MARKER, changelog.get() + " is a changelog", layout(folder)));
    }

    private static boolean liesBelowChangelogs(Folder folder) {
        for (Optional<Folder> above = folder.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (changelogIn(above.get()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> changelogIn(Folder folder) {
        Optional<String> own = firstOf(folder);
        return own.isPresent() || !folder.path().endsWith("resources")
                ? own
                : USUAL_FOLDERS.stream()
                        .flatMap(name -> firstOf(folder.child(name)).map(found -> name + "/" + found).stream())
                        .findFirst();
    }

    private static Optional<String> firstOf(Folder folder) {
        List<Path> others = folder.names().stream()
                .map(folder.path()::resolve)
                .filter(ChangelogFiles::mayBe)
                .toList();
        return ChangelogFiles.first(others)
                .map(file -> String.valueOf(file.getFileName()))
                .findFirst()
                .or(() -> firstSql(folder));
    }

    private static Optional<String> firstSql(Folder folder) {
        return folder.names().stream()
                .filter(name -> name.endsWith(".sql"))
                .limit(LOOKED_INTO)
                .filter(name -> folder.text(name)
                        .filter(text -> HEAD.matcher(text).find())
                        .isPresent())
                .findFirst();
    }

    @Override
    public boolean runsFoldersTogether() {
        return true;
    }

    @Override
    public Layout layout(Folder folder) {
        Folder top = folder;
        for (Optional<Folder> above = folder.parent();
                above.isPresent();
                above = above.get().parent()) {
            top = above.get();
        }
        return new LiquibaseLayout(top.path(), LiquibaseProject.of(folder));
    }
}
