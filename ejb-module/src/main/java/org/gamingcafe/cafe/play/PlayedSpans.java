package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/** Play added up over the sessions of a venue. */
@ApplicationScoped
class PlayedSpans {

    @PersistenceContext
    EntityManager em;

    /** What runs on beyond its end is counted until there. */
    PlayedSpan of(VenueId venue, Instant from, Instant until) {
        return Sql.one(
                em,
                """
                with span as (select ? as venue, cast(? as timestamptz) as begins, cast(? as timestamptz) as ends,
                    cast(? as timestamptz) as earliest)
                select
                    (select count(*) from play_session p, span
                        where p.venue_id = span.venue and p.started_at >= span.begins and p.started_at < span.ends
                            and p.state <> 'CANCELLED'),
                    (select cast(coalesce(sum(extract(epoch from
                            least(coalesce(s.until_at, span.ends), span.ends) - greatest(s.from_at, span.begins))), 0) as bigint)
                        from span join play_session p on p.venue_id = span.venue and p.started_at > span.earliest
                            and p.started_at < span.ends and p.state <> 'CANCELLED'
                        join play_segment s on s.session_id = p.id and s.kind = 'BILLABLE' and s.from_at < span.ends
                            and coalesce(s.until_at, span.ends) > span.begins)""",
                row -> new PlayedSpan(row.number(1), Duration.ofSeconds(row.number(2))),
                venue.value(),
                from,
                until,
                from.minus(PlaySessions.LONGEST));
    }
}
