package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code plimsoll.yaml}. Every key must be known and every value of its type: a typo in a policy must not switch it off. All
 * problems of a file are told at once, each with line and column.
 */
public final class ConfigurationReader {

    private static final List<String> KEYS = List.of("version", "databases", "policy");

    private final RuleCatalog catalog;

    public ConfigurationReader(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The configuration that holds for a path: the nearest file upward, not beyond the root of the repository.
     *
     * @param start a file or folder, absolute
     */
    public static Optional<Path> find(Path start) {
        return find(start, Files::isRegularFile);
    }

    /** As {@link #find(Path)}, among the files of another time. */
    public static Optional<Path> find(Path start, Predicate<Path> isThere) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(Configuration.FILE_NAME);
            if (isThere.test(file)) {
                return Optional.of(file);
            }
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a file.
     *
     * @param shown how messages name it
     * @throws CannotRun if it cannot be read or is wrong in any way
     */
    public Configuration read(Path file, String shown) {
        return read(file, shown, text(file, shown));
    }

    /** As {@link #read(Path, String)}, of a text that the file has or had. */
    public Configuration read(Path file, String shown, String text) {
        YamlDocument document = new YamlDocument(shown);
        Node root = document.read(text);
        if (root == null) {
            throw new CannotRun(shown + " is empty\nIt begins with \"version: 1\".");
        }
        YamlMapping mapping = YamlMapping.of(document, root, "the configuration");
        mapping.refuseOthersThan(KEYS, "key");
        if (mapping.value("version") == null) {
            document.problem(root, "\"version\" is missing; this is version 1: write \"version: 1\"");
        } else if (!mapping.text("version").equals(Optional.of("1"))) {
            mapping.valueProblem("version", "this version of Plimsoll reads configurations of version 1");
        }
        List<DatabaseConfiguration> databases = DatabaseReader.read(mapping.mapping("databases"));
        Policy policy = new PolicyReader(catalog).read(mapping.mapping("policy"));
        document.refuseProblems();
        return new Configuration(file, databases, policy);
    }

    static String text(Path file, String shown) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CannotRun(shown + " is not UTF-8", e);
        } catch (IOException e) {
            throw new CannotRun("the configuration " + shown + " cannot be read: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
    }
}
