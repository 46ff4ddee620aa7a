package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gamingcafe.platform.sql.Sql;

/** How not to do it, kept to show that the race is real: looks who plays, waits for them, and forgets who has ended meanwhile. */
@ApplicationScoped
class CarelessReport {

    @PersistenceContext
    EntityManager em;

    /** @return whether the session has anything of the incident */
    @Transactional
    boolean begin(UUID session) {
        if (!isOpen(session)) {
            return true;
        }
        Sql.one(em, "select id from play_session where id = ? for update", row -> row.id(1), session);
        return isOpen(session);
    }

    private boolean isOpen(UUID session) {
        return Sql.one(em, "select ended_at is null from play_session where id = ?", row -> row.flag(1), session);
    }
}
