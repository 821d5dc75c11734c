package dev.plimsoll.report;

/** The characters that frames are drawn with. */
enum Pen {
    UNICODE("╭▸", "│", "├", "╰", "━", "┏", "┃", "⋮"),
    ASCII("-->", "|", "=", "=", "^", "/", "|", "...");

    private final String arrow;
    private final String wall;
    private final String branch;
    private final String last;
    private final String underline;
    private final String top;
    private final String side;
    private final String gap;

    Pen(String arrow, String wall, String branch, String last, String underline, String top, String side, String gap) {
        this.arrow = arrow;
        this.wall = wall;
        this.branch = branch;
        this.last = last;
        this.underline = underline;
        this.top = top;
        this.side = side;
        this.gap = gap;
    }

    static Pen of(Terminal terminal) {
        return terminal.unicode() ? UNICODE : ASCII;
    }

    String arrow() {
        return arrow;
    }

    String wall() {
        return wall;
    }

    String branch(boolean isLast) {
        return isLast ? last : branch;
    }

    String underline() {
        return underline;
    }

    String top() {
        return top;
    }

    String side() {
        return side;
    }

    String gap() {
        return gap;
    }

    /** Under a first line whose span begins {@code columns} after the bar. */
    String topArm(int columns) {
        return this == UNICODE ? "┏" + "━".repeat(columns) + "┛" : " " + "_".repeat(columns) + "^";
    }

    /** Under a last line whose span ends {@code columns} after the start of its text. */
    String bottomArm(int columns) {
        return this == UNICODE ? "┗" + "━".repeat(columns) + "┛" : "|" + "_".repeat(columns) + "^";
    }
}
