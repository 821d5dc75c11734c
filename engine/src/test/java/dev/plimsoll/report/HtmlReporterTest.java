package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.JudgedFinding;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReporterTest {

    private static final RuleCatalog NO_RULES = RuleCatalog.load(new ClassLoader(null) {});

    static String page(CheckReport report) throws IOException {
        StringWriter out = new StringWriter();
        new HtmlReporter(NO_RULES).write(report, out);
        return out.toString();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Set<String> names(Document document) {
        Set<String> names = new TreeSet<>();
        elements(document, "*").forEach(element -> names.add(element.getTagName()));
        return names;
    }

    private static CheckReport of(List<JudgedFinding> findings) {
        CheckReport one = ReportFixture.report();
        return new CheckReport(
                one.toolVersion(),
                one.verdict(),
                one.reason(),
                one.counts(),
                one.sets(),
                one.servers(),
                findings,
                List.of(),
                List.of(),
                one.sources(),
                one.pages());
    }

    @Test
    void looksAsItWasReviewed() throws IOException {
        String page = page(ReportFixture.report())
                .replaceAll("(?s)(<(style|script)>).*?(</)", "$1…$3")
                .replaceAll("sha256-[^']+", "sha256-…");

        Golden.assertSame("report.html.txt", out -> out.write(page));
    }

    @Test
    void textsOfOthersMakeNoElementAndNoAttribute() throws Exception {
        Document harmless = parsed(page(HostileReport.of("orders")));
        Document hostile = parsed(page(HostileReport.of(HostileReport.NAME + "\" onclick='x' </script></style><!--")));

        assertThat(names(hostile)).isEqualTo(names(harmless)).doesNotContain("img", "link", "iframe");
        assertThat(elements(hostile, "*")).hasSameSizeAs(elements(harmless, "*"));
        assertThat(elements(hostile, "*")).allSatisfy(element -> {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("src", "style", "action", "srcdoc");
            }
        });
    }

    @Test
    void browsersRunTheScriptAndTheStyleOfThePageAlone() throws Exception {
        Document document = parsed(page(ReportFixture.report()));
        String policy = elements(document, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow();

        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-" + hash(elements(document, "style")) + "';")
                .contains("script-src 'sha256-" + hash(elements(document, "script")) + "';")
                .doesNotContain("unsafe", "http");
    }

    private static String hash(List<Element> alone) throws Exception {
        assertThat(alone).hasSize(1);
        byte[] content = alone.get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void thousandsOfFindingsStayReadableAndEveryLinkLeadsSomewhere() throws Exception {
        List<JudgedFinding> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.addAll(ReportFixture.report().findings().subList(0, 1));
        }
        String page = page(of(many));
        Document document = parsed(page);
        Set<String> ids = new TreeSet<>();
        elements(document, "*").forEach(element -> ids.add("#" + element.getAttribute("id")));

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000_000);
        assertThat(elements(document, "article")).hasSize(5_000);
        assertThat(elements(document, "a"))
                .hasSizeGreaterThan(1)
                .allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href")));
    }

    @Test
    void headingsLeaveOutNoLevel() throws Exception {
        int before = 0;
        for (Element element : elements(parsed(page(ReportFixture.report())), "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isBetween(1, before + 1);
                before = level;
            }
        }
        assertThat(before).isPositive();
    }

    @Test
    void aConstantThatNeedsEscapingIsRefused() {
        assertThatThrownBy(() -> Html.constant("script", "a && b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("script");
    }
}
