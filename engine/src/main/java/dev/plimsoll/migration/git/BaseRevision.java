package dev.plimsoll.migration.git;

import dev.plimsoll.migration.FileTree;
import dev.plimsoll.model.CannotRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.util.io.NullOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The commit that a work tree is compared with: the best common ancestor of a revision and {@code HEAD}, and what the revision has got
 * since. Read only. Not for use by several threads.
 */
public final class BaseRevision implements AutoCloseable {

    private static final int MOST_IN_A_FOLDER = 10_000;

    /** The word that asks for the ancestor shared with the main branch. */
    public static final String MERGE_BASE = "merge-base";

    private static final List<String> MAIN_BRANCHES = List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");

    private final Repository repository;
    private final RevCommit tip;
    private final RevCommit base;

    private BaseRevision(Repository repository, RevCommit tip, RevCommit base) {
        this.repository = repository;
        this.tip = tip;
        this.base = base;
    }

    /**
     * @param folder anywhere in the work tree
     * @param revision as git understands it, or {@link #MERGE_BASE}
     * @throws CannotRun where there is no repository, no such revision or no common ancestor, with what mends it
     */
    public static BaseRevision of(Path folder, String revision) {
        Repository repository = open(folder);
        try {
            return of(repository, revision);
        } catch (IOException e) {
            repository.close();
            throw new CannotRun("the git repository cannot be read: " + e.getMessage(), e);
        } catch (CannotRun e) {
            repository.close();
            throw e;
        }
    }

    /** Whether the repository that a folder lies in has a commit at all. */
    public static boolean hasCommits(Path folder) {
        try (Repository repository = open(folder)) {
            return repository.resolve(Constants.HEAD) != null;
        } catch (IOException e) {
            throw new CannotRun("the git repository cannot be read: " + e.getMessage(), e);
        }
    }

