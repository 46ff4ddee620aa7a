package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who has earned most by buying and playing, among those who want to be seen. */
@ApplicationScoped
class Board {

    private static final int PLACES = 50;
    private static final Duration MONTH = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    List<BoardLine> top(VenueId venue, BoardService.Period period, @Nullable AccountId caller) {
        var since = switch (period) {
            case LAST_30_DAYS -> clock.instant().minus(MONTH);
            case ALL_TIME -> Instant.EPOCH;
        };
        return Sql.list(
                em,
                """
                select rank() over (order by sum(lot.counted) desc), m.board_name, sum(lot.counted),
                    m.account_id is not distinct from cast(? as uuid)
                from loyalty_member m
                join loyalty_lot lot on lot.venue_id = m.venue_id and lot.account_id = m.account_id
                where m.venue_id = ? and m.board_name is not null and lot.earned_at > ?
                group by m.account_id, m.board_name having sum(lot.counted) > 0
                order by 3 desc, lower(m.board_name) limit ?""",
                row -> new BoardLine((int) row.number(1), row.text(2), row.number(3), row.flag(4)),
                caller == null ? null : caller.value(),
                venue.value(),
                since,
                PLACES);
    }
}
