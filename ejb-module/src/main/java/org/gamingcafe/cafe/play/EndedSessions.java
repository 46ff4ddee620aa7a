package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** What the database says of sessions that are over. */
@ApplicationScoped
class EndedSessions {

    /**
     * @param isCovered whether segments follow each other from its start to its end without gap or overlap
     * @param isCharged whether its charges add up to its total
     */
    record Ended(VerifiedPlay.Mark mark, Money total, boolean isCovered, boolean isCharged) {}

    @PersistenceContext
    EntityManager em;

    /** Those that ended after the mark, in the order of their ends; found by the index {@code play_session_ended}. */
    List<Ended> after(VenueId venue, VerifiedPlay.Mark mark, int most) {
        return Sql.list(em, """
                with piece as (
                    select id, started_at, ended_at, total, currency from play_session
                    where venue_id = ? and ended_at is not null and (ended_at, id) > (?, ?)
                    order by ended_at, id limit ?)
                select p.ended_at, p.id, p.total, p.currency, coalesce((
                    select bool_and(s.until_at is not null and s.from_at = s.expected)
                        and max(s.until_at) = p.ended_at
                    from (select from_at, until_at,
                            lag(until_at, 1, p.started_at) over (order by sequence) as expected
                        from play_segment where session_id = p.id) s), false),
                    p.total = coalesce((select sum(amount) from play_charge where session_id = p.id), 0)
                from piece p order by p.ended_at, p.id""", EndedSessions::ended, venue.value(), mark.endedAt(), mark.session(), most);
    }

    private static Ended ended(Row row) {
        return new Ended(
                new VerifiedPlay.Mark(row.instant(1), row.id(2)),
                new Money(row.number(3), row.text(4)),
                row.flag(5),
                row.flag(6));
    }

    /** The first session of all that ended then or later comes after it. */
    static VerifiedPlay.Mark before(Instant first) {
        return new VerifiedPlay.Mark(first, new UUID(0, 0));
    }
}
