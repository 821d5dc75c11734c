package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.terraform.expression.FileAccess;
import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads root modules of Terraform and OpenTofu and evaluates what their files decide. Bad or hostile files end as
 * {@link TerraformReading#unread()}, not as exceptions: time and memory are bounded. A module that several roots
 * call is read once. Not for several threads.
 */
public final class TerraformReader {

    /** Enough for the deepest expressions and references within the limits; pages are used as they are touched. */
    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private final SourceFiles files;
    private final TerraformOptions options;
    private final ModuleLoader loader;

    public TerraformReader(SourceFiles files, TerraformOptions options) {
        this.files = files;
        this.options = options;
        this.loader = new ModuleLoader(files);
    }

    /** Whether Terraform or OpenTofu reads the file when it reads its folder. */
    public static boolean isModuleFile(Path file) {
        return ModuleLoader.isModuleFile(file);
    }

    /**
     * Which folders to read: those that no other one calls as a module and, of folders that only call each other, the first.
     *
     * @param folders real paths of folders with files of Terraform
     */
    public List<Path> roots(SortedSet<Path> folders) {
        return TerraformRoots.of(loader, folders);
    }

    /**
     * The resources of one root module and of the modules it calls.
     *
     * @param folder a folder with files of Terraform below the root of the files
     */
    public TerraformReading read(Path folder) {
        UnreadParts unread = new UnreadParts();
        FutureTask<List<Resource>> task = new FutureTask<>(() -> guarded(folder, unread));
        Thread worker = new Thread(null, task, "terraform", STACK_BYTES);
        worker.setDaemon(true);
        worker.start();
        try {
            return new TerraformReading(task.get(), unread.all());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("reading " + files.shown(folder) + " failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private List<Resource> guarded(Path folder, UnreadParts unread) {
        try {
            return resources(folder, unread);
        } catch (StackOverflowError tooDeep) {
            unread.add(Kind.LIMIT, "it refers too deep to be evaluated", SourceRange.wholeFile(files.shown(folder)));
            return List.of();
        }
    }

    private List<Resource> resources(Path folder, UnreadParts unread) {
        Optional<ModuleDefinition> root = loader.load(folder);
        if (root.isEmpty()) {
            unread.add(Kind.NOT_AT_HAND, "the folder holds no Terraform", SourceRange.wholeFile(files.shown(folder)));
            return List.of();
        }
        root.get().faults().forEach(unread::add);
        Path real = root.get().folder();
        Run run = new Run(
                loader, ModuleManifest.of(real, files), options, new FileAccess(files, real), new Budget(), unread);
        return new ResourceCollector(run)
                .collect(new ModuleInstance(run, root.get(), null, List.of(), new Presence.Present()));
    }
}
