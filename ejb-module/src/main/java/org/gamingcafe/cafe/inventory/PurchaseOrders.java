package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The purchase orders of all venues, and how much of each has come. */
@ApplicationScoped
class PurchaseOrders {

    private static final String VIEW = """
            select o.id, o.venue_id, o.supplier_id, s.name, o.state, o.note, o.created_at, o.created_by, o.sent_at, o.expected_on,
                o.closed_at, (select coalesce(sum(cast(l.ordered as numeric) * l.unit_cost), 0) from purchase_order_line l where l.order_id = o.id),
                o.version
            from purchase_order o join supplier s on s.id = o.supplier_id
            """;
    private static final String LINE = """
            insert into purchase_order_line (order_id, product_id, line, ordered, unit_cost)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as smallint[]), cast(? as integer[]),
                cast(? as bigint[]))""";
    private static final String COME = """
            update purchase_order_line set received = purchase_order_line.received + come.pieces
            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[])) as come (id, product, pieces)
            where order_id = come.id and product_id = come.product""";

    @PersistenceContext
    EntityManager em;

    Optional<VenueId> venueOf(UUID id) {
        return Sql.first(em, "select venue_id from purchase_order where id = ?", row -> new VenueId(row.id(1)), id);
    }

    /** From here until commit nobody else changes it. */
    PurchaseOrderView locked(UUID id, String currency) {
        Sql.list(em, "select id from purchase_order where id = ? for no key update", row -> row.id(1), id);
        return get(id, currency);
    }

    PurchaseOrderView get(UUID id, String currency) {
        return Sql.one(em, VIEW + "where o.id = ?", row -> view(row, currency), id)
                .with(lines(id, currency));
    }

    private List<PurchaseOrderView.Line> lines(UUID id, String currency) {
        return Sql.list(
                em,
                """
                select l.product_id, p.name, p.sku, l.ordered, l.received, l.unit_cost
                from purchase_order_line l join product p on p.id = l.product_id
                where l.order_id = ? order by l.line limit ?""",
                row -> new PurchaseOrderView.Line(
                        row.id(1),
                        row.text(2),
                        row.text(3),
                        (int) row.number(4),
                        (int) row.number(5),
                        new Money(row.number(6), currency)),
                id,
                StockService.MOST_LINES);
    }

    /** Ids rise with time: the newest first. */
    Slice<PurchaseOrderView> of(
            VenueId venue, PurchaseOrderView.@Nullable State state, String currency, PageRequest page) {
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        var wanted = state == null ? null : state.name();
        var found = Sql.list(
                em, VIEW + """
                where o.venue_id = ? and o.state = coalesce(cast(? as text), o.state)
                    and (cast(? as uuid) is null or o.id < cast(? as uuid)) order by o.id desc limit ?""", row -> view(row, currency), venue.value(), wanted, after, after, page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    void add(UUID id, VenueId venue, PurchaseOrderDraft draft, Instant at, @Nullable UUID by) {
        Sql.change(em, """
                insert into purchase_order (id, venue_id, supplier_id, note, created_at, created_by)
                values (?, ?, ?, ?, ?, ?)""", id, venue.value(), draft.supplier(), draft.note(), at, by);
        addLines(id, draft);
    }

    /** @return whether the version that was seen was still the current one */
    boolean change(UUID id, PurchaseOrderDraft draft, long seen) {
        var isCurrent = Sql.change(em, """
                        update purchase_order set supplier_id = ?, note = ?, version = version + 1
                        where id = ? and version = ? and state = 'DRAFT'""", draft.supplier(), draft.note(), id, seen) == 1;
        if (isCurrent) {
            Sql.change(em, "delete from purchase_order_line where order_id = ?", id);
            addLines(id, draft);
        }
        return isCurrent;
    }

    private void addLines(UUID id, PurchaseOrderDraft draft) {
        var rows = new Rows(em);
        var number = 0;
        for (var line : draft.lines()) {
            number++;
            rows.add(
                    LINE,
                    id,
                    line.product(),
                    number,
                    line.quantity(),
                    line.unitCost().minor());
        }
        rows.send();
    }

    void sent(UUID id, Instant at, LocalDate expected) {
        Sql.change(em, """
                update purchase_order set state = 'SENT', sent_at = ?, expected_on = ?, version = version + 1 where id = ?""", at, expected, id);
    }

    void came(UUID id, List<NewGoodsReceipt.Line> lines) {
        var rows = new Rows(em);
        lines.stream()
                .collect(Collectors.groupingBy(
                        NewGoodsReceipt.Line::product,
                        TreeMap::new,
                        Collectors.summingInt(NewGoodsReceipt.Line::quantity)))
                .forEach((product, pieces) -> rows.add(COME, id, product, pieces));
        rows.send();
    }

    /** @param closed when it was, if it is over now */
    void state(UUID id, PurchaseOrderView.State state, @Nullable Instant closed) {
        Sql.change(em, """
                update purchase_order set state = ?, closed_at = cast(? as timestamptz), version = version + 1 where id = ?""", state.name(), closed, id);
    }

    private static PurchaseOrderView view(Row row, String currency) {
        var expected = row.textOrNull(10);
        return new PurchaseOrderView(
                row.id(1),
                new VenueId(row.id(2)),
                row.id(3),
                row.text(4),
                PurchaseOrderView.State.valueOf(row.text(5)),
                row.textOrNull(6),
                row.instant(7),
                row.idOrNull(8),
                row.instantOrNull(9),
                expected == null ? null : LocalDate.parse(expected),
                row.instantOrNull(11),
                new Money(row.number(12), currency),
                row.number(13),
                List.of());
    }
}
