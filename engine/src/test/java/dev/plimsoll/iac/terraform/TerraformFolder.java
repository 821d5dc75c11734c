package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of Terraform that a test writes and reads. */
final class TerraformFolder {

    private final Path folder;
    private TerraformOptions options = TerraformOptions.none();

    TerraformFolder(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void options(TerraformOptions given) {
        options = given;
    }

    SourceFiles files() throws IOException {
        return new SourceFiles(folder, folder);
    }

    TerraformReading read() throws IOException {
        return read("");
    }

    TerraformReading read(String root) throws IOException {
        return new TerraformReader(files(), options).read(folder.resolve(root));
    }

    /** The only resource. */
    Resource only() throws IOException {
        List<Resource> resources = read().resources();
        if (resources.size() != 1) {
            throw new AssertionError(resources.size() + " resources");
        }
        return resources.get(0);
    }

    Resource resource(String address) throws IOException {
        return read().resources().stream()
                .filter(resource -> resource.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + address));
    }
}
