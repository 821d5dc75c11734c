package dev.plimsoll.report;

import java.util.Locale;
import java.util.Map;

/** A share as a bar: a picture of what the cells beside it say, with the same in words for those who do not see it. */
final class HtmlBar {

    private static final double WIDTH = 100;
    private static final double NEARLY_FULL = 0.85;
    private static final String HEIGHT = "8";

    private HtmlBar() {}

    /** How much of something that ends is in use; a bar that is nearly full shows it. */
    static Html of(double share, String title, String description) {
        return of(share, 0, title, description);
    }

    /** A size beside the largest of its kind, where being the largest is nothing bad. */
    static Html plain(double share, String title, String description) {
        return drawn("svg.bar", share, 0, title, description);
    }

    /**
     * A bar of two parts, the second behind the first.
     *
     * @param share of 1, drawn in front; more is drawn as all
     * @param behind of 1, from the start of the bar too
     */
    static Html of(double share, double behind, String title, String description) {
        return drawn(share >= NEARLY_FULL ? "svg.bar.full" : "svg.bar", share, behind, title, description);
    }

    private static Html drawn(String element, double share, double behind, String title, String description) {
        return Html.tag(
                element,
                Map.of(
                        "viewBox", "0 0 100 8",
                        "preserveAspectRatio", "none",
                        "role", "img",
                        "aria-label", Html.shortened(title)),
                Html.tag("title", Html.name(title)),
                Html.tag("desc", Html.name(description)),
                rectangle("track", 1),
                rectangle("behind", behind),
                rectangle("share", share));
    }

    private static Html rectangle(String kind, double share) {
        double width = Math.max(0, Math.min(1, share)) * WIDTH;
        return Html.tag("rect." + kind, Map.of("width", String.format(Locale.ROOT, "%.1f", width), "height", HEIGHT));
    }
}
