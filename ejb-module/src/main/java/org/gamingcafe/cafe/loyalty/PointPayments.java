package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.sale.Tender;
import org.gamingcafe.platform.sql.Sql;

/** What points have paid of sales. */
@ApplicationScoped
class PointPayments {

    /** Minor units and points, and what of both has gone back. */
    record Paid(long amount, long points, long returned, long returnedPoints) {

        /** The points of so much more that goes back: in proportion, rounded down, and all that is left with the last of it. */
        long pointsOf(long more) {
            var after = Math.addExact(returned, more);
            var pointsAfter = after == amount ? points : Math.multiplyExact(points, after) / amount;
            return pointsAfter - returnedPoints;
        }
    }

    @PersistenceContext
    EntityManager em;

    void add(Tender.Part part, long points) {
        Sql.change(
                em,
                "insert into loyalty_payment (sale_id, venue_id, account_id, amount, points) values (?, ?, ?, ?, ?)",
                part.sale(),
                part.venue().value(),
                part.account().value(),
                part.amount().minor(),
                points);
    }

    Optional<Paid> find(UUID sale) {
        return Sql.first(
                em,
                "select amount, points, returned, returned_points from loyalty_payment where sale_id = ?",
                row -> new Paid(row.number(1), row.number(2), row.number(3), row.number(4)),
                sale);
    }

    void returned(UUID sale, long amount, long points) {
        Sql.change(em, """
                update loyalty_payment set returned = returned + ?, returned_points = returned_points + ?
                where sale_id = ?""", amount, points, sale);
    }
}
