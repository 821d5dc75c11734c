package dev.plimsoll.report;

/** How much was looked at, in words. */
final class Totals {

    private Totals() {}

    /** {@code 3 files (1 reverse migration left out), 12 statements}, or the server that was looked at. */
    static String scope(CheckReport.Counts counts) {
        CheckReport.Audited audited = counts.audited();
        if (audited != null) {
            return audited.what();
        }
        StringBuilder line = new StringBuilder(Words.count(counts.files(), "file"));
        if (counts.reverse() > 0) {
            line.append(" (")
                    .append(Words.count(counts.reverse(), "reverse migration"))
                    .append(" left out)");
        }
        if (counts.statements() > 0 || counts.resources() == 0) {
            line.append(", ").append(Words.count(counts.statements(), "statement"));
        }
        if (counts.resources() > 0) {
            line.append(", ").append(Words.count(counts.resources(), "resource"));
        }
        if (counts.databases() > 1) {
            line.append(", ").append(Words.count(counts.databases(), "database"));
        }
        return line.toString();
    }

    /** {@code 212 of 229 rules assessed (92 %)}. */
    static String assessed(CheckReport.Audited audited) {
        String share = audited.rules() == 0 ? "100 %" : audited.assessed() * 100 / audited.rules() + " %";
        return audited.assessed() + " of " + Words.count(audited.rules(), "rule") + " assessed (" + share + ")";
    }
}
