package dev.plimsoll.cli;

import dev.plimsoll.policy.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Waivers as aligned columns. */
final class WaiverTable {

    private static final List<String> COLUMNS = List.of("until", "left", "rule", "covers", "who", "reason");

    private WaiverTable() {}

    static List<String> row(Waiver waiver, LocalDate today) {
        long days = waiver.daysLeft(today);
        String who = String.join(
                ", ",
                Stream.of(waiver.owner(), waiver.approvedBy(), waiver.ticket())
                        .filter(Objects::nonNull)
                        .toList());
        return List.of(
                waiver.until().toString(),
                days < 0 ? "expired" : days + (days == 1 ? " day" : " days"),
                waiver.rule(),
                waiver.scope(),
                who.isEmpty() ? "-" : who,
                waiver.reason());
    }

    /** Control characters are left out. */
    static String of(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(COLUMNS));
        rows.forEach(row -> all.add(row.stream()
                .map(cell -> cell.replaceAll("\\p{Cc}+|\\p{Cf}+", " "))
                .toList()));
        int[] widths = new int[COLUMNS.size()];
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }
}
