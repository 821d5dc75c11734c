package dev.plimsoll.sql;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where reader and servers are known to disagree, with the reason. Patterns are of versions 12 to 18, in order: {@code +} reads,
 * {@code -} refuses, {@code ?} answers with another error.
 */
record KnownDifferences(String reason, Pattern statement, Pattern servers, Pattern reader) {

    private static final List<KnownDifferences> ALL = List.of(
            known(
                    "A partition strategy that is none: versions up to 15 find out only when they run the statement.",
                    "(?i)partition\\s+by",
                    "[+-]{4}\\?{3}",
                    "-{7}"),
            known(
                    "Names of objects that are no relations may have any number of parts for the grammar, and three for the server.",
                    "[\\w\"]\\s*(?:\\.\\s*(?:\\w+|\"[^\"]*\")\\s*){2}\\.",
                    ".*",
                    "-{7}"),
            known(
                    "Letters directly behind a number were a label of it up to version 14, so that 0x1F and 1_000 were read as well.",
                    "[0-9.$][A-Za-z_]",
                    "[+-]{3}-.*",
                    "-{3}.*"),
            known(
                    "The words NFC, NFD, NFKC, NFKD, NORMALIZE, NORMALIZED, EXPRESSION and UESCAPE were none to version 12.",
                    "(?i)nfk?[cd]|normalized?|expression|uescape",
                    "\\+-.*",
                    "--.*"),
            known(
                    "Options of databases and aggregates and time zones may be any word that is no keyword, also one that became a keyword later.",
                    "(?i)^\\s*(create|alter)\\s+(or\\s+replace\\s+)?(database|aggregate)\\b|time\\s+zone",
                    "-*\\++-+",
                    "-{7}"),
            known("WITHOUT TIME were two words up to version 15.", "(?i)without\\s+time", ".{4}-{3}", "-{7}"),
            known(
                    "Before there was SQL/JSON, its functions could be called, and types and functions named, like any other.",
                    "(?i)json|merge_action|system_user|normalize",
                    "-{0,4}\\++-+",
                    "-.*"));

    private static KnownDifferences known(String reason, String statement, String servers, String reader) {
        return new KnownDifferences(
                reason, Pattern.compile(statement), Pattern.compile(servers), Pattern.compile(reader));
    }

    static boolean explain(String statement, String servers, String reader) {
        return ALL.stream().anyMatch(known -> known.explains(statement, servers, reader));
    }

    private boolean explains(String sql, String ofServers, String ofReader) {
        return statement.matcher(sql).find()
                && servers.matcher(ofServers).matches()
                && reader.matcher(ofReader).matches();
    }
}
