package dev.plimsoll.report;

import dev.plimsoll.model.JudgedFinding;
import java.util.List;

/**
 * What a run says of one control.
 *
 * @param framework its id
 * @param frameworkTitle as people write it
 * @param control number
 * @param title may be empty
 * @param rules ids of all rules whose cards name it, those too that are off
 * @param findings of these rules that concern it, accepted ones too
 * @param reason why the state is what it is, and what it does not rest on; no full stop
 */
public record ControlResult(
        String framework,
        String frameworkTitle,
        String control,
        String title,
        ControlState state,
        List<String> rules,
        List<JudgedFinding> findings,
        String reason) {

    public ControlResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** {@code 8.3.2 Proofs of sign-in are unreadable}. */
    String words() {
        return title.isEmpty() ? control : control + " " + title;
    }
}
