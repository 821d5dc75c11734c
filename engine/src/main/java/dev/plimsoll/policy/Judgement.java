package dev.plimsoll.policy;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Verdict;
import java.util.List;

/** The verdict and the one sentence why. */
public record Judgement(Verdict verdict, String reason) {

    /** Folds findings in {@link Finding#ORDER}. */
    public static Judgement of(List<JudgedFinding> findings) {
        return of(findings, List.of());
    }

    /** @param required rules that block and could not be applied */
    public static Judgement of(List<JudgedFinding> findings, List<String> required) {
        List<JudgedFinding> blocking =
                findings.stream().filter(JudgedFinding::blocks).toList();
        if (!blocking.isEmpty()) {
            return new Judgement(Verdict.BLOCKED, blocked(blocking));
        }
        if (!required.isEmpty()) {
            String others = required.size() == 1 ? "" : " and " + (required.size() - 1) + " others that block";
            return new Judgement(
                    Verdict.INCOMPLETE, required.get(0) + others + " could not be assessed, so nothing is proved");
        }
        long open = findings.stream()
                .filter(finding -> finding.state() == FindingState.NEW)
                .count();
        if (open == 0) {
            return new Judgement(Verdict.PASSED, "no findings");
        }
        return new Judgement(
                Verdict.PASSED,
                open == 1 ? "1 finding, which does not block" : open + " findings, none of which blocks");
    }

    private static String blocked(List<JudgedFinding> blocking) {
        Finding first = blocking.get(0).finding();
        String count =
                blocking.size() == 1 ? "1 blocking finding: " : blocking.size() + " blocking findings, the first: ";
        return count + firstSentence(first.message()) + " (" + first.rule() + ", "
                + first.place().path() + ":" + first.place().line() + ")";
    }

    /** Without its full stop. A point within a name is none. */
    private static String firstSentence(String message) {
        int end = message.indexOf(". ");
        String sentence = end < 0 ? message : message.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
