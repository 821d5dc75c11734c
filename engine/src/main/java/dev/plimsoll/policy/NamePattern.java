package dev.plimsoll.policy;

import java.util.List;

/** A name of an object as findings show it, in which {@code *} stands for any number of characters. Brackets mean themselves: addresses have them. */
public record NamePattern(String text) {

    public boolean matches(String name) {
        List<String> parts = List.of(text.split("\\*", -1));
        if (parts.size() == 1) {
            return name.equals(text);
        }
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (name.length() < first.length() + last.length() || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = name.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = name.indexOf(part, at);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
