package dev.plimsoll.cli;

import dev.plimsoll.report.CheckReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Addresses that a terminal can open. */
final class RulePages {

    private RulePages() {}

    /** The pages of the report's rules that stand beside this Plimsoll, by rule. */
    static Map<String, String> of(CheckReport report, Surroundings surroundings) {
        Path home = surroundings.home();
        Map<String, String> addresses = new TreeMap<>();
        if (home != null) {
            report.pages().forEach((rule, page) -> {
                Path file = home.resolve(page);
                if (Files.isRegularFile(file)) {
                    addresses.put(rule, file.toUri().toString());
                }
            });
        }
        return addresses;
    }
}
