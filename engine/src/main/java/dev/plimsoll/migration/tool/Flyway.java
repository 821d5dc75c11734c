package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Claim;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.migration.MigrationTool;
import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Flyway: {@code V1__title.sql} and its kin in locations that its own configuration, that of a framework or the build names, or else in
 * {@code db/migration} (<a href="https://documentation.red-gate.com/fd/locations-setting-277579008.html">locations</a>). Each file is a
 * transaction, unless it holds statements that cannot run in one, or its script configuration says otherwise.
 */
final class Flyway implements MigrationTool {

    static final String ID = "flyway";

    private static final Pattern SHAPE = Pattern.compile("(?:V[0-9]+(?:[._][0-9]+)*|R)__.+\\.sql", Pattern.DOTALL);
    private static final String SCRIPT_CONFIGURATION = ".conf";
    private static final int DEPTH = 6;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<EngineSign> engine(Folder folder) {
        return JavaEngines.upward(folder);
    }

    @Override
    public List<Claim> claims(Folder folder) {
        List<Claim> claims = new ArrayList<>();
        FlywayProject.in(folder).ifPresent(project -> claims.addAll(claims(project)));
        if (claims.isEmpty()) {
            firstShaped(folder).ifPresent(name -> {
                Folder top = FlywayLocations.top(folder);
                claims.add(new Claim(top.path(), Claim.Strength.SHAPE, name + " is named so", layout(top)));
            });
        }
        if (ScriptFiles.isOfFlyway(folder)) {
            Layout scripts = new EmittedSql(ID, TransactionMode.WRAPPED, "return false from canExecuteInTransaction()");
            claims.add(new Claim(folder.path(), Claim.Strength.MARKER, "they are classes of JavaMigration", scripts));
        }
        return claims;
    }

    private static List<Claim> claims(FlywayProject project) {
        FlywaySettings settings = FlywaySettings.of(project.keys());
        List<Folder> locations = project.locations();
        Layout layout = layout(settings, locations);
        List<Claim> claims = new ArrayList<>();
        for (Folder location : locations) {
            claims.add(new Claim(
                    location.path(),
                    Claim.Strength.CONFIGURATION,
                    project.because(),
                    layout,
                    locations.get(0).path()));
            for (Folder vendor : FlywayLocations.vendors(location)) {
                claims.add(new Claim(vendor.path(), Claim.Strength.CONFIGURATION, project.because(), layout));
            }
        }
        return claims;
    }

    private static Optional<String> firstShaped(Folder folder) {
        return folder.names().stream()
                .filter(name -> SHAPE.matcher(name).matches())
                .findFirst();
    }

    @Override
    public boolean runsFoldersTogether() {
        return true;
    }

    @Override
    public Layout layout(Folder folder) {
        Optional<Folder> above = Optional.of(folder);
        while (above.isPresent()) {
            Optional<FlywayProject> project = FlywayProject.in(above.get());
            if (project.isPresent()) {
                return layout(FlywaySettings.of(project.get().keys()), List.of(folder));
            }
            above = above.get().parent();
        }
        return layout(FlywaySettings.of(Map.of()), List.of(folder));
    }

    private static Layout layout(FlywaySettings settings, List<Folder> locations) {
        Map<String, FlywayLayout.ScriptConfiguration> scripts = new LinkedHashMap<>();
        locations.forEach(location -> collect(location, "", 0, scripts));
        return new FlywayLayout(settings, scripts);
    }

    private static void collect(
            Folder folder, String prefix, int depth, Map<String, FlywayLayout.ScriptConfiguration> scripts) {
        for (String name : folder.names()) {
            if (name.endsWith(SCRIPT_CONFIGURATION)) {
                folder.text(name)
                        .map(FlywayLayout.ScriptConfiguration::of)
                        .ifPresent(said -> scripts.putIfAbsent(
                                prefix + name.substring(0, name.length() - SCRIPT_CONFIGURATION.length()), said));
            } else if (depth < DEPTH && !name.contains(".") && folder.hasFolder(name)) {
                collect(folder.child(name), prefix + name + "/", depth + 1, scripts);
            }
        }
    }
}
