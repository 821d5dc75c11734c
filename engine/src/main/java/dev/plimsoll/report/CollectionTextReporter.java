package dev.plimsoll.report;

import dev.plimsoll.live.CollectionListener.QueryRun;
import dev.plimsoll.live.Facet;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a collection asked the server, and what that took. */
public final class CollectionTextReporter {

    /** Writes one paragraph for each facet: queries, time and rows, then the first query. */
    public void write(List<QueryRun> queries, Writer out) throws IOException {
        Map<Facet, List<QueryRun>> byFacet = new EnumMap<>(Facet.class);
        queries.forEach(run ->
                byFacet.computeIfAbsent(run.facet(), facet -> new ArrayList<>()).add(run));
        for (Map.Entry<Facet, List<QueryRun>> entry : byFacet.entrySet()) {
            List<QueryRun> runs = entry.getValue();
            out.write(line(entry.getKey().id(), runs));
            String state = runs.get(runs.size() - 1).sqlState();
            out.write((state == null ? "" : "  failed with " + state) + "\n");
            for (String sql : runs.get(0).sql().strip().split("\n")) {
                out.write("    " + sql + "\n");
            }
            out.write("\n");
        }
        out.write(line("all", queries) + "\n");
    }

    private static String line(String name, List<QueryRun> runs) {
        long milliseconds = runs.stream().mapToLong(QueryRun::milliseconds).sum();
        long rows = runs.stream().mapToLong(QueryRun::rows).sum();
        return String.format(
                Locale.ROOT,
                "%-24s %12s %,9d ms %,9d rows",
                name,
                runs.size() + (runs.size() == 1 ? " query" : " queries"),
                milliseconds,
                rows);
    }
}
