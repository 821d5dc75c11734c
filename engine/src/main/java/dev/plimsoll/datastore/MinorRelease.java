package dev.plimsoll.datastore;

import java.time.LocalDate;

/**
 * The newest minor release of a major version that is known.
 *
 * @param engine as {@code engine.name} has it
 * @param released when it came out
 */
public record MinorRelease(String engine, String major, int minor, LocalDate released) {

    /** @param version of two numbers, such as {@code 18.4} */
    static MinorRelease of(String engine, String version, LocalDate released) {
        int point = version.indexOf('.');
        return new MinorRelease(
                engine, version.substring(0, point), Integer.parseInt(version.substring(point + 1)), released);
    }
}
