package dev.plimsoll.report;

import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.NotAssessed;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML: a suite a file, a case a finding. What blocks is a failure, what only shows is a passed case with output, what somebody accepted or
 * could not be assessed is skipped.
 */
public final class JUnitReporter implements CheckReporter {

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            write(report, xml);
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(CheckReport report, XMLStreamWriter xml) throws XMLStreamException {
        Map<String, List<JudgedFinding>> files = new TreeMap<>();
        report.findings()
                .forEach(
                        judged -> files.computeIfAbsent(judged.finding().place().path(), any -> new ArrayList<>())
                                .add(judged));
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "plimsoll");
        for (Map.Entry<String, List<JudgedFinding>> file : files.entrySet()) {
            writeSuite(file.getKey(), file.getValue(), xml);
        }
        writeVerdict(report, xml);
        line(xml, 0);
        xml.writeEndElement();
    }

    private static void writeSuite(String path, List<JudgedFinding> findings, XMLStreamWriter xml)
            throws XMLStreamException {
        start("testsuite", 1, xml);
        xml.writeAttribute("name", text(path));
        count("tests", findings.size(), xml);
        count("failures", findings.stream().filter(JudgedFinding::blocks).count(), xml);
        count("errors", 0, xml);
        count("skipped", findings.stream().filter(JUnitReporter::isAccepted).count(), xml);
        for (JudgedFinding judged : findings) {
            writeCase(judged, xml);
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void writeCase(JudgedFinding judged, XMLStreamWriter xml) throws XMLStreamException {
        Finding finding = judged.finding();
        start("testcase", 2, xml);
        xml.writeAttribute("name", finding.rule() + ", line " + finding.place().line());
        xml.writeAttribute("classname", text(finding.place().path()));
        xml.writeAttribute("file", text(finding.place().path()));
        count("line", finding.place().line(), xml);
        if (judged.blocks()) {
            start("failure", 3, xml);
            xml.writeAttribute("type", finding.rule());
            xml.writeAttribute("message", text(finding.message()));
            xml.writeCharacters(Prose.whole(finding));
        } else if (isAccepted(judged)) {
            start("skipped", 3, xml);
            Acceptance waiver = judged.acceptance();
            String why = waiver == null ? "" : ", " + WaivedText.justification(waiver);
            xml.writeAttribute("message", text(judged.state().id() + why + ": " + finding.message()));
        } else {
            start("system-out", 3, xml);
            xml.writeCharacters(finding.severity().id() + ": " + Prose.whole(finding));
        }
        xml.writeEndElement();
        line(xml, 2);
        xml.writeEndElement();
    }

    /** A suite of its own, so that a run without findings is one passed case and no empty file. */
    private static void writeVerdict(CheckReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<NotAssessed> missing = report.notAssessed();
        start("testsuite", 1, xml);
        xml.writeAttribute("name", "verdict");
        count("tests", 1L + missing.size(), xml);
        count("failures", 0, xml);
        count("errors", 0, xml);
        count("skipped", missing.size(), xml);
        start("testcase", 2, xml);
        xml.writeAttribute("name", report.verdict().name());
        xml.writeAttribute("classname", "verdict");
        start("system-out", 3, xml);
        xml.writeCharacters(Prose.line(report.reason()));
        xml.writeEndElement();
        line(xml, 2);
        xml.writeEndElement();
        for (NotAssessed each : missing) {
            start("testcase", 2, xml);
            xml.writeAttribute("name", text(each.rule() + " of " + each.database()));
            xml.writeAttribute("classname", "not assessed");
            start("skipped", 3, xml);
            xml.writeAttribute("message", text(each.reason()));
            xml.writeEndElement();
            line(xml, 2);
            xml.writeEndElement();
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static boolean isAccepted(JudgedFinding judged) {
        return !judged.isOpen();
    }

    private static String text(String text) {
        return Prose.line(text);
    }

    private static void count(String name, long number, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, Long.toString(number));
    }

    private static void start(String element, int depth, XMLStreamWriter xml) throws XMLStreamException {
        line(xml, depth);
        xml.writeStartElement(element);
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
