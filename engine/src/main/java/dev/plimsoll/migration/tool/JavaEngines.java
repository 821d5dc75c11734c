package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.EngineNames;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.model.Engine;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Engines of programs on the JVM: from addresses in their settings, and from the drivers that their builds ask for. */
final class JavaEngines {

    private static final String RESOURCES = "src/main/resources";
    private static final Pattern ADDRESS = Pattern.compile("(?:jdbc|r2dbc):([a-zA-Z0-9:+-]{1,60})");
    private static final Pattern QUARKUS = Pattern.compile("(?m)\\bdb-kind[\"']?[ \\t]*[=:][ \\t]*[\"']?(\\w{1,30})");
    private static final Set<String> BUILDS = Set.of("pom.xml", "build.gradle", "build.gradle.kts");

    /** Of PostgreSQL any mention counts, a container in tests too; of others what stands in for a server in tests is no sign. */
    private static final Map<String, Engine> DRIVERS = Map.of(
            "postgres", Engine.POSTGRESQL,
            "mysql-connector", Engine.MYSQL,
            "jdbc-mysql", Engine.MYSQL,
            "mariadb-java-client", Engine.MARIADB,
            "jdbc-mariadb", Engine.MARIADB,
            "ojdbc", Engine.ORACLE,
            "mssql-jdbc", Engine.SQLSERVER,
            "clickhouse-jdbc", Engine.CLICKHOUSE,
            "snowflake-jdbc", Engine.SNOWFLAKE);

    private JavaEngines() {}

    /** What the nearest folder upward says whose settings or build say anything. */
    static Optional<EngineSign> upward(Folder folder) {
        for (Optional<Folder> each = Optional.of(module(folder));
                each.isPresent();
                each = each.flatMap(Folder::parent)) {
            Optional<EngineSign> sign = in(each.get());
            if (sign.isPresent()) {
                return sign;
            }
        }
        return Optional.empty();
    }

    /** The module whose sources the folder lies in, or the folder. */
    private static Folder module(Folder folder) {
        for (Optional<Folder> each = Optional.of(folder); each.isPresent(); each = each.flatMap(Folder::parent)) {
            if (each.get().path().endsWith("src")) {
                return each.get().parent().orElse(folder);
            }
        }
        return folder;
    }

    /** All that a module says counts together: addresses are often those of one developer. */
    private static Optional<EngineSign> in(Folder folder) {
        Map<Engine, String> reasons = new LinkedHashMap<>();
        for (String name : folder.names()) {
            if (isSettings(name)) {
                add(reasons, folder, name);
            }
        }
        add(reasons, folder, "conf/flyway.conf");
        add(reasons, folder, "conf/flyway.toml");
        if (folder.hasFolder("src")) {
            folder.child(RESOURCES).names().stream()
                    .filter(JavaEngines::isSettings)
                    .forEach(name -> add(reasons, folder, RESOURCES + "/" + name));
        }
        BUILDS.stream().sorted().forEach(name -> add(reasons, folder, name));
        return EngineSign.of(reasons.keySet(), folder.path(), "")
                .map(sign -> new EngineSign(sign.engine(), sign.folder(), reasons.get(sign.engine()) + " says so"));
    }

    private static boolean isSettings(String name) {
        boolean known = name.startsWith("application")
                || name.startsWith("bootstrap")
                || name.startsWith("flyway.")
                || name.startsWith("liquibase.");
        return known
                && (name.endsWith(".yml")
                        || name.endsWith(".yaml")
                        || name.endsWith(".properties")
                        || name.endsWith(".conf")
                        || name.endsWith(".toml"));
    }

    private static void add(Map<Engine, String> reasons, Folder folder, String name) {
        folder.text(name)
                .map(EngineSettings::uncommented)
                .map(text -> engines(text, BUILDS.contains(name)))
                .orElse(Set.of())
                .forEach(engine -> reasons.putIfAbsent(engine, PlainFiles.name(name)));
    }

    private static Set<Engine> engines(String text, boolean build) {
        Set<Engine> engines = new LinkedHashSet<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            engines.addAll(EngineNames.in(address.group(1)));
        }
        engines.addAll(EngineSettings.named(QUARKUS).apply(text));
        if (build) {
            DRIVERS.forEach((driver, engine) -> {
                if (text.contains(driver)) {
                    engines.add(engine);
                }
            });
        }
        return engines;
    }
}