    private static Repository open(Path folder) {
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
            if (builder.getGitDir() == null) {
                throw new CannotRun("--since compares with a git repository, and " + folder + " is in none"
                        + "\nRun it in a clone, or leave --since out to judge all files.");
            }
            Repository repository = builder.setMustExist(true).build();
            if (repository.isBare()) {
                repository.close();
                throw new CannotRun("the git repository of " + folder + " has no work tree");
            }
            if ("sha256".equalsIgnoreCase(repository.getConfig().getString("extensions", null, "objectformat"))) {
                repository.close();
                throw new CannotRun(
                        "the git repository of " + folder + " cannot be read: its objects have SHA-256 names"
                                + "\nLeave --since out to judge all files.");
            }
            return repository;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun(
                    "the git repository of " + folder + " cannot be read: " + e.getMessage()
                            + "\nLeave --since out to judge all files.",
                    e);
        }
    }

    private static BaseRevision of(Repository repository, String revision) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD + "^{commit}");
        if (head == null) {
            throw new CannotRun("the git repository has no commit yet\nLeave --since out to judge all files.");
        }
        ObjectId wanted = revision.equals(MERGE_BASE) ? mainBranch(repository) : resolve(repository, revision);
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        if (wanted == null) {
            String what = revision.equals(MERGE_BASE)
                    ? "no main branch is known: none of origin/HEAD, origin/main, origin/master, main and master exists"
                    : "there is no revision \"" + revision + "\"";
            throw new CannotRun(what + mend(shallow));
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit tip = walk.parseCommit(wanted);
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(tip);
            walk.markStart(walk.parseCommit(head));
            RevCommit base = walk.next();
            if (base == null) {
                throw new CannotRun("\"" + revision + "\" and HEAD have no commit in common" + mend(shallow));
            }
            return new BaseRevision(repository, tip, base);
        }
    }

    private static String mend(boolean shallow) {
        return shallow
                ? "\nThe clone is shallow. Bring the rest: git fetch --unshallow (in a GitHub workflow: actions/checkout with"
                        + " fetch-depth: 0)."
                : "\nFetch it (git fetch origin), or name another: --since REV.";
    }

    private static @Nullable ObjectId mainBranch(Repository repository) throws IOException {
        for (String name : MAIN_BRANCHES) {
            ObjectId id = repository.resolve(name + "^{commit}");
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static @Nullable ObjectId resolve(Repository repository, String revision) throws IOException {
        try {
            return repository.resolve(revision + "^{commit}");
        } catch (RevisionSyntaxException
                | AmbiguousObjectException
                | IncorrectObjectTypeException
                | MissingObjectException e) {
            return null;
        }
    }

    /** What the work tree has that the common ancestor has not, and the other way round. */
    public List<FileChange> ours() throws IOException {
        return changes(tree(base), new FileTreeIterator(repository));
    }

    /** What the revision has got since the common ancestor. */
    public List<FileChange> theirs() throws IOException {
        return tip.equals(base) ? List.of() : changes(tree(base), tree(tip));
    }

    private List<FileChange> changes(CanonicalTreeParser before, AbstractTreeIterator after) throws IOException {
        try (DiffFormatter formatter = new DiffFormatter(NullOutputStream.INSTANCE);
                ObjectReader reader = repository.newObjectReader()) {
            formatter.setRepository(repository);
            ContentSource stored = ContentSource.create(reader);
            // The formatter's own search for renames does not look into the work tree.
            ContentSource now = after instanceof WorkingTreeIterator
                    ? ContentSource.create(new FileTreeIterator(repository))
                    : stored;
            RenameDetector renames = new RenameDetector(repository);
            renames.addAll(formatter.scan(before, after));
            List<FileChange> changes = new ArrayList<>();
            for (DiffEntry entry : renames.compute(new ContentSource.Pair(stored, now), NullProgressMonitor.INSTANCE)) {
                changes.add(change(entry));
            }
            return changes;
        } catch (CanceledException e) {
            throw new IOException(e);
        }
    }

    private FileChange change(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD, COPY -> new FileChange(FileChange.Kind.ADDED, path(entry.getNewPath()), null);
            case MODIFY -> new FileChange(FileChange.Kind.EDITED, path(entry.getNewPath()), null);
            case DELETE -> new FileChange(FileChange.Kind.DELETED, path(entry.getOldPath()), null);
            case RENAME -> new FileChange(FileChange.Kind.RENAMED, path(entry.getNewPath()), path(entry.getOldPath()));
        };
    }

    private Path path(String inRepository) {
        File workTree = repository.getWorkTree();
        return workTree.toPath().resolve(inRepository).toAbsolutePath().normalize();
    }

    /** All files as the revision has them. Usable until this is closed. */
    public FileTree tip() throws IOException {
        List<Path> onlyThere = theirs().stream()
                .filter(change -> change.kind() != FileChange.Kind.DELETED)
                .map(FileChange::path)
                .filter(file -> !Files.exists(file))
                .toList();
        return new TipTree(new CommitTree(repository, tip), onlyThere);
    }

    private CanonicalTreeParser tree(RevCommit commit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new CanonicalTreeParser(null, reader, commit.getTree());
        }
    }

    /** What a file holds in the revision, as UTF-8; of a large one the first 32 MB, of none nothing. */
    public String textAtTip(Path file) throws IOException {
        return new CommitTree(repository, tip).text(file);
    }

    /** What a file holds in the common ancestor, as {@link #textAtTip} gives it. */
    public String textAtBase(Path file) throws IOException {
        return new CommitTree(repository, base).text(file);
    }

    /** Whether the common ancestor has such a file or folder. */
    public boolean isAtBase(Path path) throws IOException {
        return new CommitTree(repository, base).exists(path);
    }

    /** The files that the common ancestor has in a folder itself, by name; of a very large folder the first. */
    public List<Path> inAtBase(Path folder) throws IOException {
        return new CommitTree(repository, base)
                .below(folder, MOST_IN_A_FOLDER).stream()
                        .filter(file -> folder.toAbsolutePath().normalize().equals(file.getParent()))
                        .toList();
    }

    /** The common ancestor's name, short as git finds it. */
    public String baseName() {
        return new CommitTree(repository, base).name();
    }

    @Override
    public void close() {
        repository.close();
    }
}
