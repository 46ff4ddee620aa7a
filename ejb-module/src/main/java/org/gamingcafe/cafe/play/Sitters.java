package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Who plays where. */
@ApplicationScoped
class Sitters {

    @PersistenceContext
    EntityManager em;

    /** Nobody while whoever sits there has paused. */
    Optional<Sitter> at(StationId station) {
        return Sql.first(em, """
                select id, account_id, mode, accompanied from play_session
                where station_id = ? and state in ('ACTIVE', 'GRACE')""", Sitters::sitter, station.value());
    }

    private static Sitter sitter(Row row) {
        var account = row.idOrNull(2);
        return new Sitter(
                row.id(1),
                account == null ? null : new AccountId(account),
                PlayView.Mode.valueOf(row.text(3)),
                row.flag(4));
    }
}
