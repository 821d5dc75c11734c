package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.Server;
import java.util.Map;

/** What the parts of a replay share. */
final class ReplayState {

    private final Server server;
    private final Journal journal;
    private final Catalog catalog;
    private final Session session;
    private final SearchPath names;
    private final Family family;
    private final Dependents dependents;
    private final NameChooser chooser;
    private final Drops drops;

    ReplayState(Server server, Map<String, String> settings) {
        this.journal = new Journal();
        this.server = server;
        this.session = new Session(journal, settings);
        this.catalog = new Catalog(
                journal, server, session, settings.getOrDefault(SessionDefaults.ROLE, AccessChange.LOGIN_ROLE));
        this.names = new SearchPath(catalog, session);
        this.family = new Family(catalog);
        this.dependents = new Dependents(this);
        this.chooser = new NameChooser(catalog);
        this.drops = new Drops(this);
    }

    Server server() {
        return server;
    }

    Journal journal() {
        return journal;
    }

    Catalog catalog() {
        return catalog;
    }

    Session session() {
        return session;
    }

    SearchPath names() {
        return names;
    }

    Family family() {
        return family;
    }

    Dependents dependents() {
        return dependents;
    }

    NameChooser chooser() {
        return chooser;
    }

    Drops drops() {
        return drops;
    }

    /** The moment that a relation created now is born. */
    Birth now() {
        return new Birth(session.unit(), session.transaction());
    }

    /** Whether NOT NULL is a constraint with a name (PostgreSQL 18). */
    boolean namesNotNull() {
        return server.atLeast(18);
    }
}
