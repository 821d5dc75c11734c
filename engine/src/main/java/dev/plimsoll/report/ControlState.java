package dev.plimsoll.report;

import java.util.Locale;

/** What a run says of a control. */
public enum ControlState {
    /** A finding of one of its rules is open, whatever its severity. */
    VIOLATED,
    /** There are findings, and somebody accepted each: by a comment, a waiver or the baseline. */
    WAIVED,
    /** Nothing was found, and that proves nothing. */
    NOT_ASSESSED,
    /** Its rules found nothing in what was looked at. */
    SATISFIED;

    /** {@code not-assessed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code not assessed}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
