package dev.plimsoll.iac.terraform.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** What {@code $1}, {@code $name} and {@code ${name}} stand for in the replacement of a regular expression, as Go has it. */
final class GroupReferences {

    private GroupReferences() {}

    static void expand(String replacement, Pattern pattern, Matcher matcher, StringBuilder result) {
        int at = 0;
        while (at < replacement.length()) {
            char c = replacement.charAt(at);
            if (c != '$' || at + 1 == replacement.length()) {
                result.append(c);
                at++;
                continue;
            }
            char next = replacement.charAt(at + 1);
            if (next == '$') {
                result.append('$');
                at += 2;
                continue;
            }
            boolean braced = next == '{';
            int start = at + (braced ? 2 : 1);
            int end = start;
            while (end < replacement.length() && isWord(replacement.charAt(end))) {
                end++;
            }
            boolean closed = !braced || end < replacement.length() && replacement.charAt(end) == '}';
            if (end == start || !closed) {
                result.append(c);
                at++;
                continue;
            }
            result.append(group(replacement.substring(start, end), pattern, matcher));
            at = braced ? end + 1 : end;
        }
    }

    private static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static String group(String name, Pattern pattern, Matcher matcher) {
        Integer named = pattern.namedGroups().get(name);
        int index = named != null
                ? named
                : name.chars().allMatch(Character::isDigit) && name.length() < 5 ? Integer.parseInt(name) : -1;
        if (index < 0 || index > matcher.groupCount()) {
            return "";
        }
        String group = matcher.group(index);
        return group == null ? "" : group;
    }
}
