package dev.plimsoll.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rules of the packs on a class path. Immutable; reading it loads cards, not rules. */
public final class RuleCatalog {

    private final ClassLoader classLoader;
    private final List<RulePack> packs;
    private final @Nullable InterpretedRules interpreted;
    private final Set<String> trusted;
    private final Set<String> joined;
    private final Map<String, RuleCard> byId = new LinkedHashMap<>();
    private final Map<String, RuleCard> byFormerId = new LinkedHashMap<>();

    private RuleCatalog(
            ClassLoader classLoader,
            List<RulePack> packs,
            @Nullable InterpretedRules interpreted,
            Set<String> trusted,
            Set<String> joined) {
        this.classLoader = classLoader;
        this.packs = packs;
        this.interpreted = interpreted;
        this.trusted = Set.copyOf(trusted);
        this.joined = Set.copyOf(joined);
        for (RulePack pack : packs) {
            for (RuleCard rule : pack.rules()) {
                if (byId.put(rule.id(), rule) != null) {
                    throw new IllegalStateException("two packs on the class path have a rule " + rule.id());
                }
                rule.formerIds().forEach(former -> byFormerId.put(former, rule));
            }
        }
    }

    /** The packs that Plimsoll itself sees. */
    public static RuleCatalog load() {
        return load(RuleCatalog.class.getClassLoader());
    }

    /**
     * The packs that {@code classLoader} sees, sorted by name.
     *
     * @throws IllegalStateException if two of them have a rule of the same id
     */
    public static RuleCatalog load(ClassLoader classLoader) {
        List<RulePack> packs = new ArrayList<>();
        try {
            for (URL index : Collections.list(classLoader.getResources("packs/index"))) {
                try (InputStream in = index.openStream()) {
                    packs.addAll(PackIndex.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the rule packs cannot be read", e);
        }
        packs.sort(Comparator.comparing(RulePack::id));
        return new RuleCatalog(classLoader, List.copyOf(packs), null, Set.of(), Set.of());
    }

    /**
     * This catalogue with a pack of rules that a team wrote down.
     *
     * @throws IllegalStateException if one of them has the id of a rule that is here
     */
    public RuleCatalog with(InterpretedRules rules) {
        List<RulePack> all = new ArrayList<>(packs);
        all.add(rules.pack());
        all.sort(Comparator.comparing(RulePack::id));
        return new RuleCatalog(classLoader, List.copyOf(all), rules, trusted, joined);
    }

    /** This catalogue, to which jars of these digests may be added as well: their code runs. SHA-256 in lower-case hexadecimal. */
    public RuleCatalog trusting(Set<String> digests) {
        Set<String> all = new HashSet<>(trusted);
        all.addAll(digests);
        return new RuleCatalog(classLoader, packs, interpreted, all, joined);
    }

    /** Whether a jar of this digest may be added. */
    public boolean trusts(String digest) {
        return trusted.contains(digest);
    }

    /**
     * The catalogue of all packs that this one sees and those in jars, whose code runs where their rules judge. Without rules that a team wrote
     * down.
     *
     * @param jars by their digests
     * @throws IllegalStateException if two packs have a rule of the same id
     */
    public RuleCatalog withJars(Map<String, URL> jars) {
        RuleCatalog all = load(new URLClassLoader(jars.values().toArray(URL[]::new), classLoader));
        Set<String> digests = new HashSet<>(joined);
        digests.addAll(jars.keySet());
        return new RuleCatalog(all.classLoader, all.packs, null, trusted, digests);
    }

    /** Whether the packs of a jar of this digest are here. */
    public boolean hasJar(String digest) {
        return joined.contains(digest);
    }

    public List<RulePack> packs() {
        return packs;
    }

    /** All rules, by pack and id. */
    public List<RuleCard> all() {
        return List.copyOf(byId.values());
    }

    /** The rule of this id, present or former. */
    public Optional<RuleCard> rule(String id) {
        RuleCard rule = byId.get(id);
        return Optional.ofNullable(rule != null ? rule : byFormerId.get(id));
    }

    /** The body of the rule's page, from its first heading on, in Markdown. */
    public String page(RuleCard rule) {
        return interpretedBy(rule)
                .map(rules -> rules.page(rule))
                .or(() -> resource(rule.folder() + "doc.md"))
                .orElseThrow(() -> new IllegalStateException(rule.id() + " ships without a page"));
    }

    /** The rule as written; empty for a finding that Plimsoll itself reports. */
    public Optional<String> source(RuleCard rule) {
        return interpretedBy(rule).map(rules -> rules.source(rule)).or(() -> resource(rule.folder() + "rule.drl"));
    }

    private Optional<InterpretedRules> interpretedBy(RuleCard rule) {
        return Optional.ofNullable(interpreted)
                .filter(rules -> rules.pack().id().equals(rule.pack()));
    }

    /** The rules that a team wrote down, or null. */
    @Nullable
    InterpretedRules interpreted() {
        return interpreted;
    }

    ClassLoader classLoader() {
        return classLoader;
    }

    Optional<String> resource(String name) {
        try (InputStream in = classLoader.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
