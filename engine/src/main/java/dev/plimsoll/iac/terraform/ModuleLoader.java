package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.hcl.HclBody;
import dev.plimsoll.iac.hcl.HclReader;
import dev.plimsoll.iac.hcl.HclReading;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the modules of folders, each once however many roots call it. Not for several threads. */
final class ModuleLoader {

    private static final long MOST_BYTES = 2 * 1024 * 1024;

    private final SourceFiles files;
    private final Map<Path, Optional<ModuleDefinition>> loaded = new HashMap<>();

    ModuleLoader(SourceFiles files) {
        this.files = files;
    }

    SourceFiles files() {
        return files;
    }

    /** The module of a folder; empty where it holds no file of Terraform or lies outside the root. */
    Optional<ModuleDefinition> load(Path folder) {
        Optional<Path> real = files.inside(folder);
        if (real.isEmpty()) {
            return Optional.empty();
        }
        Optional<ModuleDefinition> known = loaded.get(real.get());
        if (known == null) {
            known = read(real.get());
            loaded.put(real.get(), known);
        }
        return known;
    }

    private Optional<ModuleDefinition> read(Path folder) {
        List<Path> all =
                files.list(folder).stream().filter(ModuleLoader::isModuleFile).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        UnreadParts unread = new UnreadParts();
        ModuleAssembly assembly = new ModuleAssembly(folder, files.shown(folder), unread);
        List<Path> overrides = new ArrayList<>();
        for (Path file : all) {
            if (isOverride(file)) {
                overrides.add(file);
            } else if (!isReplaced(file, all)) {
                body(file, unread).ifPresent(assembly::add);
            }
        }
        overrides.forEach(file -> body(file, unread).ifPresent(assembly::override));
        return Optional.of(assembly.definition());
    }

    static boolean isModuleFile(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && (isNative(name) || name.endsWith(".tf.json") || name.endsWith(".tofu.json"));
    }

    private static boolean isNative(String name) {
        return name.endsWith(".tf") || name.endsWith(".tofu");
    }

    /** OpenTofu reads {@code a.tofu} in place of {@code a.tf}. */
    private static boolean isReplaced(Path file, List<Path> all) {
        String name = file.getFileName().toString();
        if (name.endsWith(".tofu") || name.endsWith(".tofu.json")) {
            return false;
        }
        String other = name.endsWith(".tf.json")
                ? name.substring(0, name.length() - ".tf.json".length()) + ".tofu.json"
                : name.substring(0, name.length() - ".tf".length()) + ".tofu";
        return all.contains(file.resolveSibling(other));
    }

    private static boolean isOverride(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.(tf|tofu)(\\.json)?$", "");
        return name.equals("override") || name.endsWith("_override");
    }

    private Optional<HclBody> body(Path file, UnreadParts unread) {
        return read(
                file, file.getFileName().toString().endsWith(".json") ? HclReader::readJson : HclReader::read, unread);
    }

    /** A file of variables. */
    Optional<HclBody> variables(Path file, UnreadParts unread) {
        boolean json = file.getFileName().toString().endsWith(".json");
        return read(file, json ? HclReader::readJsonVariables : HclReader::read, unread);
    }

    private interface Reader {
        HclReading read(String path, String text);
    }

    private Optional<HclBody> read(Path file, Reader reader, UnreadParts unread) {
        FileText text = files.read(file, MOST_BYTES);
        if (text instanceof FileText.Refused refused) {
            Kind kind = refused.missing() ? Kind.NOT_AT_HAND : refused.tooLong() ? Kind.LIMIT : Kind.MALFORMED;
            unread.add(kind, "the file " + refused.reason(), SourceRange.wholeFile(refused.path()));
            return Optional.empty();
        }
        FileText.Read read = (FileText.Read) text;
        HclReading reading = reader.read(read.path(), read.text());
        if (reading instanceof HclReading.Refused refused) {
            unread.add(refused.fault());
            return Optional.empty();
        }
        ((HclReading.Read) reading).faults().forEach(unread::add);
        return Optional.of(((HclReading.Read) reading).body());
    }
}
