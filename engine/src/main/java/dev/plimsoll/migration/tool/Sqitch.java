package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.FileRole;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.Missing;
import dev.plimsoll.migration.Section;
import dev.plimsoll.model.Unit.TransactionMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sqitch: the changes of {@code sqitch.plan} in its order, each with a script in {@code deploy}, {@code revert} and {@code verify}
 * (<a href="https://sqitch.org/docs/manual/sqitchchanges/">changes</a>). {@code psql} runs a script as it stands: it brings its own
 * {@code BEGIN} and {@code COMMIT}.
 */
final class Sqitch implements MigrationTool {

    private static final String PLAN = "sqitch.plan";
    /** So many tags before a change was reworked are tried. */
    private static final int MOST_TAGS = 100;

    private static final String DEPLOY = "deploy";
    private static final List<String> DIRECTORIES = List.of(DEPLOY, "revert", "verify");

    private static final Pattern ENGINE = Pattern.compile("(?m)^\\s*engine\\s*=\\s*(\\w+)");

    @Override
    public String id() {
        return "sqitch";
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return EngineSettings.upward(folder, List.of("sqitch.conf"), EngineSettings.named(ENGINE));
    }

    @Override
    public List<Claim> claims(Folder folder) {
        if (!folder.has(PLAN)) {
            return List.of();
        }
        Layout layout = layout(folder);
        Folder top = top(folder);
        return DIRECTORIES.stream()
                .filter(top::hasFolder)
                .map(name -> new Claim(
                        top.child(name).path(),
                        Claim.Strength.CONFIGURATION,
                        PLAN + " is there",
                        layout,
                        top.child(DEPLOY).path()))
                .toList();
    }

    /** The folder of the scripts: that of the plan unless {@code sqitch.conf} names another. */
    private static Folder top(Folder folder) {
        String top = folder.text("sqitch.conf")
                .map(ConfigurationKeys::ofToml)
                .map(keys -> keys.get("core.top_dir"))
                .orElse(".");
        return folder.has(DEPLOY) || top.isBlank() || top.startsWith("/") ? folder : folder.child(top);
    }

    @Override
    public Layout layout(Folder folder) {
        Map<String, Integer> places = folder.text(PLAN).map(Sqitch::scripts).orElse(Map.of());
        Folder top = top(folder);
        List<Missing> missing = places.keySet().stream()
                .filter(script -> !script.contains("@") && !script.startsWith("+") && !script.startsWith("-"))
                .sorted(Comparator.comparing(places::get))
                .map(script -> new Missing(folder.path().resolve(PLAN), script, DEPLOY + "/" + script + ".sql"))
                .filter(each -> !Files.exists(top.path().resolve(each.file())))
                .toList();
        return new Plan(places, top.hasFolder(DEPLOY) ? missing : List.of());
    }

    /**
     * The places of scripts, without suffix, in the plan. A change that comes again is reworked: the script of its earlier form has the
     * name of a tag between the two ({@code users@v1.0}).
     */
    private static Map<String, Integer> scripts(String plan) {
        List<String> lines = plan.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%"))
                .map(line -> line.split("\\s", 2)[0])
                .toList();
        Map<String, Integer> latest = new HashMap<>();
        Map<String, Integer> tagsBefore = new HashMap<>();
        List<String> tags = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("@")) {
                tags.add(line);
                continue;
            }
            Integer earlier = latest.put(line, i);
            if (earlier != null) {
                int from = Math.max(tagsBefore.getOrDefault(line, 0), tags.size() - MOST_TAGS);
                tags.subList(from, tags.size()).forEach(tag -> places.put(line + tag, earlier));
            }
            tagsBefore.put(line, tags.size());
        }
        places.putAll(latest);
        return places;
    }

    private record Plan(Map<String, Integer> places, List<Missing> missing) implements Layout {
        Plan {
            places = Map.copyOf(places);
            missing = List.copyOf(missing);
        }

        @Override
        public String tool() {
            return "sqitch";
        }

        @Override
        public FileRole role(String path) {
            if (within("revert", path)) {
                return FileRole.REVERSE;
            }
            if (within("verify", path)) {
                return FileRole.OTHER;
            }
            return version(path) != null ? FileRole.MIGRATION : FileRole.ignored(PLAN + " does not name it");
        }

        /** Only where no change of the plan is called so. */
        private boolean within(String directory, String path) {
            return version(path) == null && ("/" + path).contains("/" + directory + "/");
        }

        /** The change, with the tag of its script. */
        @Override
        public @Nullable String version(String path) {
            String under = "/" + DEPLOY + "/";
            String rooted = "/" + path;
            for (int at = rooted.indexOf(under); at >= 0; at = rooted.indexOf(under, at + 1)) {
                String script = rooted.substring(at + under.length()).replaceFirst("\\.sql$", "");
                if (places.containsKey(script)) {
                    return script;
                }
            }
            return null;
        }

        /** The change, whose registry knows no tags. */
        @Override
        public @Nullable String recorded(String path) {
            String script = version(path);
            return script == null ? null : script.replaceFirst("@.*", "");
        }

        private int place(String path) {
            String script = version(path);
            return script == null ? -1 : places.getOrDefault(script, -1);
        }

        @Override
        public List<FoundFile> inOrder(List<FoundFile> files) {
            return FileOrder.byPlace(files, this::place);
        }

        @Override
        public List<Section> sections(String path, String text) {
            return List.of(Section.forward(text, TransactionMode.NONE));
        }

        @Override
        public String outsideTransaction(String path) {
            return "leave BEGIN and COMMIT out of its script";
        }
    }
}
