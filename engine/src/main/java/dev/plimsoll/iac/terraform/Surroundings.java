package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.terraform.expression.Reference;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.nio.file.Path;

/** What {@code path} and {@code terraform} say about where the tool runs. */
final class Surroundings {

    private Surroundings() {}

    static Value path(String name, Reference reference, ModuleInstance module, Run run) {
        return switch (name) {
            case "root" -> text(".", reference);
            case "module" ->
                text(relative(run.files().folder(), module.definition().folder()), reference);
            case "cwd" ->
                throw new NotKnown(
                        new UnknownReason(UnknownReason.Kind.EXTERNAL, "path.cwd depends on the machine", ""));
            default -> throw new EvaluationError("\"path\" has no \"" + name + "\"");
        };
    }

    private static String relative(Path root, Path folder) {
        String relative = root.relativize(folder).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }

    static Value terraform(String name, Reference reference, Run run) {
        String workspace = run.options().workspace();
        if (name.equals("workspace") && workspace != null) {
            return text(workspace, reference);
        }
        if (name.equals("workspace")) {
            throw new NotKnown(
                    new UnknownReason(UnknownReason.Kind.EXTERNAL, "the workspace is not known", "name the workspace"));
        }
        throw new NotKnown(
                new UnknownReason(UnknownReason.Kind.EXTERNAL, "terraform." + name + " depends on the run", ""));
    }

    private static Value text(String text, Reference reference) {
        return new Value.Known(new Tree.Text(text), Trace.at(reference.root().range()));
    }
}
