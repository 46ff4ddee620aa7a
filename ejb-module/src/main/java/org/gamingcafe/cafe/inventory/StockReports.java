package org.gamingcafe.cafe.inventory;

import static org.gamingcafe.cafe.inventory.ProductRows.BEHIND;
import static org.gamingcafe.cafe.inventory.ProductRows.COLUMNS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Sums over lots and moves. */
@ApplicationScoped
class StockReports {

    static final int MOST_LOW = 500;
    static final int MOST_PRODUCTS = 200;

    @PersistenceContext
    EntityManager em;

    /** Products on sale with too little of them, the one with the least first. */
    List<LowStock> low(VenueId venue, String currency, Instant since, Instant now, LocalDate today) {
        return Sql.list(
                em, "select" + COLUMNS + """
                , coalesce(went.pieces, 0), buys.supplier, coalesce(buys.lead_days, 0), coalesce(comes.pieces, 0),
                    on_hand - coalesce(gone.pieces, 0)
                from product
                left join lateral (select -sum(m.quantity) as pieces from stock_move m
                    where m.product_id = product.id and m.at >= ? and m.kind in ('SALE', 'RETURN')) went on true
                left join lateral (select s.name as supplier, s.lead_days from lot l join goods_receipt g on g.id = l.receipt_id
                    join supplier s on s.id = g.supplier_id where l.product_id = product.id order by l.id desc limit 1) buys on true
                left join lateral (select sum(o.ordered - o.received) as pieces from purchase_order_line o
                    join purchase_order w on w.id = o.order_id where o.product_id = product.id and o.received < o.ordered
                    and w.state in ('SENT', 'PART_RECEIVED')) comes on true
                left join lateral (select sum(l.remaining) as pieces from lot l where l.product_id = product.id
                    and l.remaining > 0 and l.expires_on < ?) gone on true
                where venue_id = ? and not retired and on_hand < low_below
                order by on_hand - low_below, lower(name), id limit ?""", row -> low(row, currency, now), since, today, venue.value(), MOST_LOW);
    }

    private static LowStock low(Row row, String currency, Instant now) {
        var product = ProductRows.read(row);
        var sold = Math.max(0, row.number(BEHIND));
        var leadDays = (int) row.number(BEHIND + 2);
        var underWay = row.number(BEHIND + 3);
        var sellable = row.number(BEHIND + 4);
        return new LowStock(
                product.view(currency, now, sellable),
                product.lowBelow(),
                sold,
                row.textOrNull(BEHIND + 1),
                leadDays,
                underWay,
                LowStock.suggested(sold, leadDays, product.lowBelow(), sellable + underWay));
    }

    /** By category; what lies there of retired products, too. A worth beyond 10^16 minor units is told as that. */
    List<StockValuation.Line> valuation(VenueId venue, String currency, Instant now) {
        return Sql.list(
                em,
                """
                select p.category, count(*), sum(p.on_hand), least(sum(coalesce(there.cost, 0)), 10000000000000000),
                    least(sum(cast(p.on_hand as numeric) * case when p.next_from <= ? then p.next_price else p.price end),
                        10000000000000000)
                from product p
                left join (select l.product_id, sum(cast(l.remaining as numeric) * l.unit_cost) as cost from lot l
                    join product o on o.id = l.product_id where o.venue_id = ? and l.remaining > 0 group by l.product_id) there
                    on there.product_id = p.id
                where p.venue_id = ? and p.on_hand > 0 group by p.category order by lower(p.category), p.category""",
                row -> new StockValuation.Line(
                        row.text(1),
                        row.number(2),
                        row.number(3),
                        new Money(row.number(4), currency),
                        new Money(row.number(5), currency)),
                now,
                venue.value(),
                venue.value());
    }

    /** Product by product, as lines of a table. */
    String valuationTable(VenueId venue, String currency, Instant now, int most) {
        var table =
                new StringBuilder(Csv.line("id", "name", "category", "sku", "pieces", "cost", "retail", "currency"));
        Sql.list(
                        em,
                        """
                        select p.id, p.name, p.category, p.sku, p.on_hand, sum(l.remaining * l.unit_cost),
                            p.on_hand * case when p.next_from <= ? then p.next_price else p.price end
                        from product p join lot l on l.product_id = p.id and l.remaining > 0
                        where p.venue_id = ? and p.on_hand > 0 group by p.id order by lower(p.category), lower(p.name), p.id
                        limit ?""",
                        row -> Csv.line(
                                row.id(1),
                                row.text(2),
                                row.text(3),
                                row.text(4),
                                row.number(5),
                                new Money(row.number(6), currency).amount().toPlainString(),
                                new Money(row.number(7), currency).amount().toPlainString(),
                                currency),
                        now,
                        venue.value(),
                        most)
                .forEach(table::append);
        return table.toString();
    }

    /** What all lots of the venue are worth. */
    Money value(VenueId venue, String currency) {
        return Sql.one(em, """
                select coalesce(sum(cast(l.remaining as numeric) * l.unit_cost), 0) from lot l
                where l.venue_id = ? and l.remaining > 0""", row -> new Money(row.number(1), currency), venue.value());
    }

    List<StockStatistics.OfKind> kinds(VenueId venue, String currency, Instant from, Instant until) {
        return Sql.list(
                em,
                """
                select m.kind, coalesce(sum(m.quantity) filter (where m.quantity > 0), 0),
                    coalesce(-sum(m.quantity) filter (where m.quantity < 0), 0), sum(cast(m.quantity as numeric) * l.unit_cost)
                from stock_move m join lot l on l.id = m.lot_id
                where m.venue_id = ? and m.at >= ? and m.at < ? group by m.kind order by m.kind""",
                row -> new StockStatistics.OfKind(
                        MoveKind.valueOf(row.text(1)),
                        row.number(2),
                        row.number(3),
                        new Money(row.number(4), currency)),
                venue.value(),
                from,
                until);
    }

    List<StockStatistics.OfProduct> products(VenueId venue, String currency, Instant from, Instant until) {
        return Sql.list(em, """
                select p.id, p.name,
                    coalesce(sum(m.quantity) filter (where m.kind = 'STOCK_IN'), 0),
                    coalesce(-sum(m.quantity) filter (where m.kind in ('SALE', 'RETURN')), 0) as sold,
                    coalesce(-sum(cast(m.quantity as numeric) * l.unit_cost) filter (where m.kind in ('SALE', 'RETURN')), 0),
                    coalesce(-sum(m.quantity) filter (where m.kind in ('ADJUSTMENT', 'COUNT', 'DAMAGE', 'WASTE')), 0),
                    coalesce(-sum(cast(m.quantity as numeric) * l.unit_cost)
                        filter (where m.kind in ('ADJUSTMENT', 'COUNT', 'DAMAGE', 'WASTE')), 0)
                from stock_move m join lot l on l.id = m.lot_id join product p on p.id = m.product_id
                where m.venue_id = ? and m.at >= ? and m.at < ?
                group by p.id, p.name order by sold desc, p.id limit ?""", row -> ofProduct(row, currency), venue.value(), from, until, MOST_PRODUCTS);
    }

    private static StockStatistics.OfProduct ofProduct(Row row, String currency) {
        return new StockStatistics.OfProduct(
                row.id(1),
                row.text(2),
                row.number(3),
                row.number(4),
                new Money(row.number(5), currency),
                row.number(6),
                new Money(row.number(7), currency),
                StockStatistics.OfProduct.perMille(row.number(6), row.number(4)));
    }
}
