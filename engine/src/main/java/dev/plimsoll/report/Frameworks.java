package dev.plimsoll.report;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The frameworks that the cards of rules name, and which of them concern an object: a benchmark of one cloud says nothing of another's. */
final class Frameworks {

    private static final Map<String, String> TITLES = Map.of(
            "cis-aws-3.0", "CIS Amazon Web Services Foundations 3.0",
            "cis-azure-2.1", "CIS Microsoft Azure Foundations 2.1",
            "cis-gcp-3.0", "CIS Google Cloud Platform Foundation 3.0",
            "cis-postgresql-16", "CIS PostgreSQL 16",
            "iso-27001-2022", "ISO/IEC 27001:2022",
            "pci-dss-4.0.1", "PCI DSS 4.0.1",
            "soc-2", "SOC 2");

    /** By the start of their ids: words of resource types and of products. */
    private static final Map<String, Pattern> CLOUDS = Map.of(
            "cis-aws-", Pattern.compile("\\b(aws_|AWS\\b|Amazon )"),
            "cis-azure-", Pattern.compile("\\b(azurerm_|Azure )"),
            "cis-gcp-", Pattern.compile("\\b(google_|Google |Cloud SQL |AlloyDB )"));

    private Frameworks() {}

    /** The id where it has no other title. */
    static String title(String framework) {
        return TITLES.getOrDefault(framework, framework);
    }

    /**
     * The controls of a card without those of a cloud that the object is not known to run in; sorted by framework.
     *
     * @param message the finding's, which begins with the product; empty where there is none
     */
    static Map<String, List<String>> concerning(Subject subject, String message, Map<String, List<String>> controls) {
        String about = Html.shortened(subject.name()) + " " + Html.shortened(message);
        Map<String, List<String>> concerning = new TreeMap<>();
        controls.forEach((framework, numbers) -> {
            if (CLOUDS.entrySet().stream()
                    .filter(cloud -> framework.startsWith(cloud.getKey()))
                    .allMatch(cloud -> subject.kind() == ObjectKind.DATA_STORE
                            && cloud.getValue().matcher(about).find())) {
                concerning.put(framework, numbers);
            }
        });
        return concerning;
    }
}
