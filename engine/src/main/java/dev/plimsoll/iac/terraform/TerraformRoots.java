package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.model.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Finds root modules: those of some folders that none of the others calls as a module. */
public final class TerraformRoots {

    private TerraformRoots() {}

    /** @param folders real paths of folders with files of Terraform */
    public static List<Path> of(SourceFiles files, SortedSet<Path> folders) {
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

    /** Whether Terraform or OpenTofu reads the file when it reads its folder. */
    public static boolean isModuleFile(Path file) {
        return ModuleLoader.isModuleFile(file);
    }
}
