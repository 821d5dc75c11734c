package dev.plimsoll.datastore;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings that the command of a container gives its server: {@code -c ssl=on} and {@code --max-connections=200}, or a list of such words. */
final class CommandOptions {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern SETTING = Pattern.compile("(?:--|-c)?([A-Za-z][\\w.-]*)=(.*)", Pattern.DOTALL);

    private CommandOptions() {}

    /** Whether a value is text or a list of texts alone, as commands are. */
    static boolean isCommand(Value value) {
        List<Value> items = Values.items(value);
        return !items.isEmpty() && items.stream().allMatch(item -> item.text().isPresent());
    }

    /** Names with underscores, as servers know them. */
    static Map<String, Value> in(Value command) {
        Map<String, Value> settings = new LinkedHashMap<>();
        boolean expected = false;
        for (Value word : words(command)) {
            String text = word.text().orElse("");
            Matcher setting = SETTING.matcher(text);
            if (setting.matches() && (expected || text.startsWith("-"))) {
                settings.put(
                        setting.group(1).replace('-', '_'),
                        new Value.Known(new Tree.Text(setting.group(2)), word.trace()));
            }
            expected = text.equals("-c");
        }
        return settings;
    }

    private static List<Value> words(Value command) {
        if (command instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return items.values();
        }
        List<Value> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.text().orElse(""));
        while (word.find()) {
            String text = word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            words.add(new Value.Known(new Tree.Text(text), command.trace()));
        }
        return words;
    }
}
