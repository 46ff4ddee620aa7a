package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** The receipts that the automatic till of a venue has numbered, added up by business day. */
@ApplicationScoped
class DaysWithoutTill {

    private static final int MOST = 366;

    @PersistenceContext
    EntityManager em;

    /** The newest first; a day without any is left out. */
    List<DayWithoutTill> since(VenueView venue, Instant since) {
        return Sql.list(
                em,
                """
                select cast(cast((r.issued_at at time zone ?) - cast(? as interval) as date) as text) as day,
                    count(*) filter (where r.kind <> 'CREDIT_NOTE'),
                    coalesce(sum(r.total) filter (where r.kind = 'SALE'), 0),
                    coalesce(sum(r.total) filter (where r.kind = 'PLAY'), 0),
                    count(*) filter (where r.kind = 'CREDIT_NOTE'),
                    coalesce(sum(r.total) filter (where r.kind = 'CREDIT_NOTE'), 0)
                from receipt r join till t on t.id = r.till_id
                where r.venue_id = ? and r.issued_at >= ? and t.automatic and r.currency = ?
                group by day order by day desc limit ?""",
                row -> day(row, venue.currency()),
                venue.zone().getId(),
                venue.cutOver().toSecondOfDay() + " seconds",
                venue.id().value(),
                since,
                venue.currency(),
                MOST);
    }

    private static DayWithoutTill day(Row row, String currency) {
        return new DayWithoutTill(
                LocalDate.parse(row.text(1)),
                row.number(2),
                new Money(row.number(3), currency),
                new Money(row.number(4), currency),
                row.number(5),
                new Money(row.number(6), currency));
    }
}
