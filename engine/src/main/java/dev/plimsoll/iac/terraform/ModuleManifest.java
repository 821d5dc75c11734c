package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.json.JsonReader;
import dev.plimsoll.iac.json.JsonReading;
import dev.plimsoll.iac.json.LocatedJson;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where {@code terraform init} has put the modules of a root: {@code .terraform/modules/modules.json}. */
final class ModuleManifest {

    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private final Map<String, Path> folders;

    private ModuleManifest(Map<String, Path> folders) {
        this.folders = folders;
    }

    static ModuleManifest of(Path root, SourceFiles files) {
        Map<String, Path> folders = new HashMap<>();
        FileText text = files.read(root.resolve(".terraform/modules/modules.json"), MOST_BYTES);
        if (text instanceof FileText.Read read
                && JsonReader.read(read.path(), read.text()) instanceof JsonReading.Read json) {
            json.value()
                    .member("Modules")
                    .ifPresent(modules -> modules.elementsOrNone().forEach(module -> add(root, module, folders)));
        }
        return new ModuleManifest(folders);
    }

    private static void add(Path root, LocatedJson module, Map<String, Path> folders) {
        Optional<String> key = module.member("Key").flatMap(LocatedJson::text);
        Optional<String> folder = module.member("Dir").flatMap(LocatedJson::text);
        if (key.isPresent() && folder.isPresent()) {
            try {
                folders.put(key.get(), root.resolve(folder.get()).normalize());
            } catch (InvalidPathException malformed) {
                folders.remove(key.get());
            }
        }
    }

    /** @param key the names of the calls from the root, joined by dots */
    Optional<Path> folder(String key) {
        return Optional.ofNullable(folders.get(key));
    }
}
