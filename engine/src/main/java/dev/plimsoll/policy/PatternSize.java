package dev.plimsoll.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large the program of a regular expression becomes once counted repetitions are written out: {@code (a{100}){100}} is 10,000. */
final class PatternSize {

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");

    private PatternSize() {}

    /** An estimate, never below what is written. */
    static long of(String pattern) {
        Deque<Long> groups = new ArrayDeque<>();
        Matcher count = COUNT.matcher(pattern);
        long size = 0;
        long atom = 0;
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '{' && count.region(at, pattern.length()).lookingAt()) {
                size += atom * Math.max(0, most(count) - 1);
                atom *= most(count);
                at = count.end();
                continue;
            }
            if (c == '(') {
                groups.push(size);
                size = 0;
            } else if (c == ')' && !groups.isEmpty()) {
                atom = size;
                size += groups.pop();
            } else {
                at = c == '\\' ? at + 1 : c == '[' ? endOfClass(pattern, at) : at;
                atom = 1;
                size++;
            }
            at++;
        }
        return size + groups.stream().mapToLong(Long::longValue).sum();
    }

    private static long most(Matcher count) {
        String upper = count.group(3);
        return Long.parseLong(upper == null || upper.isEmpty() ? count.group(1) : upper);
    }

    private static int endOfClass(String pattern, int start) {
        int at = start + 1;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == start + 1)) {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
