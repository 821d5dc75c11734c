package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.PlannedFile;
import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.migration.ScriptFiles;
import dev.plimsoll.migration.ScriptLink;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SeveralHeads;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Migrations of a database that are written in another language: what can be told of them without running them. */
final class Scripts {

    /** @param judged whether it is new, or all are judged */
    private record Script(MigrationFile.Script file, boolean judged) {}

    private final String database;
    private final List<Script> scripts = new ArrayList<>();

    Scripts(String database) {
        this.database = database;
    }

    void add(PlannedFile planned, MigrationFile.Script file) {
        scripts.add(new Script(file, planned.judged()));
    }

    /** That they were not read: once for each folder, at the last one. */
    List<Match> unread() {
        Map<String, List<MigrationFile.Script>> folders = new TreeMap<>();
        for (Script script : scripts) {
            if (script.judged()) {
                folders.computeIfAbsent(folder(script.file().path()), key -> new ArrayList<>())
                        .add(script.file());
            }
        }
        return folders.values().stream().map(this::unread).toList();
    }

    private Match unread(List<MigrationFile.Script> files) {
        MigrationFile.Script last = files.get(files.size() - 1);
        String language = ScriptFiles.language(last.path());
        String what = files.size() == 1
                ? "This migration is written in " + language + ", so what it does was not checked"
                : "This migration and " + (files.size() - 1)
                        + (files.size() == 2 ? " other" : " others")
                        + " beside it are written in " + language + ", so what they do was not checked";
        return Match.of(
                "opaque-migration",
                what + ". Have the SQL of it checked: " + last.command() + ".",
                database,
                SourceRange.wholeFile(last.path()),
                new Subject(ObjectKind.FILE, last.path()));
    }

    /** Nothing of a family of which one does not say what it follows, or follows what is not there. */
    List<SeveralHeads> severalHeads() {
        Map<String, List<Script>> families = new TreeMap<>();
        Set<String> unknown = new HashSet<>();
        for (Script script : scripts) {
            ScriptLink link = script.file().link();
            if (link == null) {
                unknown.add(folder(script.file().path()));
            } else {
                families.computeIfAbsent(script.file().tool() + " " + link.family(), key -> new ArrayList<>())
                        .add(script);
            }
        }
        List<SeveralHeads> several = new ArrayList<>();
        for (List<Script> family : families.values()) {
            String folder = link(family.get(0)).family();
            if (unknown.stream().noneMatch(each -> each.startsWith(folder))) {
                addHeads(family, several);
            }
        }
        return several;
    }

    private void addHeads(List<Script> family, List<SeveralHeads> several) {
        Map<String, Script> byId = new HashMap<>();
        family.forEach(script -> byId.putIfAbsent(link(script).id(), script));
        boolean alembic = family.get(0).file().tool().equals("alembic");
        boolean told = byId.size() == family.size()
                && family.stream()
                        .noneMatch(script -> link(script).severalHeads()
                                || alembic
                                        && !byId.keySet()
                                                .containsAll(link(script).after()));
        if (!told) {
            return;
        }
        Map<Integer, List<Script>> heads = new TreeMap<>();
        Map<String, Integer> trees =
                alembic ? ScriptTrees.of(family.stream().map(Scripts::link).toList()) : Map.of();
        Set<String> followed = followed(family);
        for (Script script : family) {
            String id = link(script).id();
            if (!followed.contains(id)) {
                heads.computeIfAbsent(trees.getOrDefault(id, 0), key -> new ArrayList<>())
                        .add(script);
            }
        }
        heads.values().stream().filter(each -> each.size() > 1).forEach(each -> addTold(each, several));
    }

    private void addTold(List<Script> heads, List<SeveralHeads> several) {
        List<Script> judged = heads.stream().filter(Script::judged).toList();
        if (!judged.isEmpty()) {
            Script told = judged.get(judged.size() - 1);
            several.add(new SeveralHeads(
                    database,
                    told.file().tool(),
                    told.file().path(),
                    heads.stream()
                            .filter(other -> !other.equals(told))
                            .map(other -> other.file().path())
                            .toList()));
        }
    }

    /** Who follows what another stands for follows that one too. */
    private static Set<String> followed(List<Script> family) {
        Set<String> followed = new HashSet<>();
        family.forEach(script -> followed.addAll(link(script).after()));
        for (Script script : family) {
            Set<String> own = new HashSet<>(link(script).replaced());
            boolean follows = !own.isEmpty()
                    && family.stream()
                            .filter(other -> !own.contains(link(other).id()))
                            .anyMatch(other -> link(other).after().stream().anyMatch(own::contains));
            if (follows) {
                followed.add(link(script).id());
            }
            followed.addAll(own);
        }
        return followed;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static ScriptLink link(Script script) {
        ScriptLink link = script.file().link();
        if (link == null) {
            throw new IllegalStateException(script.file().path() + " has no link");
        }
        return link;
    }
}
