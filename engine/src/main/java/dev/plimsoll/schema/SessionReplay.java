package dev.plimsoll.schema;

import dev.plimsoll.model.SessionChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.SessionChange.TransactionControl;
import java.util.Locale;

/** Transactions and settings. */
final class SessionReplay {

    private final Session session;

    SessionReplay(Session session) {
        this.session = session;
    }

    void apply(SessionChange change) {
        if (change instanceof TransactionControl control) {
            control(control);
        } else if (change instanceof SetParameter set) {
            if (set.parameter().equals("all") && set.values().isEmpty()) {
                session.resetAll();
            } else {
                session.set(set.parameter(), set.values(), set.local());
            }
        } else if (change instanceof OtherSessionChange other
                && other.statement().toLowerCase(Locale.ROOT).startsWith("discard all")) {
            session.discardAll();
        }
    }

    private void control(TransactionControl control) {
        String name = control.name() == null ? "" : control.name();
        switch (control.verb()) {
            case BEGIN -> session.begin();
            case COMMIT, PREPARE_TRANSACTION -> session.commit(control.chain());
            case ROLLBACK -> session.rollback(control.chain());
            case SAVEPOINT -> session.savepoint(name);
            case RELEASE_SAVEPOINT -> session.release(name);
            case ROLLBACK_TO_SAVEPOINT -> session.rollbackTo(name);
            case COMMIT_PREPARED, ROLLBACK_PREPARED, SET_TRANSACTION -> {}
        }
    }
}
