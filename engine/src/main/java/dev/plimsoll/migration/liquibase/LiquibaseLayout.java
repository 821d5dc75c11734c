package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationFiles;
import dev.plimsoll.migration.Part;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Liquibase reads its changelogs. */
public final class LiquibaseLayout implements Layout {

    private final Path boundary;
    private final List<FoundFile> order;
    private final Map<String, ChangelogSet.Member> members;
    private final Set<String> broughtIn;

    /** For changelogs of which nothing else is known yet, see {@link #over}. */
    public LiquibaseLayout(Path boundary) {
        this(boundary, List.of(), Map.of(), Set.of());
    }

    private LiquibaseLayout(
            Path boundary, List<FoundFile> order, Map<String, ChangelogSet.Member> members, Set<String> broughtIn) {
        this.boundary = boundary;
        this.order = order;
        this.members = members;
        this.broughtIn = broughtIn;
    }

    @Override
    public String tool() {
        return "liquibase";
    }

    @Override
    public Layout over(List<FoundFile> files) {
        ChangelogSet set = ChangelogSet.of(MigrationFiles.sorted(files), boundary);
        return new LiquibaseLayout(boundary, set.inOrder(), set.membersByPath(), set.broughtIn());
    }

    @Override
    public FileRole role(String path) {
        if (members.isEmpty() || members.containsKey(path)) {
            return FileRole.MIGRATION;
        }
        return broughtIn.contains(path) ? FileRole.OTHER : FileRole.ignored("no changelog includes it");
    }

    @Override
    public @Nullable String version(String path) {
        return null;
    }

    /** What a changelog includes is there even where it was not looked for. */
    @Override
    public List<FoundFile> inOrder(List<FoundFile> files) {
        List<FoundFile> all = new ArrayList<>(order);
        files.stream().filter(file -> !all.contains(file)).forEach(all::add);
        return all;
    }

    @Override
    public List<? extends Part> parts(FoundFile file, SourceText source) {
        ChangelogSet.Member member = members.get(source.path());
        Parameters parameters = member == null ? Parameters.none() : member.parameters();
        if (!Document.isChangelog(source.path()) || Document.isSql(source.path())) {
            return sql(source, parameters, member != null);
        }
        try {
            return new ChangelogReader(source, new Resources(file, boundary), parameters)
                    .parts(member == null ? Map.of() : member.problems());
        } catch (MalformedChangelog e) {
            int start = Math.min(e.offset(), source.text().length());
            SourceRange place =
                    source.range(start, Math.min(start + 1, source.text().length()));
            return List.of(ChangelogReader.unreadable(place, e.reason()));
        }
    }

    /** A file without the head of formatted SQL is one changeset, which is sent as it is; only an include can bring it in. */
    private static List<? extends Part> sql(SourceText source, Parameters parameters, boolean included) {
        if (FormattedSql.isOne(source.text())) {
            return FormattedSql.parts(source, parameters);
        }
        return included ? List.of(Section.forward(source.text(), TransactionMode.WRAPPED)) : List.of();
    }

    @Override
    public List<Section> sections(String path, String text) {
        return FormattedSql.isOne(text) ? List.of(Section.forward(text, TransactionMode.WRAPPED)) : List.of();
    }

    @Override
    public String whyNothing() {
        return "it has no changeset for PostgreSQL";
    }

    @Override
    public boolean isOneMigrationAFile() {
        return false;
    }

    @Override
    public String outsideTransaction(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return "set runInTransaction=\"false\" on its changeSet";
        }
        return name.endsWith(".sql")
                ? "add runInTransaction:false to its --changeset line"
                : "set runInTransaction: false in its changeSet";
    }
}
