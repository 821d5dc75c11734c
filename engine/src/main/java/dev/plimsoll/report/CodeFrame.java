package dev.plimsoll.report;

import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** The lines that a finding points into, with the exact span marked. */
final class CodeFrame {

    private static final int LONGEST_SPAN = 6;
    private static final int HEAD = 3;
    private static final int TAIL = 2;

    /** A file may be one line: so much of it, to both sides of the span, is enough to show. */
    private static final int SIGHT = 1000;

    /** A line of the frame: {@code number} is empty where it is no line of the source; {@code mark} for the pen. */
    record Line(String number, String text, boolean mark) {}

    private final String source;
    private final Terminal terminal;
    private final Pen pen;
    private final int width;
    private final List<Line> lines = new ArrayList<>();

    private CodeFrame(String source, Terminal terminal, int width) {
        this.source = source;
        this.terminal = terminal;
        this.pen = Pen.of(terminal);
        this.width = width;
    }

    /** @param width columns for the source itself */
    static List<Line> of(String source, SourceRange range, Terminal terminal, int width) {
        CodeFrame frame = new CodeFrame(source, terminal, width);
        int start = Math.min(range.startOffset(), source.length());
        int end = frame.withoutTrailingSpace(start, Math.min(range.endOffset(), source.length()));
        List<int[]> spans = frame.spans(start, end);
        if (spans.size() == 1) {
            frame.single(range.line(), start, end);
        } else {
            frame.several(range.line(), start, end, spans);
        }
        return frame.lines;
    }

    private int withoutTrailingSpace(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(source.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private void single(int number, int start, int end) {
        SourceLine line = SourceLine.of(source, lineStart(start), lineEnd(start, end), start, end, terminal, width);
        lines.add(new Line(Integer.toString(number), line.text(), false));
        int marks = Math.max(1, line.end() - line.start());
        lines.add(new Line("", " ".repeat(line.start()) + pen.underline().repeat(marks), true));
    }

    /** A bar along the lines; an arm shows where the span begins and ends within its first and last line. */
    private void several(int firstNumber, int start, int end, List<int[]> spans) {
        int[] first = spans.get(0);
        SourceLine head = SourceLine.of(source, first[0], first[1], start, first[1], terminal, width - 2);
        boolean wholeLine = source.substring(first[0], start).isBlank();
        lines.add(new Line(Integer.toString(firstNumber), (wholeLine ? pen.top() : " ") + " " + head.text(), false));
        if (!wholeLine) {
            lines.add(new Line("", pen.topArm(head.start() + 1), true));
        }
        boolean shortened = spans.size() > LONGEST_SPAN;
        for (int i = 1; i < spans.size(); i++) {
            if (shortened && i == HEAD) {
                lines.add(new Line(pen.gap(), pen.side(), false));
                i = spans.size() - TAIL;
            }
            int[] span = spans.get(i);
            int to = i == spans.size() - 1 ? end : span[1];
            SourceLine line = SourceLine.of(source, span[0], span[1], span[0], to, terminal, width - 2);
            lines.add(new Line(Integer.toString(firstNumber + i), pen.side() + " " + line.text(), false));
            if (i == spans.size() - 1) {
                lines.add(new Line("", pen.bottomArm(line.end()), true));
            }
        }
    }

    /** Start and end offset of every line that the span touches. */
    private List<int[]> spans(int start, int end) {
        List<int[]> spans = new ArrayList<>();
        int at = lineStart(start);
        while (true) {
            int lineEnd = lineEnd(at, end);
            spans.add(new int[] {at, lineEnd});
            int next = afterLineEnd(lineEnd);
            if (next >= end || next == lineEnd) {
                return spans;
            }
            at = next;
        }
    }

    private int lineStart(int offset) {
        int at = offset;
        int limit = Math.max(0, offset - SIGHT);
        while (at > limit && !isLineEnd(at - 1)) {
            at--;
        }
        return at;
    }

    private int lineEnd(int offset, int spanEnd) {
        int at = offset;
        int limit = Math.min(source.length(), spanEnd + SIGHT);
        while (at < limit && !isLineEnd(at)) {
            at++;
        }
        return at;
    }

    private int afterLineEnd(int lineEnd) {
        if (lineEnd >= source.length()) {
            return lineEnd;
        }
        return source.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
    }

    private boolean isLineEnd(int at) {
        return source.charAt(at) == '\n' || source.charAt(at) == '\r';
    }
}
