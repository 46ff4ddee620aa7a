package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Sums over the moves with which stock was lost. */
@ApplicationScoped
class Losses {

    /** Lines of a report. */
    static final int MOST = 500;

    private static final String LOST = "('ADJUSTMENT', 'COUNT', 'DAMAGE', 'WASTE')";

    @PersistenceContext
    EntityManager em;

    List<StockShrinkage.OfReason> reasons(VenueView venue, StockSpan span, Money sold) {
        return Sql.list(
                em, """
                select m.kind, coalesce(-sum(m.quantity) filter (where m.quantity < 0), 0),
                    coalesce(sum(m.quantity) filter (where m.quantity > 0), 0), -sum(m.quantity * l.unit_cost) as cost
                from stock_move m join lot l on l.id = m.lot_id
                where m.venue_id = ? and m.at >= ? and m.at < ? and m.kind in\s""" + LOST + """
                 group by m.kind order by cost desc, m.kind""", row -> ofReason(row, sold), venue.id().value(), span.begins(), span.ends());
    }

    private static StockShrinkage.OfReason ofReason(Row row, Money sold) {
        var cost = new Money(row.number(4), sold.currency());
        return new StockShrinkage.OfReason(
                MoveKind.valueOf(row.text(1)), row.number(2), row.number(3), cost, StockShrinkage.share(cost, sold));
    }

    List<StockShrinkage.OfProduct> products(VenueView venue, StockSpan span, int most) {
        return Sql.list(
                em,
                """
                select p.id, p.name, p.sku, m.kind, coalesce(-sum(m.quantity) filter (where m.quantity < 0), 0),
                    coalesce(sum(m.quantity) filter (where m.quantity > 0), 0), -sum(m.quantity * l.unit_cost),
                    coalesce(went.cost, 0)
                from stock_move m join lot l on l.id = m.lot_id join product p on p.id = m.product_id
                left join (select s.product_id, -sum(s.quantity * o.unit_cost) as cost from stock_move s
                    join lot o on o.id = s.lot_id
                    where s.venue_id = ? and s.at >= ? and s.at < ? and s.kind in ('SALE', 'RETURN') group by s.product_id) went
                    on went.product_id = p.id
                where m.venue_id = ? and m.at >= ? and m.at < ? and m.kind in\s""" + LOST + """
                 group by p.id, p.name, p.sku, m.kind, went.cost
                order by sum(-sum(m.quantity * l.unit_cost)) over (partition by p.id) desc, p.id, m.kind limit ?""",
                row -> ofProduct(row, venue.currency()),
                venue.id().value(),
                span.begins(),
                span.ends(),
                venue.id().value(),
                span.begins(),
                span.ends(),
                most);
    }

    private static StockShrinkage.OfProduct ofProduct(Row row, String currency) {
        var cost = new Money(row.number(7), currency);
        var sold = new Money(row.number(8), currency);
        return new StockShrinkage.OfProduct(
                row.id(1),
                row.text(2),
                row.text(3),
                MoveKind.valueOf(row.text(4)),
                row.number(5),
                row.number(6),
                cost,
                sold,
                StockShrinkage.share(cost, sold));
    }

    /** By the business day of the venue. */
    List<StockShrinkage.OfDay> days(VenueView venue, StockSpan span) {
        return Sql.list(
                em,
                """
                select cast(m.at at time zone ? - cast(? as interval) as date) as day, -sum(m.quantity * l.unit_cost)
                from stock_move m join lot l on l.id = m.lot_id
                where m.venue_id = ? and m.at >= ? and m.at < ? and m.kind in\s""" + LOST + """
                 group by day order by day limit ?""",
                row -> new StockShrinkage.OfDay(
                        LocalDate.parse(row.text(1)), new Money(row.number(2), venue.currency())),
                venue.zone().getId(),
                venue.cutOver().toString(),
                venue.id().value(),
                span.begins(),
                span.ends(),
                StockReportService.LONGEST_DAYS + 1);
    }

    /** What was sold and did not come back has cost. */
    Money sold(VenueView venue, StockSpan span) {
        return Sql.one(
                em,
                """
                select coalesce(-sum(m.quantity * l.unit_cost), 0) from stock_move m join lot l on l.id = m.lot_id
                where m.venue_id = ? and m.at >= ? and m.at < ? and m.kind in ('SALE', 'RETURN')""",
                row -> new Money(row.number(1), venue.currency()),
                venue.id().value(),
                span.begins(),
                span.ends());
    }
}
