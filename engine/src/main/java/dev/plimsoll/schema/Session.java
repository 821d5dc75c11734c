package dev.plimsoll.schema;

import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.Unit.TransactionMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The session that statements run in: its transaction and its settings. */
final class Session {

    private static final String SEARCH_PATH = "search_path";
    private static final List<String> DEFAULT_PATH = List.of("$user", "public");

    private record Savepoint(String name, int mark) {}

    private final Journal journal;
    private final JournaledMap<String, List<String>> settings;
    private final JournaledMap<String, List<String>> localSettings;
    private final SessionDefaults defaults;
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();

    private TransactionMode mode = TransactionMode.UNKNOWN;
    private boolean explicit;
    private int unit;
    private int transaction;
    private @Nullable List<String> path;
    private @Nullable String schemaOwner;
    private Map<String, List<String>> started = Map.of();

    Session(Journal journal, Map<String, String> given) {
        this.journal = journal;
        this.defaults = new SessionDefaults(given);
        this.started = defaults.all();
        this.settings = new JournaledMap<>(journal);
        this.localSettings = new JournaledMap<>(journal);
    }

    int unit() {
        return unit;
    }

    int transaction() {
        return transaction;
    }

    TransactionState state() {
        if (explicit) {
            return TransactionState.EXPLICIT;
        }
        return switch (mode) {
            case WRAPPED -> TransactionState.TOOL;
            case NONE -> TransactionState.IMPLICIT;
            case UNKNOWN -> TransactionState.UNKNOWN;
        };
    }

    void startUnit(TransactionMode newMode) {
        endTransaction();
        mode = newMode;
        unit++;
        started = defaults.all();
        discardAll();
        startTransaction();
    }

    /** The role set with {@code SET ROLE}, or whose schema a {@code CREATE SCHEMA} is filling; null for that of the session. */
    @Nullable
    String role() {
        if (schemaOwner != null) {
            return schemaOwner;
        }
        String role = first("role");
        return role == null || role.equals("none") ? null : role;
    }

    /** What {@code SET SESSION AUTHORIZATION} set, or null. */
    @Nullable
    String authorization() {
        return first("session_authorization");
    }

    /** What the rest of the statement creates, it creates as this role. */
    void createAs(String role) {
        schemaOwner = role;
    }

    void startStatement() {
        schemaOwner = null;
        if (!state().isOpen()) {
            transaction++;
        }
    }

    void begin() {
        if (!state().isOpen()) {
            explicit = true;
            startTransaction();
        }
    }

    void commit(boolean chain) {
        boolean wasExplicit = explicit;
        endTransaction();
        explicit = wasExplicit && chain;
        startTransaction();
    }

    void rollback(boolean chain) {
        if (state().isOpen()) {
            journal.undo();
            path = null;
        }
        commit(chain);
    }

    void savepoint(String name) {
        savepoints.push(new Savepoint(name, journal.mark()));
    }

    void release(String name) {
        if (savepoints.stream().anyMatch(savepoint -> savepoint.name().equals(name))) {
            Savepoint last;
            do {
                last = savepoints.pop();
            } while (!last.name().equals(name));
        }
    }

    void rollbackTo(String name) {
        if (savepoints.stream().noneMatch(savepoint -> savepoint.name().equals(name))) {
            return;
        }
        while (!savepoints.element().name().equals(name)) {
            savepoints.pop();
        }
        journal.undoTo(savepoints.element().mark());
        path = null;
    }

    /** Sets a parameter; no values reset it. {@code SET LOCAL} outside a transaction does nothing. */
    void set(String parameter, List<String> values, boolean local) {
        path = null;
        if (parameter.equals("session_authorization")) {
            set("role", List.of(), local);
        }
        if (local) {
            if (mode != TransactionMode.NONE || explicit) {
                change(localSettings, parameter, values);
            }
            return;
        }
        localSettings.remove(parameter);
        change(settings, parameter, values);
    }

    /** {@code DISCARD ALL}, or another session. */
    void discardAll() {
        path = null;
        settings.clear();
        localSettings.clear();
    }

    /** {@code RESET ALL}, which leaves the role as it is. */
    void resetAll() {
        List<String> role = settings.get("role");
        List<String> authorization = settings.get("session_authorization");
        discardAll();
        if (role != null) {
            settings.put("role", role);
        }
        if (authorization != null) {
            settings.put("session_authorization", authorization);
        }
    }

    /** What new sessions start with. */
    SessionDefaults defaults() {
        return defaults;
    }

    /** Settings in force that somebody has set, by name. */
    Map<String, String> settings() {
        Map<String, List<String>> all = new TreeMap<>(started);
        all.putAll(settings.view());
        all.putAll(localSettings.view());
        Map<String, String> written = new TreeMap<>();
        all.forEach((name, values) -> written.put(name, String.join(", ", values)));
        return written;
    }

    /** Schemas in which names without one are looked up, in order, as they are written; {@link SearchPath#path} knows which of them count. */
    List<String> path() {
        if (path == null) {
            path = readPath();
        }
        return path;
    }

    private List<String> readPath() {
        List<String> values = effective(SEARCH_PATH);
        List<String> schemas = new ArrayList<>();
        for (String value : values) {
            for (String schema : value.split(",", -1)) {
                String name = schema.strip();
                boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
                schemas.add(quoted ? name.substring(1, name.length() - 1) : name);
            }
        }
        schemas.removeIf(String::isEmpty);
        return List.copyOf(schemas);
    }

    private @Nullable String first(String parameter) {
        List<String> value = localSettings.get(parameter);
        if (value == null) {
            value = settings.get(parameter);
        }
        return value == null || value.isEmpty() ? null : value.get(0);
    }

    private List<String> effective(String parameter) {
        List<String> value = localSettings.get(parameter);
        if (value == null) {
            value = settings.get(parameter);
        }
        return value == null ? started.getOrDefault(parameter, DEFAULT_PATH) : value;
    }

    private void startTransaction() {
        transaction++;
        if (state().isOpen()) {
            journal.start();
        }
    }

    private void endTransaction() {
        journal.stop();
        savepoints.clear();
        if (state().isOpen() && !localSettings.keys().isEmpty()) {
            localSettings.clear();
        }
        explicit = false;
        path = null;
    }

    private static void change(JournaledMap<String, List<String>> target, String parameter, List<String> values) {
        if (values.isEmpty()) {
            target.remove(parameter);
        } else {
            target.put(parameter, values);
        }
    }
}
