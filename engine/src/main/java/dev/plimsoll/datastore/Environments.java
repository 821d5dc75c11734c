package dev.plimsoll.datastore;

import dev.plimsoll.model.Environment;
import dev.plimsoll.model.Environment.Stage;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells where a resource serves: by its tags, then its name, then the folders it is declared in. */
final class Environments {

    private static final List<String> TAGS = List.of("environment", "env", "stage", "tier");
    private static final List<AttributePath> TAG_LISTS =
            List.of("tags", "tags_all", "labels", "user_labels", "Tags", "metadata.labels").stream()
                    .map(AttributePath::of)
                    .toList();
    private static final List<AttributePath> NAMES = Stream.of(
                    "identifier",
                    "cluster_identifier",
                    "replication_group_id",
                    "domain_name",
                    "cluster_name",
                    "name",
                    "bucket",
                    "metadata.namespace",
                    "DBInstanceIdentifier",
                    "DBClusterIdentifier",
                    "ClusterIdentifier",
                    "ReplicationGroupId",
                    "DomainName",
                    "TableName",
                    "BucketName")
            .map(AttributePath::of)
            .toList();

    private static final Pattern BEFORE_PRODUCTION = Pattern.compile("\\b(non|pre)[-_]?prod");
    private static final Pattern WORD = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, Stage> WORDS = Map.ofEntries(
            Map.entry("production", Stage.PRODUCTION),
            Map.entry("prod", Stage.PRODUCTION),
            Map.entry("prd", Stage.PRODUCTION),
            Map.entry("live", Stage.PRODUCTION),
            Map.entry("staging", Stage.STAGING),
            Map.entry("stage", Stage.STAGING),
            Map.entry("stg", Stage.STAGING),
            Map.entry("preprod", Stage.STAGING),
            Map.entry("uat", Stage.STAGING),
            Map.entry("development", Stage.DEVELOPMENT),
            Map.entry("dev", Stage.DEVELOPMENT),
            Map.entry("test", Stage.DEVELOPMENT),
            Map.entry("sandbox", Stage.DEVELOPMENT),
            Map.entry("preview", Stage.DEVELOPMENT));

    private Environments() {}

    static Environment of(Resource resource) {
        return byTag(resource)
                .or(() -> byName(resource))
                .or(() -> byFolder(resource))
                .orElse(Environment.UNKNOWN);
    }

    private static Optional<Environment> byTag(Resource resource) {
        for (AttributePath path : TAG_LISTS) {
            Map<String, Value> tags =
                    NamedValues.in(path.of(resource), List.of("Key", "key"), List.of("Value", "value"));
            for (Map.Entry<String, Value> tag : tags.entrySet()) {
                if (TAGS.contains(tag.getKey().toLowerCase(Locale.ROOT))) {
                    Optional<Environment> found =
                            tag.getValue().text().flatMap(text -> in(text, "tag " + tag.getKey() + " = " + text));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Environment> byName(Resource resource) {
        return NAMES.stream()
                .flatMap(path -> path.of(resource).text().stream())
                .flatMap(name -> in(name, "name " + name).stream())
                .findFirst();
    }

    private static Optional<Environment> byFolder(Resource resource) {
        String path = resource.modulePath().isEmpty()
                ? resource.range().path()
                : resource.modulePath().get(0).range().path();
        String[] folders = path.split("/");
        for (int i = folders.length - 2; i >= 0; i--) {
            Optional<Environment> found = in(folders[i], "folder " + folders[i]);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Environment> in(String text, String because) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (BEFORE_PRODUCTION.matcher(lower).find()) {
            return Optional.of(new Environment(Stage.STAGING, because));
        }
        return WORD.splitAsStream(lower)
                .map(WORDS::get)
                .filter(stage -> stage != null)
                .findFirst()
                .map(stage -> new Environment(stage, because));
    }
}
