package dev.plimsoll.policy;

import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Environment.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database as the configuration describes it. Paths are relative to the folder of the configuration file.
 *
 * @param engine null where the file does not say
 * @param engineVersion major version, or null where the file does not say
 * @param environment where it serves, or null where the file does not say
 * @param tool id of the tool that runs the migrations, or null to see it from the files
 * @param deployedTo version up to which the migrations are deployed everywhere, so that they are not judged; or null
 * @param migrations files and folders
 * @param infrastructure addresses of the resources that are this database
 * @param connection {@code env:NAME} or an address without a password, or null
 * @param replicas how to reach its replicas, each as {@code connection}
 * @param snapshot file with metadata of the live database, or null
 * @param evidence files that tell of its backups; {@code FILE#NAME} where one tells of several databases
 * @param session settings that whoever runs the migrations gives to every session, by lower-case name
 */
public record DatabaseConfiguration(
        String name,
        @Nullable Engine engine,
        @Nullable Integer engineVersion,
        @Nullable Stage environment,
        @Nullable String tool,
        @Nullable String deployedTo,
        List<String> migrations,
        List<String> infrastructure,
        @Nullable String connection,
        List<String> replicas,
        @Nullable String snapshot,
        List<String> evidence,
        Map<String, String> session) {

    /** As it is described in a folder below that of the configuration. */
    DatabaseConfiguration below(String folder) {
        return new DatabaseConfiguration(
                name,
                engine,
                engineVersion,
                environment,
                tool,
                deployedTo,
                below(folder, migrations),
                infrastructure,
                connection,
                replicas,
                snapshot == null ? null : folder + "/" + snapshot,
                below(folder, evidence),
                session);
    }

    private static List<String> below(String folder, List<String> paths) {
        return paths.stream().map(path -> folder + "/" + path).toList();
    }

    public DatabaseConfiguration {
        migrations = List.copyOf(migrations);
        infrastructure = List.copyOf(infrastructure);
        replicas = List.copyOf(replicas);
        evidence = List.copyOf(evidence);
        session = Collections.unmodifiableMap(new LinkedHashMap<>(session));
    }
}
