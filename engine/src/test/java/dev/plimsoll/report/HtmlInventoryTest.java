package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlInventoryTest {

    private static final Pattern CELLS = Pattern.compile("<[^>]*>\\s*");

    private static String page() throws IOException {
        return HtmlReporterTest.page(ReportFixture.report().looking(InventoryFixture.of("orders")));
    }

    /** The row that begins with this, as people read it. */
    private static String row(String page, String caption, String first) {
        String table = page.substring(page.indexOf("<caption>" + caption));
        Matcher row = Pattern.compile("(?s)<tr><th scope=\"row\">(<code>" + first + "</code>.*?)</tr>")
                .matcher(table);
        assertThat(row.find()).as("a row of %s", first).isTrue();
        return CELLS.matcher(row.group(1)).replaceAll("|").replaceAll("\\|+", "|");
    }

    @Test
    void aStoreIsToldWithWhatItsDefinitionSays() throws IOException {
        String page = page();

        assertThat(row(page, "2 data stores as defined", "orders-database"))
                .contains(
                        "|infra/orders.tf:1|",
                        "|relational database orders 16.4|",
                        "|db.orders, 8 GiB|",
                        "|100 GiB, grows to 200 GiB|",
                        "|kept for 14 days|",
                        "|at rest|");
        assertThat(row(page, "2 data stores as defined", "orders")).contains("|at rest: not known|");
    }

    @Test
    void roomOnDisksIsHeldAgainstTheServerAndDrawnWithItsWords() throws IOException {
        String page = page();

        assertThat(row(page, "Room on disks", "orders-database")).endsWith("|90 GiB|100 GiB|200 GiB|10 GiB (10 %)|");
        assertThat(page)
                .contains("<title>Disk of orders-database</title>")
                .contains("<desc>used: 90 GiB, allocated: 100 GiB, grows to: 200 GiB</desc>")
                .contains("<rect class=\"behind\" height=\"8\" width=\"50.0\">")
                .contains("<rect class=\"share\" height=\"8\" width=\"45.0\">");
    }

    @Test
    void theLargestTableComesFirstAndFewFreeConnectionsShow() throws IOException {
        String page = page();

        assertThat(page.indexOf("<code>public.orders</code>"))
                .isPositive()
                .isLessThan(page.indexOf("<code>public.notes</code>"));
        assertThat(row(page, "Its tables", "public.notes")).endsWith("|4 GiB|4 %|4,200|3 GiB|1 GiB|");
        assertThat(page).contains("95 (95 %)<svg aria-label=\"Connections of sales\" class=\"bar full\"");
    }

    @Test
    void whatWasNotLookedAtIsTold() throws IOException {
        assertThat(page())
                .contains("What was not assessed", "Running servers: none was audited")
                .doesNotContain("SQL statements: none were looked at");
        assertThat(HtmlReporterTest.page(ReportFixture.report())).doesNotContain("What was not assessed");
    }
}
