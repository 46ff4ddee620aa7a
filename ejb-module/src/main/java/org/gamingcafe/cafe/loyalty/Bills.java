package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/** Bills that have brought points, with what it takes to work them out again. They lie with their lots. */
@ApplicationScoped
class Bills {

    /** A bill that has brought points. */
    record Bill(
            UUID lot,
            VenueId venue,
            AccountId account,
            long base,
            String currency,
            long version,
            int factorBps,
            long counted,
            long remaining) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What a bill has brought, if it has brought anything. */
    Optional<Bill> find(UUID bill) {
        return Sql.first(
                em,
                """
                select id, venue_id, account_id, base, currency, version, factor_bps, counted, remaining
                from loyalty_lot where source_id = ? and base is not null""",
                row -> new Bill(
                        row.id(1),
                        new VenueId(row.id(2)),
                        new AccountId(row.id(3)),
                        row.number(4),
                        row.text(5),
                        row.number(6),
                        (int) row.number(7),
                        row.number(8),
                        row.number(9)),
                bill);
    }

    /** A lower bill takes the place of what was there. */
    void recount(UUID lot, long base, long counted) {
        Sql.change(em, "update loyalty_lot set base = ?, counted = ? where id = ?", base, counted, lot);
    }

    /** What bills of the last so many days count. */
    long counted(VenueId venue, AccountId account, int days) {
        return Sql.one(
                em,
                """
                select coalesce(sum(counted), 0) from loyalty_lot
                where venue_id = ? and account_id = ? and earned_at > ?""",
                row -> row.number(1),
                venue.value(),
                account.value(),
                clock.instant().minus(Duration.ofDays(days)));
    }
}
