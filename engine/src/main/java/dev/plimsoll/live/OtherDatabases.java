package dev.plimsoll.live;

import java.util.List;
import java.util.Set;

/** The databases beside the one that a snapshot is of. */
public final class OtherDatabases {

    /** What services keep for themselves. */
    private static final Set<String> OF_SERVICES =
            Set.of("rdsadmin", "cloudsqladmin", "alloydbadmin", "azure_maintenance", "azure_sys");

    private OtherDatabases() {}

    /** Names of those that can be connected to, without templates, in alphabetical order. */
    public static List<String> of(Snapshot snapshot) {
        return snapshot.rows(Facet.DATABASES).stream()
                .filter(row -> !row.flag("current") && !row.flag("template") && !row.flag("closed"))
                .map(row -> row.need("name"))
                .filter(name -> !OF_SERVICES.contains(name))
                .sorted()
                .toList();
    }
}
