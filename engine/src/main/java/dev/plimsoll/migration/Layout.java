package dev.plimsoll.migration;

import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a tool reads one folder of migrations, with its settings. Paths are as reports show them, with forward slashes. */
public interface Layout {

    /** Id of the tool, such as {@code goose}. */
    String tool();

    FileRole role(String path);

    /** Whether such a file in a folder of the tool is its own: any but a script for most. */
    default boolean isFor(String path) {
        return !ScriptFiles.isScript(path);
    }

    /** The place of a script among the others, or null where it does not say so in so many words. */
    default @Nullable ScriptLink link(String path, String text) {
        return null;
    }

    /** The version that the tool reads from the path, or null. */
    @Nullable
    String version(String path);

    /** What the history table of the tool holds for the file, or null: the version for most. */
    default @Nullable String recorded(String path) {
        return version(path);
    }

    /** The files in the order in which the tool applies them to an empty database. */
    default List<FoundFile> inOrder(List<FoundFile> files) {
        return MigrationFiles.sorted(files);
    }

    /** The reading of these files together, where one says what becomes of others: this one for most tools. */
    default Layout over(List<FoundFile> files) {
        return this;
    }

    /** The same reading of the same files as they were at another time: this one for most tools. */
    default Layout at(FileTree tree) {
        return this;
    }

    /** All changesets of the files, in their order, for a tool of which one file holds many. */
    default List<ChangesetEntry> changesets() {
        return List.of();
    }

    /** The reading that the text itself asks for, where the folder did not tell: this one for most tools. */
    default Layout of(String text) {
        return this;
    }

    /** The parts of a file in order, without overlap. What is in no part is not run. */
    List<Section> sections(String path, String text);

    /** What the tool does about a transaction around a section that holds these statements: what the section says, for most tools. */
    default TransactionMode mode(String path, Section section, List<Statement> statements) {
        return section.modeOf(statements.size());
    }

    /** The parts of a file in order, for a tool whose files are not, or not only, SQL. */
    default List<? extends Part> parts(FoundFile file, SourceText source) {
        return sections(source.path(), source.text());
    }

    /** Whether all files that are pending commit together, or none of them. */
    default boolean commitsTogether() {
        return false;
    }

    /** Whether, of files that commit together, one that runs outside of a transaction has all of them run so. */
    default boolean leavesTransactionTogether() {
        return false;
    }

    /** Placeholders in a file without which the tool refuses to run it, each name once; none where configurations say too little. */
    default List<UndefinedPlaceholder> undefinedPlaceholders(String path, String text) {
        return List.of();
    }

    /** Whether the tool is told to run, after all others, a new migration that sorts before one that has run. */
    default boolean runsLateArrivals() {
        return false;
    }

    /** Whether a file is one migration, which is never touched again; a changelog grows. */
    default boolean isOneMigrationAFile() {
        return true;
    }

    /** Whether the tool refuses to go on after a file that it has run was changed. */
    default boolean checksums() {
        return false;
    }

    /** What of the files is passed over since it is for other databases, completing "left out: …"; empty for nothing. */
    default String leftOut() {
        return "";
    }

    /** What the tool's own list of migrations names that is not there. */
    default List<Missing> missing() {
        return List.of();
    }

    /** Why the tool runs nothing of a file that has no part, completing "goose runs nothing of it: …". */
    default String whyNothing() {
        return "it has no SQL";
    }

    /**
     * How the file is told to run outside of a transaction, as an order: {@code add the line -- +goose NO TRANSACTION}. Null where the
     * tool opens none, or cannot do without.
     */
    @Nullable
    String outsideTransaction(String path);
}
