package dev.plimsoll.migration.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the plugin of Maven or Gradle is told, as far as it is told in plain words. */
final class FlywayBuild {

    private static final Pattern MAVEN_PLUGIN = Pattern.compile("<artifactId>\\s*flyway-maven-plugin\\s*</artifactId>");
    private static final Pattern MAVEN_KEY = Pattern.compile(
            "<(location|(?:undo|repeatable)?[sS]qlMigration\\w+|mixed|group|executeInTransaction|placeholderReplacement"
                    + "|outOfOrder|target)>([^<]*)</");
    private static final Pattern MAVEN_PROPERTY = Pattern.compile("<flyway\\.([\\w.]+)>([^<]*)</");
    private static final Pattern GRADLE_BLOCK = Pattern.compile("(?m)^[ \\t]*flyway[ \\t]*\\{");
    private static final Pattern GRADLE_KEY = Pattern.compile("(?m)^[ \\t]*(\\w+)[ \\t]*=?[ \\t]*(\\S.*)$");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']*)[\"']");

    private FlywayBuild() {}

    /** As {@link FlywaySettings#of} takes them. */
    static Map<String, String> keys(String text) {
        Map<String, String> keys = new LinkedHashMap<>();
        if (!text.contains("flyway")) {
            return keys;
        }
        Matcher plugin = MAVEN_PLUGIN.matcher(text);
        if (plugin.find()) {
            int end = text.indexOf("</plugin>", plugin.end());
            Matcher key = MAVEN_KEY.matcher(text.substring(plugin.end(), end < 0 ? text.length() : end));
            while (key.find()) {
                add(keys, key.group(1).equals("location") ? "locations" : key.group(1), key.group(2));
            }
        }
        if (text.contains("<placeholders>")) {
            keys.put("placeholders", "");
        }
        Matcher property = MAVEN_PROPERTY.matcher(text);
        while (property.find()) {
            add(keys, property.group(1), property.group(2));
        }
        Matcher block = GRADLE_BLOCK.matcher(text);
        if (block.find()) {
            int end = text.indexOf('}', block.end());
            Matcher key = GRADLE_KEY.matcher(text.substring(block.end(), end < 0 ? text.length() : end));
            while (key.find()) {
                add(keys, key.group(1), gradleValue(key.group(2)));
            }
        }
        return keys;
    }

    private static String gradleValue(String written) {
        StringBuilder value = new StringBuilder();
        Matcher quoted = QUOTED.matcher(written);
        while (quoted.find()) {
            value.append(value.isEmpty() ? "" : ",").append(quoted.group(1));
        }
        return value.isEmpty() ? written.strip() : value.toString();
    }

    private static void add(Map<String, String> keys, String name, String value) {
        keys.merge(FlywaySettings.letters(name), value.strip(), ConfigurationKeys::joined);
    }
}
