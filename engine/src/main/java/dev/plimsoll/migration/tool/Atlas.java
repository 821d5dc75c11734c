package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Atlas: versioned files beside {@code atlas.sum}; each file is a transaction, unless its head says {@code -- atlas:txmode none}
 * (<a href="https://atlasgo.io/versioned/apply#transaction-configuration">transactions</a>). A folder of files in pairs is written by Atlas
 * for golang-migrate to run.
 */
final class Atlas implements MigrationTool {

    private static final Pattern CHECKPOINT = Pattern.compile("(?:--|#) *atlas:checkpoint\\b.*");
    private static final Pattern MODE = Pattern.compile("--tx-mode[ =]+[\"']?(file|all|none)\\b");
    private static final Pattern NO_TRANSACTION = Pattern.compile("(?:--|#) *atlas:txmode +none\\b.*");

    @Override
    public String id() {
        return "atlas";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of("atlas.hcl"), EngineSettings::addresses);
    }

    @Override
    public List<Claim> claims(Folder folder) {
        return folder.has(AtlasSum.NAME) && folder.names().stream().noneMatch(PairedFiles::isPair)
                ? List.of(new Claim(
                        folder.path(), Claim.Strength.MARKER, AtlasSum.NAME + " lies beside them", layout(folder)))
                : List.of();
    }

    @Override
    public Layout layout(Folder folder) {
        return new Files(
                folder.names().stream()
                        .filter(name -> name.endsWith(".sql"))
                        .filter(name -> folder.text(name)
                                .filter(text -> text.contains("atlas:checkpoint") && says(text, CHECKPOINT))
                                .isPresent())
                        .reduce("", (first, second) -> second),
                mode(folder));
    }

    /** What the command that applies them says, as far as a file of commands has it. */
    private static String mode(Folder folder) {
        for (Optional<Folder> above = Optional.of(folder);
                above.isPresent();
                above = above.get().parent()) {
            for (String name : EngineSettings.ENVIRONMENTS) {
                Matcher mode = MODE.matcher(
                        EngineSettings.uncommented(above.get().text(name).orElse("")));
                if (mode.find()) {
                    return mode.group(1);
                }
            }
        }
        return "file";
    }

    /** Lines of comment that begin a file are about the file where an empty line follows them. */
    private static boolean says(String text, Pattern directive) {
        List<String> head = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.startsWith("--") && !line.startsWith("#")) {
                return line.isBlank()
                        && head.stream()
                                .anyMatch(said -> directive.matcher(said).matches());
            }
            head.add(line.strip());
        }
        return head.stream().anyMatch(said -> directive.matcher(said).matches());
    }

    /**
     * A folder of files.
     *
     * @param checkpoint name of the last checkpoint, with which an empty database begins; empty where there is none
     * @param mode what is one transaction: each {@code file}, {@code all} that is pending, {@code none}
     */
    private record Files(String checkpoint, String mode) implements Layout {

        @Override
        public String tool() {
            return "atlas";
        }

        @Override
        public boolean checksums() {
            return true;
        }

        @Override
        public FileRole role(String path) {
            return FileRole.MIGRATION;
        }

        @Override
        public @Nullable String version(String path) {
            String name = PlainFiles.name(path);
            return name.replaceFirst("(?:_.*)?\\.sql$", "");
        }

        @Override
        public List<FoundFile> inOrder(List<FoundFile> files) {
            return FileOrder.byName(files).stream()
                    .filter(file -> PlainFiles.name(file.path()).compareTo(checkpoint) >= 0)
                    .toList();
        }

        @Override
        public List<Section> sections(String path, String text) {
            boolean none = mode.equals("none") || mode.equals("file") && says(text, NO_TRANSACTION);
            return List.of(Section.forward(text, none ? TransactionMode.NONE : TransactionMode.WRAPPED));
        }

        @Override
        public boolean commitsTogether() {
            return mode.equals("all");
        }

        @Override
        public String outsideTransaction(String path) {
            String apart = mode.equals("all") ? "apply it without --tx-mode all, and " : "";
            return apart + "begin the file with the line -- atlas:txmode none, and an empty line after it";
        }
    }
}
