package dev.plimsoll.migration.liquibase;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A file of properties that a changelog names. */
final class PropertyFile {

    private PropertyFile() {}

    /** Empty where it cannot be read: its names then stay as they are, which their statements show. */
    static Map<String, String> read(Resources resources, String name, boolean relative) {
        Map<String, String> values = new TreeMap<>();
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(
                    resources.read(resources.find(name, relative)).text()));
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        } catch (Resources.Unavailable | IOException | IllegalArgumentException e) {
            return Map.of();
        }
        return values;
    }
}
