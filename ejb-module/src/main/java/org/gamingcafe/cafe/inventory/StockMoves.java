package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The moves of stock, as they are read. They are written with their lots and never changed. */
@ApplicationScoped
class StockMoves {

    private static final String LIST = """
            select m.id, m.product_id, p.name, m.lot_id, m.kind, m.quantity, m.quantity * l.unit_cost, m.reference, m.reason,
                m.at, m.actor_id
            from stock_move m join product p on p.id = m.product_id join lot l on l.id = m.lot_id
            where m.venue_id = ?""";

    /** Sales are most of the moves and found by their venue; of all other kinds there is an index. */
    private static final String INDEXED = " and m.kind <> 'SALE'";

    @PersistenceContext
    EntityManager em;

    /** Ids rise with time: the newest first. What goods cost is for those who keep the stock. */
    Slice<MoveView> list(VenueView venue, MoveSearch search, PageRequest page) {
        var found = found(venue, search, Cursor.afterId(page), page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    List<MoveView> found(VenueView venue, MoveSearch search, Optional<UUID> after, int most) {
        var sql = new StringBuilder(LIST);
        var values = new ArrayList<@Nullable Object>();
        values.add(venue.id().value());
        narrow(sql, values, " and m.product_id = ?", search.product());
        var kind = search.kind();
        narrow(sql, values, " and m.kind = ?", kind == null ? null : kind.name());
        if (kind != null && kind != MoveKind.SALE) {
            sql.append(INDEXED);
        }
        narrow(sql, values, " and m.reference = ?", search.reference());
        narrow(sql, values, " and m.id < ?", after.orElse(null));
        var from = search.from();
        var to = search.to();
        if (from != null && to != null) {
            var span = StockSpan.of(venue, from, to);
            narrow(sql, values, " and m.at >= ?", span.begins());
            narrow(sql, values, " and m.at < ?", span.ends());
        }
        values.add(most);
        var seesCost = Call.current().caller().may(Permission.INVENTORY_WRITE, venue.id());
        return Sql.list(
                em,
                sql.append(" order by m.id desc limit ?").toString(),
                row -> view(row, seesCost ? venue.currency() : null),
                values.toArray());
    }

    private static MoveView view(Row row, @Nullable String currency) {
        return new MoveView(
                row.id(1),
                row.id(2),
                row.text(3),
                row.id(4),
                MoveKind.valueOf(row.text(5)),
                (int) row.number(6),
                currency == null ? null : new Money(row.number(7), currency),
                row.id(8),
                row.textOrNull(9),
                row.instant(10),
                row.idOrNull(11));
    }

    private static void narrow(
            StringBuilder sql, ArrayList<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    /** Products of a venue whose stock is not what its lots and its moves say (I12). */
    List<UUID> wrong(VenueId venue, int most) {
        return Sql.list(em, """
                select p.id from product p
                where p.venue_id = ? and (
                    p.on_hand <> (select coalesce(sum(l.remaining), 0) from lot l where l.product_id = p.id)
                    or p.on_hand <> (select coalesce(sum(m.quantity), 0) from stock_move m where m.product_id = p.id)
                    or exists (select from lot l where l.product_id = p.id and l.remaining <> (
                        select coalesce(sum(m.quantity), 0) from stock_move m where m.lot_id = l.id)))
                order by p.id limit ?""", row -> row.id(1), venue.value(), most);
    }
}
