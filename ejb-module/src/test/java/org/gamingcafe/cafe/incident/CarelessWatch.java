package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.sql.Sql;

/** How not to do it, kept to show that the race is real: looks whether an incident lasts, then opens one; nothing holds it. */
@ApplicationScoped
class CarelessWatch {

    @PersistenceContext
    EntityManager em;

    @Transactional
    boolean look(UUID venue) {
        var lasts = Sql.one(
                em, "select exists (select from careless_incident where venue_id = ?)", row -> row.flag(1), venue);
        if (!lasts) {
            Sql.change(em, "insert into careless_incident (id, venue_id) values (?, ?)", Ids.next(), venue);
        }
        return !lasts;
    }
}
