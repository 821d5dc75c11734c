package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** {@code fileset}: the files below a folder whose names match a pattern; none where there is no such folder. */
final class FileSet {

    private static final int DEEPEST = 12;

    private FileSet() {}

    static Value of(Evaluator evaluator, String folder, String pattern, Trace trace) {
        FileAccess access = evaluator.files();
        Path start = access.path(folder);
        Optional<Path> real = start == null ? Optional.empty() : access.files().inside(start);
        if (start != null && start.startsWith(access.files().root()) && !Files.exists(start)) {
            return new Value.Known(new Tree.Items(List.of(), true), trace);
        }
        if (real.isEmpty()) {
            throw new NotKnown(new UnknownReason(
                    UnknownReason.Kind.FILE, "the folder " + folder + " is not in the folder that is checked", ""));
        }
        PathMatcher matcher = matcher(pattern);
        PathMatcher shallow = matcher(pattern.replace("**/", ""));
        try (Stream<Path> files = Files.walk(real.get(), DEEPEST)) {
            List<String> names = files.limit(Budget.LIST_SIZE + 1L)
                    .filter(Files::isRegularFile)
                    .map(file -> real.get().relativize(file))
                    .filter(file -> matcher.matches(file) || pattern.contains("**/") && shallow.matches(file))
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            evaluator.budget().checkSize(names.size());
            return new Value.Known(new Tree.Items(FileFunctions.texts(names, trace), true), trace);
        } catch (IOException unreadable) {
            throw new NotKnown(
                    new UnknownReason(UnknownReason.Kind.FILE, "the folder " + folder + " cannot be read", ""));
        }
    }

    private static PathMatcher matcher(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException malformed) {
            throw new EvaluationError("the pattern of files is malformed");
        }
    }
}
