package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.model.Tree;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds root modules: folders with files of Terraform that no other folder of the scan calls as a module. */
public final class TerraformRoots {

    private TerraformRoots() {}

    /** Real paths in order. Hidden folders are left out. */
    public static List<Path> of(SourceFiles files) throws IOException {
        Set<Path> folders = folders(files.root());
        ModuleLoader loader = new ModuleLoader(files);
        Set<Path> called = new HashSet<>();
        for (Path folder : folders) {
            loader.load(folder)
                    .ifPresent(module -> module.calls().values().forEach(call -> {
                        if (call.body().attribute("source").orElse(null) instanceof HclExpression.Literal literal
                                && literal.value() instanceof Tree.Text source
                                && source.text().startsWith(".")) {
                            files.inside(folder.resolve(source.text())).ifPresent(called::add);
                        }
                    }));
        }
        List<Path> roots = new ArrayList<>(folders);
        roots.removeAll(called);
        return roots;
    }

    private static Set<Path> folders(Path root) throws IOException {
        Set<Path> folders = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden =
                        !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && ModuleLoader.isModuleFile(file)) {
                    folders.add(file.getParent());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        return folders;
    }
}
