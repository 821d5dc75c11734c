package dev.plimsoll.check.drift;

import dev.plimsoll.check.AppliedVersions;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the history tables of a snapshot say; nothing where there are several, since only one is that of the migrations at hand. */
final class AppliedRows {

    private AppliedRows() {}

    static AppliedVersions of(Snapshot snapshot) {
        List<Row> rows = snapshot.rows(Facet.APPLIED_MIGRATIONS).stream().toList();
        Set<String> tables = rows.stream()
                .map(row -> row.need("schema") + "." + row.need("relation"))
                .collect(Collectors.toSet());
        if (tables.size() != 1) {
            return AppliedVersions.UNKNOWN;
        }
        List<String> versions = new ArrayList<>();
        String upTo = null;
        for (Row row : rows) {
            String version = row.need("version");
            if (!row.flag("baseline")) {
                versions.add(version);
            } else if (upTo == null || Versions.ORDER.compare(version, upTo) > 0) {
                upTo = version;
            }
        }
        return AppliedVersions.of(versions, upTo);
    }
}
