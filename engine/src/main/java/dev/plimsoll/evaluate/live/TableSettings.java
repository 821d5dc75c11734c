package dev.plimsoll.evaluate.live;

import dev.plimsoll.model.live.LiveTable;

/** Settings that a table may have of its own. */
final class TableSettings {

    private TableSettings() {}

    /** The table's own, else the server's; NaN where neither is known. */
    static double number(LiveTable table, String setting) {
        String own = table.option(setting);
        if (own != null) {
            try {
                return Double.parseDouble(own);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
        return table.database().number(setting);
    }
}
