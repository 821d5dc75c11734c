package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.model.Tree;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds root modules: those of some folders that none of the others calls as a module. */
final class TerraformRoots {

    private TerraformRoots() {}

    /**
     * Those that no other one calls and, of folders that only call each other, the first.
     *
     * @param folders real paths of folders with files of Terraform
     */
    static List<Path> of(ModuleLoader loader, SortedSet<Path> folders) {
        Map<Path, Set<Path>> calls = new HashMap<>();
        Set<Path> called = new HashSet<>();
        for (Path folder : folders) {
            Set<Path> own = called(folder, loader);
            own.remove(folder);
            calls.put(folder, own);
            called.addAll(own);
        }
        Set<Path> roots = new TreeSet<>(folders);
        roots.removeAll(called);
        Set<Path> reached = new HashSet<>();
        roots.forEach(root -> reach(root, calls, reached));
        for (Path folder : folders) {
            if (!reached.contains(folder)) {
                roots.add(folder);
                reach(folder, calls, reached);
            }
        }
        return List.copyOf(roots);
    }

    private static Set<Path> called(Path folder, ModuleLoader loader) {
        Set<Path> called = new HashSet<>();
        loader.load(folder)
                .ifPresent(module -> module.calls().values().forEach(call -> {
                    if (call.body().attribute("source").orElse(null) instanceof HclExpression.Literal literal
                            && literal.value() instanceof Tree.Text source
                            && source.text().startsWith(".")) {
                        loader.files().inside(folder.resolve(source.text())).ifPresent(called::add);
                    }
                }));
        return called;
    }

    private static void reach(Path folder, Map<Path, Set<Path>> calls, Set<Path> reached) {
        Deque<Path> open = new ArrayDeque<>(List.of(folder));
        while (!open.isEmpty()) {
            Path next = open.pop();
            if (reached.add(next)) {
                open.addAll(calls.getOrDefault(next, Set.of()));
            }
        }
    }
}
