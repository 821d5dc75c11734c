package dev.plimsoll.report;

import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Waivers in words: who accepted what, why and for how long. */
final class WaivedText {

    private WaivedText() {}

    /** The findings that waivers accept, by waiver, in the order of the report. */
    static Map<Acceptance, List<Finding>> byWaiver(CheckReport report) {
        Map<Acceptance, List<Finding>> waived = new LinkedHashMap<>();
        for (JudgedFinding judged : report.findings()) {
            Acceptance acceptance = judged.acceptance();
            if (acceptance != null) {
                waived.computeIfAbsent(acceptance, none -> new ArrayList<>()).add(judged.finding());
            }
        }
        return waived;
    }

    /** A line a waiver. */
    static List<String> lines(CheckReport report) {
        List<String> lines = new ArrayList<>();
        byWaiver(report).forEach((waiver, findings) -> {
            List<String> from = new ArrayList<>(names(waiver));
            from.add(waiver.place().path() + ":" + waiver.place().line());
            lines.add("waived: " + Words.count(findings.size(), "finding") + " of "
                    + findings.get(0).rule() + " until " + waiver.until() + ", " + left(waiver) + ": " + waiver.reason()
                    + " (" + String.join(", ", from) + ")");
        });
        return lines;
    }

    /** Reason, day and names, in one sentence. */
    static String justification(Acceptance waiver) {
        List<String> parts = new ArrayList<>(List.of("until " + waiver.until() + ", " + left(waiver)));
        parts.addAll(names(waiver));
        return waiver.reason() + " (" + String.join(", ", parts) + ")";
    }

    static String left(Acceptance waiver) {
        return waiver.daysLeft() == 0 ? "its last day" : Words.count(waiver.daysLeft(), "day") + " left";
    }

    private static List<String> names(Acceptance waiver) {
        List<String> names = new ArrayList<>();
        if (waiver.owner() != null) {
            names.add("owner " + waiver.owner());
        }
        if (waiver.approvedBy() != null) {
            names.add("approved by " + waiver.approvedBy());
        }
        if (waiver.ticket() != null) {
            names.add(waiver.ticket());
        }
        return names;
    }
}
