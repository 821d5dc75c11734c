package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A jar with packs of rules that a configuration extends. Its code runs, so it is pinned by its digest, and used only where somebody else than the
 * change at hand trusts that digest.
 *
 * @param file absolute
 * @param sha256 in lower-case hexadecimal
 */
public record PackJar(Path file, String sha256) {

    private static final long MOST_BYTES = 64L << 20;
    private static final String DIGEST = "[0-9a-fA-F]{64}";

    /** Those that the file names; what is wrong with them is told where it is read for good. */
    public static List<PackJar> of(Path file, ConfigurationFiles files) {
        String text = files.has(file) ? files.text(file, file.toString()) : "";
        if (!text.contains("sha256")) {
            return List.of();
        }
        YamlDocument document = new YamlDocument(file.toString());
        return of(YamlMapping.of(document, document.read(text), ""), file);
    }

    static List<PackJar> of(YamlMapping configuration, Path file) {
        List<PackJar> jars = new ArrayList<>();
        for (YamlMapping item : configuration.mappingsAmong("extends")) {
            item.refuseOthersThan(List.of("pack", "sha256"), "key");
            Optional<String> pack = item.text("pack");
            Optional<String> digest = item.text("sha256").filter(text -> text.matches(DIGEST));
            if (pack.isEmpty() || digest.isEmpty()) {
                configuration.valueProblem(
                        "extends", "a pack needs \"pack\", its file, and \"sha256\", the 64 digits of its digest");
            } else {
                jars.add(new PackJar(
                        file.resolveSibling(pack.get()).toAbsolutePath().normalize(),
                        digest.get().toLowerCase(Locale.ROOT)));
            }
        }
        return jars;
    }

    /**
     * The catalogue with the packs of these jars, each once.
     *
     * @param shown how messages name a file
     * @throws CannotRun for one that is not there, has another digest or is not trusted
     */
    public static RuleCatalog join(RuleCatalog catalog, List<PackJar> jars, Function<Path, String> shown) {
        Map<String, URL> copies = new LinkedHashMap<>();
        for (PackJar jar : jars) {
            if (!catalog.hasJar(jar.sha256())) {
                copies.put(jar.sha256(), jar.copy(catalog, shown.apply(jar.file())));
            }
        }
        if (copies.isEmpty()) {
            return catalog;
        }
        try {
            return catalog.withJars(copies);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CannotRun("the packs that plimsoll.yaml extends cannot be used: " + e.getMessage(), e);
        }
    }

    /** What is held against the digest is what is loaded, whatever becomes of the file meanwhile. */
    private URL copy(RuleCatalog catalog, String shown) {
        if (!catalog.trusts(sha256)) {
            throw new CannotRun("the pack " + shown + " holds code that nobody trusts yet"
                    + "\nWith --since, packs are trusted that the base names with the same digest. Elsewhere PLIMSOLL_TRUSTED_PACKS"
                    + " holds digests between commas; this one says it is " + sha256 + ".");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CannotRun("the pack " + shown + " has more than " + MOST_BYTES + " bytes");
            }
            byte[] bytes = Files.readAllBytes(file);
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new CannotRun("the pack " + shown + " has the digest " + found
                        + ", and not the one that is pinned: " + sha256);
            }
            Path copy = Files.createTempFile("plimsoll-pack", ".jar");
            copy.toFile().deleteOnExit();
            Files.write(copy, bytes);
            return copy.toUri().toURL();
        } catch (IOException e) {
            throw new CannotRun("the pack " + shown + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
