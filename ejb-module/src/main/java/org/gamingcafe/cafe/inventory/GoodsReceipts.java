package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Receipts of goods. Only ever added to. */
@ApplicationScoped
class GoodsReceipts {

    private static final String VIEW = """
            select g.id, g.venue_id, g.supplier_id, s.name, g.delivery_note, g.received_at, g.received_by, g.net, g.tax
            from goods_receipt g join supplier s on s.id = g.supplier_id
            """;

    private static final int MOST_OF_AN_ORDER = 100;

    @PersistenceContext
    EntityManager em;

    /** @param order with which they were ordered, if they were */
    void add(GoodsReceiptView receipt, @Nullable UUID order) {
        Sql.change(
                em,
                """
                insert into goods_receipt (id, venue_id, supplier_id, delivery_note, received_at, received_by, net, tax, order_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid))""",
                receipt.id(),
                receipt.venue().value(),
                receipt.supplier(),
                receipt.deliveryNote(),
                receipt.receivedAt(),
                receipt.receivedBy(),
                receipt.net().minor(),
                receipt.tax().minor(),
                order);
    }

    Optional<VenueId> venueOf(UUID id) {
        return Sql.first(em, "select venue_id from goods_receipt where id = ?", row -> new VenueId(row.id(1)), id);
    }

    GoodsReceiptView get(UUID id, String currency) {
        return Sql.one(em, VIEW + "where g.id = ?", row -> view(row, currency), id);
    }

    /** Of an order, the first one first. */
    List<GoodsReceiptView> of(UUID order, String currency) {
        return Sql.list(
                em,
                VIEW + "where g.order_id = ? order by g.id limit ?",
                row -> view(row, currency),
                order,
                MOST_OF_AN_ORDER);
    }

    /** Ids rise with time: the newest first. */
    Slice<GoodsReceiptView> of(VenueId venue, String currency, PageRequest page) {
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        var found = Sql.list(em, VIEW + """
                where g.venue_id = ? and (cast(? as uuid) is null or g.id < cast(? as uuid)) order by g.id desc limit ?""", row -> view(row, currency), venue.value(), after, after, page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    private static GoodsReceiptView view(Row row, String currency) {
        return new GoodsReceiptView(
                row.id(1),
                new VenueId(row.id(2)),
                row.id(3),
                row.text(4),
                row.textOrNull(5),
                row.instant(6),
                row.idOrNull(7),
                new Money(row.number(8), currency),
                new Money(row.number(9), currency),
                List.of());
    }
}
