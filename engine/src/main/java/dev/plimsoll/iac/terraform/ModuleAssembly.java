package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody;
import dev.plimsoll.iac.hcl.HclBody.Attribute;
import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Puts the bodies of a folder's files together. See https://developer.hashicorp.com/terraform/language/files/override. */
final class ModuleAssembly {

    private final Path folder;
    private final String shown;
    private final UnreadParts unread;
    private final Map<String, Map<String, Block>> blocks = new LinkedHashMap<>();
    private final Map<String, Attribute> locals = new LinkedHashMap<>();

    ModuleAssembly(Path folder, String shown, UnreadParts unread) {
        this.folder = folder;
        this.shown = shown;
        this.unread = unread;
    }

    void add(HclBody body) {
        for (Block block : body.blocks()) {
            if (block.type().equals("locals")) {
                for (Attribute local : block.body().attributes()) {
                    if (locals.putIfAbsent(local.name(), local) != null) {
                        unread.add(
                                Kind.MALFORMED, "local value \"" + local.name() + "\" is defined twice", local.range());
                    }
                }
            } else {
                put(block, (first, second) -> {
                    unread.add(
                            Kind.MALFORMED,
                            second.type() + " \"" + String.join(".", second.labels()) + "\" is defined twice",
                            second.header());
                    return first;
                });
            }
        }
    }

    void override(HclBody body) {
        for (Block block : body.blocks()) {
            if (block.type().equals("locals")) {
                block.body().attributes().forEach(local -> locals.put(local.name(), local));
            } else {
                put(block, ModuleAssembly::overridden);
            }
        }
    }

    private void put(Block block, BinaryOperator<Block> merge) {
        Map<String, Block> ofType = blocks.computeIfAbsent(block.type(), type -> new LinkedHashMap<>());
        ofType.merge(key(block, ofType.size()), block, merge);
    }

    /** The name that tells a block of its type from others. Those without labels, and providers with an alias, are all different. */
    private static String key(Block block, int ordinal) {
        String labels = String.join(".", block.labels());
        boolean alias = block.type().equals("provider")
                && block.body().attribute("alias").isPresent();
        return block.labels().isEmpty() || alias ? labels + "#" + ordinal : labels;
    }

    /** The attributes and the kinds of block that the second has take the place of those of the first. */
    private static Block overridden(Block first, Block second) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        first.body().attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
        second.body().attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
        Set<String> replaced = second.body().blocks().stream().map(Block::type).collect(Collectors.toSet());
        List<Block> nested = new ArrayList<>();
        first.body().blocks().stream()
                .filter(block -> !replaced.contains(block.type()))
                .forEach(nested::add);
        nested.addAll(second.body().blocks());
        HclBody body = new HclBody(
                List.copyOf(attributes.values()), nested, first.body().range());
        return new Block(first.type(), first.labels(), body, first.header(), first.range());
    }

    ModuleDefinition definition() {
        return new ModuleDefinition(
                folder,
                shown,
                named("variable", 1),
                locals,
                named("output", 1),
                named("resource", 2),
                named("data", 2),
                named("module", 1),
                List.copyOf(blocks.getOrDefault("provider", Map.of()).values()),
                unread.all());
    }

    private Map<String, Block> named(String type, int labels) {
        Map<String, Block> named = new LinkedHashMap<>();
        blocks.getOrDefault(type, Map.of()).forEach((key, block) -> {
            if (block.labels().size() == labels) {
                named.put(key, block);
            } else {
                unread.add(
                        Kind.MALFORMED,
                        "a block \"" + type + "\" has " + labels + (labels == 1 ? " label" : " labels"),
                        block.header());
            }
        });
        return named;
    }
}
