package dev.plimsoll.cli;

import dev.plimsoll.report.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be shown, by what the environment says of itself. */
final class TerminalChoice {

    private static final Set<String> LINKING_PROGRAMS =
            Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio");
    private static final Set<String> LINKING_TERMINALS = Set.of("xterm-kitty", "alacritty", "foot", "xterm-ghostty");

    private TerminalChoice() {}

    static Terminal of(ColorWish wish, Surroundings surroundings) {
        Integer columns = surroundings.terminalColumns();
        return new Terminal(
                color(wish, surroundings),
                links(wish, surroundings),
                surroundings.charset().equals(StandardCharsets.UTF_8),
                columns == null || columns <= 0 ? Terminal.DEFAULT_WIDTH : columns);
    }

    /** See <a href="https://no-color.org">no-color.org</a> and <a href="https://force-color.org">force-color.org</a>. */
    static boolean color(ColorWish wish, Surroundings surroundings) {
        return switch (wish) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                if (surroundings.variable("NO_COLOR") != null) {
                    yield false;
                }
                String forced = surroundings.variable("FORCE_COLOR");
                yield forced != null
                        ? !forced.equals("0")
                        : surroundings.isTerminal() && !"dumb".equals(surroundings.variable("TERM"));
            }
        };
    }

    private static boolean links(ColorWish wish, Surroundings surroundings) {
        if (wish == ColorWish.NEVER || !color(wish, surroundings)) {
            return false;
        }
        if (surroundings.variable("FORCE_HYPERLINK") != null) {
            return true;
        }
        return surroundings.isTerminal()
                && (surroundings.variable("WT_SESSION") != null
                        || surroundings.variable("KONSOLE_VERSION") != null
                        || contains(LINKING_PROGRAMS, surroundings.variable("TERM_PROGRAM"))
                        || contains(LINKING_TERMINALS, surroundings.variable("TERM"))
                        || isRecentVte(surroundings.variable("VTE_VERSION")));
    }

    private static boolean contains(Set<String> names, @Nullable String name) {
        return name != null && names.contains(name);
    }

    /** Terminals on VTE understand links from 0.50 on; the variable writes that as 5000. */
    private static boolean isRecentVte(@Nullable String version) {
        return version != null && version.matches("[0-9]{4,6}") && Integer.parseInt(version) >= 5000;
    }
}
