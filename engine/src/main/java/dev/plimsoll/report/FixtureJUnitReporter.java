package dev.plimsoll.report;

import dev.plimsoll.report.FixtureReport.CaseResult;
import dev.plimsoll.report.FixtureReport.Difference;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What samples of rules came to, as JUnit's XML: a case a sample. */
public final class FixtureJUnitReporter {

    private FixtureJUnitReporter() {}

    public static void write(FixtureReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "plimsoll test");
            xml.writeAttribute("tests", Integer.toString(report.cases().size()));
            xml.writeAttribute("failures", Long.toString(report.failed()));
            for (CaseResult result : report.cases()) {
                xml.writeCharacters("\n  ");
                write(result, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(CaseResult result, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", Prose.line(result.name()));
        xml.writeAttribute("classname", "samples");
        if (!result.passed()) {
            xml.writeStartElement("failure");
            StringBuilder text = new StringBuilder();
            if (result.problem() != null) {
                text.append(Prose.line(result.problem())).append('\n');
            }
            for (Difference difference : result.differences()) {
                text.append(Prose.line(difference.place() + ": " + FixtureReporter.words(difference)))
                        .append('\n');
            }
            xml.writeAttribute("message", text.toString().lines().findFirst().orElse(""));
            xml.writeCharacters(text.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
