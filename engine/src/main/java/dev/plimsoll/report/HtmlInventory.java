package dev.plimsoll.report;

import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The data stores that were looked at, with what their definitions and servers say of their size. Pictures stand beside the figures that they show. */
final class HtmlInventory {

    private static final int MOST_ROWS = 200;
    private static final String SETTINGS = "settings";

    private HtmlInventory() {}

    /** Nothing where neither stores nor servers were looked at. */
    static Html of(Looked looked) {
        List<DataStore> stores = looked.stores().stream()
                .filter(store -> !store.provider().equals(SETTINGS))
                .sorted(Comparator.comparing(DataStore::kind)
                        .thenComparing(DataStore::service)
                        .thenComparing(DataStore::address)
                        .thenComparing(store -> store.header().path()))
                .toList();
        List<Html> parts = new ArrayList<>();
        if (!stores.isEmpty()) {
            parts.add(stores(stores));
            parts.add(storage(stores, looked.servers()));
            parts.add(memory(stores));
        }
        looked.servers().forEach(server -> parts.add(HtmlServer.of(server)));
        return Html.all(parts);
    }

    private static Html stores(List<DataStore> stores) {
        List<List<Html>> rows = new ArrayList<>();
        for (DataStore store : stores.stream().limit(MOST_ROWS).toList()) {
            StoreFacts facts = new StoreFacts(store);
            rows.add(List.of(
                    Html.all(List.of(name(store), Html.tag("div.small", Html.code(place(store.header()))))),
                    Html.all(List.of(
                            Html.name(store.service()),
                            Html.tag(
                                    "div.muted.small",
                                    Html.name((store.kind().words() + " " + facts.engine()).strip())))),
                    cell(facts.compute()),
                    cell(facts.storage()),
                    cell(facts.connections()),
                    cell(facts.backups()),
                    cell(facts.encryption()),
                    cell(facts.availability())));
        }
        Html table = HtmlTable.of(
                Words.count(stores.size(), "data store") + " as defined; an empty cell is what nobody says",
                List.of(
                        "Data store",
                        "What it is",
                        "Machine",
                        "Storage",
                        "Connections",
                        "Backups",
                        "Encrypted",
                        "Availability"),
                rows);
        return stores.size() <= MOST_ROWS
                ? table
                : Html.all(List.of(table, Html.tag("p", Html.text("… and " + (stores.size() - MOST_ROWS) + " more"))));
    }

    private static Html storage(List<DataStore> stores, List<MeasuredServer> servers) {
        List<List<Html>> rows = new ArrayList<>();
        for (DataStore store : stores) {
            StoreFacts facts = new StoreFacts(store);
            if (facts.allocated().isPresent() && rows.size() < MOST_ROWS) {
                rows.add(storage(store, facts, used(store, servers)));
            }
        }
        return rows.isEmpty()
                ? Html.NONE
                : HtmlTable.of(
                        "Room on disks: used where a server was looked at, allocated, and up to where it grows by itself",
                        List.of(
                                "Data store",
                                "Used and allocated of the most",
                                "Used",
                                "Allocated",
                                "Grows to",
                                "Free"),
                        rows);
    }

    /** @param used bytes; below zero where nobody knows */
    private static List<Html> storage(DataStore store, StoreFacts facts, long used) {
        double allocated = facts.allocated().orElse(0);
        double most = facts.ceiling().orElse(allocated);
        String usedWords = used < 0 ? "not measured" : Amounts.bytes(used);
        String words = "used: " + usedWords + ", allocated: " + Amounts.bytes(allocated)
                + (most > allocated ? ", grows to: " + Amounts.bytes(most) : "");
        return List.of(
                name(store),
                HtmlBar.of(Math.max(0, used) / most, allocated / most, "Disk of " + store.address(), words),
                used < 0 ? Html.tag("span.muted", Html.text(usedWords)) : Html.text(usedWords),
                Html.text(Amounts.bytes(allocated)),
                Html.text(most > allocated ? Amounts.bytes(most) : ""),
                Html.text(
                        used < 0
                                ? ""
                                : Amounts.bytes(Math.max(0, allocated - used)) + " ("
                                        + Amounts.percent(Math.max(0, allocated - used), allocated) + " %)"));
    }

    /** The databases that the configuration binds to the store. */
    private static long used(DataStore store, List<MeasuredServer> servers) {
        return servers.stream()
                .filter(server -> server.database().name().equals(store.database()))
                .mapToLong(server -> server.database().bytes())
                .filter(bytes -> bytes > 0)
                .reduce(Long::sum)
                .orElse(-1);
    }

    private static Html memory(List<DataStore> stores) {
        double most = stores.stream()
                .mapToDouble(store -> new StoreFacts(store).memory().orElse(0))
                .max()
                .orElse(0);
        List<List<Html>> rows = new ArrayList<>();
        for (DataStore store : stores) {
            StoreFacts facts = new StoreFacts(store);
            if (facts.memory().isPresent() && rows.size() < MOST_ROWS) {
                String amount = Amounts.bytes(facts.memory().getAsDouble());
                rows.add(List.of(
                        name(store),
                        HtmlBar.plain(facts.memory().getAsDouble() / most, "Memory of " + store.address(), amount),
                        Html.text(amount),
                        cell(facts.machine())));
            }
        }
        return rows.isEmpty()
                ? Html.NONE
                : HtmlTable.of(
                        "Memory of a node, beside the largest",
                        List.of("Data store", "Of the largest", "Memory", "Class"),
                        rows);
    }

    private static Html name(DataStore store) {
        return store.database().equals(store.address())
                ? Html.code(store.address())
                : Html.all(List.of(
                        Html.code(store.address()), Html.tag("div.small", Html.name("database " + store.database()))));
    }

    private static Html cell(String text) {
        return Html.name(text);
    }

    private static String place(SourceRange range) {
        return Html.shortened(range.path()) + ":" + range.line();
    }
}
