package dev.plimsoll.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format, whole; lines end in {@code \n}. Equal reports give equal characters. */
@FunctionalInterface
public interface CheckReporter {
    void write(CheckReport report, Writer out) throws IOException;
}
