package dev.plimsoll.check;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.model.ByteOrderMark;
import dev.plimsoll.model.JudgedPlaces;
import dev.plimsoll.model.LeakedSecret;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.policy.SuppressionReader;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The texts of the migrations that were judged: what findings show of them, what they suppress and what they must not hold. */
final class JudgedTexts {

    private final String database;
    private final SuppressionReader suppressionReader;
    private final Changesets changesets;
    private final TreeSet<String> paths = new TreeSet<>();
    private final Map<String, SourceText> sources = new LinkedHashMap<>();
    private final Map<String, FileSuppressions> suppressions = new LinkedHashMap<>();
    private final List<LeakedSecret> secrets = new ArrayList<>();
    private final List<ByteOrderMark> marks = new ArrayList<>();
    private int files;
    private int reverse;

    JudgedTexts(String database, RuleCatalog catalog, Changesets changesets) {
        this.database = database;
        this.suppressionReader = new SuppressionReader(catalog);
        this.changesets = changesets;
    }

    /** Of a file with several texts, each is one. */
    void add(MigrationFile.Read file) {
        if (paths.add(file.path())) {
            files++;
            reverse += file.reverse() ? 1 : 0;
            if (file.marked()) {
                marks.add(new ByteOrderMark(
                        database, file.path(), file.migration().tool()));
            }
        }
        List<Statement> all = file.migration().units().stream()
                .flatMap(unit -> unit.statements().stream())
                .toList();
        add(file.source(), file.comments(), all);
        for (SourceText other : file.others()) {
            paths.add(other.path());
            add(other, file.comments(), all);
        }
    }

    private void add(SourceText source, List<SourceRange> comments, List<Statement> statements) {
        List<Statement> own = statements.stream()
                .filter(statement -> statement.range().path().equals(source.path()))
                .toList();
        List<LeakedSecret> leaked = LeakedSecrets.in(source, own, database);
        secrets.addAll(leaked);
        sources.put(source.path(), SecretMask.over(sources.getOrDefault(source.path(), source), own, leaked));
        FileSuppressions found = suppressionReader
                .read(
                        source,
                        database,
                        comments.stream()
                                .filter(comment -> comment.path().equals(source.path()))
                                .toList(),
                        own)
                .without(changesets.context());
        if (!found.isEmpty()) {
            suppressions.merge(source.path(), found, FileSuppressions::and);
        }
    }

    /** A file of which nothing but its name and its reason was looked at. */
    void addUnread() {
        files++;
    }

    JudgedPlaces places() {
        return new JudgedPlaces(new TreeSet<>(paths), changesets.context());
    }

    /** What the texts must not hold, each a fact for rules. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>(secrets);
        facts.addAll(marks);
        return facts;
    }

    Map<String, SourceText> sources() {
        return sources;
    }

    List<FileSuppressions> suppressions() {
        return List.copyOf(suppressions.values());
    }

    int files() {
        return files;
    }

    int reverse() {
        return reverse;
    }
}
