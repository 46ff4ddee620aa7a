package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The lines of all counts: what is to be counted, what was found, and every figure that was entered. */
@ApplicationScoped
class CountLines {

    /** So many products a count has at most. */
    static final int MOST = 2_000;

    private static final int MOST_EARLIER = 2_000;

    /** What is counted: of one category, or everything on sale. */
    private static final String SHELF =
            " p.venue_id = ? and not p.retired and not p.kit and p.category = coalesce(cast(? as text), p.category)";

    /** Moves that somebody has written down. What is sold, delivered or sent away goes on beside a count and is none of these. */
    private static final String BY_HAND = """
            (select count(*) from stock_move m where m.product_id = p.id
                and (m.kind in ('ADJUSTMENT', 'STOCK_OUT', 'DAMAGE', 'WASTE') and m.reason is not null or m.kind = 'COUNT'))""";

    /** What lies there by the books is read in the same statement: whoever sells meanwhile was before or comes after. */
    private static final String COUNTED = """
            update stock_count_line l set counted = said.pieces, expected = p.on_hand, counted_at = said.at, counted_by = said.actor,
                by_hand =\s""" + BY_HAND + """

            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]), cast(? as timestamptz[]), cast(? as uuid[]))
                as said (id, product, pieces, at, actor)
            join product p on p.id = said.product
            where l.count_id = said.id and l.product_id = said.product""";

    private static final String LINES = """
            select l.product_id, p.name, p.sku, l.counted, l.expected, l.counted_by, (l.counted - l.expected) * p.cost,
                coalesce(case c.state when 'BOOKED' then l.left_out when 'COUNTED' then l.counted <> l.expected
                    and (not l.open or p.on_hand + l.counted - l.expected not between 0 and ? or l.by_hand is distinct from\s""" + BY_HAND + """
            ) end, false)
            from stock_count_line l join product p on p.id = l.product_id join stock_count c on c.id = l.count_id
            where l.count_id = ? order by lower(p.name), p.id limit ?""";

    @PersistenceContext
    EntityManager em;

    /** How many products would be counted. */
    long products(VenueId venue, @Nullable String category) {
        return Sql.one(
                em, "select count(*) from product p where" + SHELF, row -> row.number(1), venue.value(), category);
    }

    /** Whether one of the products stands in a count that is under way, whatever that is of. */
    boolean areCounted(VenueId venue, @Nullable String category) {
        return Sql.first(
                        em,
                        "select l.count_id from stock_count_line l join product p on p.id = l.product_id where l.open and"
                                + SHELF + " limit 1",
                        row -> row.id(1),
                        venue.value(),
                        category)
                .isPresent();
    }

    void add(UUID count, VenueId venue, @Nullable String category) {
        Sql.change(
                em,
                "insert into stock_count_line (count_id, product_id) select ?, p.id from product p where" + SHELF,
                count,
                venue.value(),
                category);
    }

    List<StockCountView.Line> of(UUID count, String currency) {
        var earlier = earlier(count);
        return Sql.list(em, LINES, row -> line(row, currency), Products.MOST_ON_HAND, count, MOST).stream()
                .map(line -> line.with(earlier.getOrDefault(line.product(), List.of())))
                .toList();
    }

    private static StockCountView.Line line(Row row, String currency) {
        var value = row.textOrNull(7);
        return new StockCountView.Line(
                row.id(1),
                row.text(2),
                row.text(3),
                row.wholeOrNull(4),
                row.wholeOrNull(5),
                row.idOrNull(6),
                value == null ? null : new Money(Long.parseLong(value), currency),
                row.flag(8),
                List.of());
    }

    private record Overwritten(UUID product, StockCountView.Entry entry) {}

    /** The last figure of a product is the one that counts. */
    private Map<UUID, List<StockCountView.Entry>> earlier(UUID count) {
        var entries = new HashMap<UUID, List<StockCountView.Entry>>();
        Sql.list(
                        em,
                        """
                        select e.product_id, e.counted, e.counted_at, e.counted_by from stock_count_entry e
                        where e.count_id = ? and exists (select from stock_count_entry later where later.count_id = e.count_id
                            and later.product_id = e.product_id and later.id > e.id)
                        order by e.product_id, e.id limit ?""",
                        row -> new Overwritten(
                                row.id(1), new StockCountView.Entry((int) row.number(2), row.instant(3), row.id(4))),
                        count,
                        MOST_EARLIER)
                .forEach(found -> entries.computeIfAbsent(found.product(), any -> new ArrayList<>())
                        .add(found.entry()));
        return entries;
    }

    /** @return how many of the products stand in the count */
    int enter(UUID count, Map<UUID, Integer> found, Instant at, UUID by) {
        var rows = new Rows(em);
        found.forEach((product, pieces) -> rows.add(COUNTED, count, product, pieces, at, by));
        return rows.send();
    }

    /** Whether this person has ever entered a figure, also one that counts no more. */
    boolean hasCounted(UUID count, UUID who) {
        return Sql.first(
                        em,
                        "select count_id from stock_count_entry where count_id = ? and counted_by = ? limit 1",
                        row -> row.id(1),
                        count,
                        who)
                .isPresent();
    }

    /** The differences of these are not booked. */
    void leaveOut(UUID count, Collection<UUID> products) {
        Sql.change(
                em,
                "update stock_count_line set left_out = true where count_id = ? and product_id = any (cast(? as uuid[]))",
                count,
                products.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
