package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The lots, as they are read. */
@ApplicationScoped
class LotLists {

    private static final String VIEW = """
            select l.id, l.product_id, p.name, l.received_at, l.expires_on, l.unit_cost, l.received, l.remaining, l.batch, s.name
            from lot l join product p on p.id = l.product_id
            left join goods_receipt g on g.id = l.receipt_id left join supplier s on s.id = g.supplier_id
            where l.venue_id = ?""";

    @PersistenceContext
    EntityManager em;

    /** Ids rise with time: the newest first. */
    Slice<LotView> list(VenueId venue, LotSearch search, String currency, PageRequest page) {
        var sql = new StringBuilder(VIEW);
        var values = new ArrayList<@Nullable Object>();
        values.add(venue.value());
        if (search.product() != null) {
            sql.append(" and l.product_id = ?");
            values.add(search.product());
        }
        if (search.openOnly()) {
            sql.append(" and l.remaining > 0");
        }
        Cursor.afterId(page).ifPresent(after -> {
            sql.append(" and l.id < ?");
            values.add(after);
        });
        values.add(page.size() + 1);
        var found = Sql.list(
                em, sql.append(" order by l.id desc limit ?").toString(), row -> view(row, currency), values.toArray());
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    /** Those with something left that expire until this day, or have, the first one first. */
    List<LotView> expiring(VenueId venue, LocalDate until, String currency, int most) {
        return Sql.list(
                em,
                VIEW + " and l.remaining > 0 and l.expires_on <= ? order by l.expires_on, l.id limit ?",
                row -> view(row, currency),
                venue.value(),
                until,
                most);
    }

    /** Of a receipt of goods. */
    List<LotView> of(VenueId venue, UUID receipt, String currency, int most) {
        return Sql.list(
                em,
                VIEW + " and l.receipt_id = ? order by l.id limit ?",
                row -> view(row, currency),
                venue.value(),
                receipt,
                most);
    }

    private static LotView view(Row row, String currency) {
        var expires = row.textOrNull(5);
        return new LotView(
                row.id(1),
                row.id(2),
                row.text(3),
                row.instant(4),
                expires == null ? null : LocalDate.parse(expires),
                new Money(row.number(6), currency),
                (int) row.number(7),
                (int) row.number(8),
                row.textOrNull(9),
                row.textOrNull(10));
    }
}
