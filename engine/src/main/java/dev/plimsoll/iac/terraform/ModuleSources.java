package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the module that a call names. What is not at hand is noted, once for each call. */
final class ModuleSources {

    static final int DEEPEST = 12;

    /** The outcome of looking for a module. */
    sealed interface Source {}

    /** The module is here. */
    record AtHand(ModuleDefinition definition) implements Source {}

    /** It is not. */
    record NotAtHand(UnknownReason reason) implements Source {}

    private final Run run;

    ModuleSources(Run run) {
        this.run = run;
    }

    Source of(ModuleInstance caller, String name, Block block) {
        HclExpression expression = block.body().attribute("source").orElse(null);
        if (!(expression instanceof HclExpression.Literal literal && literal.value() instanceof Tree.Text text)) {
            return missing(name, "its source is no plain text", "", Kind.MALFORMED, block.header());
        }
        if (caller.path().size() >= DEEPEST) {
            String message = "modules are called deeper than the limit of " + DEEPEST + " levels";
            run.unread().add(Kind.LIMIT, message, block.header());
            return new NotAtHand(new UnknownReason(UnknownReason.Kind.LIMIT, message, ""));
        }
        String source = text.text();
        Optional<Path> folder =
                isLocal(source) ? local(caller, source) : run.manifest().folder(key(caller, name));
        Optional<ModuleDefinition> definition = folder.flatMap(run.loader()::load);
        if (definition.isPresent()) {
            definition.get().faults().forEach(run.unread()::add);
            return new AtHand(definition.get());
        }
        return isLocal(source)
                ? missing(
                        name,
                        "there is no module in \"" + source + "\" below the folder that is checked",
                        "",
                        Kind.NOT_AT_HAND,
                        block.header())
                : missing(
                        name,
                        "\"" + source + "\" has not been fetched",
                        "run terraform init -backend=false before",
                        Kind.NOT_AT_HAND,
                        block.header());
    }

    private static boolean isLocal(String source) {
        return source.startsWith("./") || source.startsWith("../") || source.equals(".") || source.equals("..");
    }

    private static Optional<Path> local(ModuleInstance caller, String source) {
        try {
            return Optional.of(caller.definition().folder().resolve(source).normalize());
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    /** The names of the calls without the keys of instances. */
    private static String key(ModuleInstance caller, String name) {
        return Stream.concat(caller.path().stream().map(step -> step.name().replaceFirst("\\[.*", "")), Stream.of(name))
                .collect(Collectors.joining("."));
    }

    private Source missing(String name, String why, String remedy, Kind kind, SourceRange place) {
        String message = "module \"" + name + "\" is not read: " + why;
        run.unread().add(kind, message, place);
        return new NotAtHand(new UnknownReason(UnknownReason.Kind.NOT_AT_HAND, message, remedy));
    }
}
