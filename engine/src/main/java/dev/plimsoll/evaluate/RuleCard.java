package dev.plimsoll.evaluate;

import dev.plimsoll.model.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about itself: its {@code rule.yaml}.
 *
 * @param id kebab-case, unique across packs, never reused
 * @param enabled whether it speaks unasked; a rule that is not, a matter of opinion, waits for a policy that gives it an enforcement
 * @param since version of Plimsoll that brought it
 * @param kind of targets it applies to, as in {@code applies-to} of the card; {@code sql} is that of migrations
 * @param dialects engine ids, as in the configuration; of rules on SQL
 * @param stores kinds of data stores, see {@link dev.plimsoll.model.StoreKind#id}; of rules on data stores, and empty for all kinds
 * @param reads properties without which the rule is undetermined; often empty
 * @param weighedByDuration whether it is as grave as its statement lasts, where that can be estimated
 * @param remedy name of the remedy that writes the safer form, or null
 * @param options by name, in the card's order
 * @param controls numbers of the controls that the rule helps to meet, by the framework's id such as {@code pci-dss-4.0.1}
 * @param facts pages of the vendor that the rule rests on
 * @param formerIds names it had before; they keep working in configuration and suppressions
 */
public record RuleCard(
        String id,
        String pack,
        String summary,
        Severity severity,
        boolean enabled,
        String since,
        String kind,
        List<String> dialects,
        List<String> stores,
        List<String> reads,
        boolean weighedByDuration,
        @Nullable String remedy,
        Map<String, Option> options,
        Map<String, List<String>> controls,
        List<String> facts,
        List<String> formerIds) {

    /** Something a team may set about a rule; the value is text, as in the configuration. */
    public record Option(String defaultValue, String description) {}

    public RuleCard {
        dialects = List.copyOf(dialects);
        stores = List.copyOf(stores);
        reads = List.copyOf(reads);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        controls = Collections.unmodifiableMap(new LinkedHashMap<>(controls));
        facts = List.copyOf(facts);
        formerIds = List.copyOf(formerIds);
    }

    /** Where its page stands in the repository and the release. */
    public String docs() {
        return "docs/rules/" + id + ".md";
    }

    /** Folder of its files among the resources of its pack's jar. */
    String folder() {
        return "packs/" + pack + "/" + id + "/";
    }
}
