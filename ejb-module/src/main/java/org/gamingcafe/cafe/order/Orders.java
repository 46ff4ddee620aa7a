package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The orders of all venues. Who changes one holds its row ({@link #locked}). */
@ApplicationScoped
class Orders {

    private static final String ADD_LINE = """
            insert into guest_order_line (order_id, line, product_id, name, quantity, unit_price, tax_ppm)
            select * from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as uuid[]), cast(? as text[]),
                cast(? as integer[]), cast(? as bigint[]), cast(? as integer[]))""";
    private static final String PAY_LINE = """
            update guest_order_line set paid = guest_order_line.paid + part.pieces
            from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as integer[])) as part (id, line, pieces)
            where order_id = part.id and guest_order_line.line = part.line""";

    @PersistenceContext
    EntityManager em;

    /**
     * Who an order is from, and for whom.
     *
     * @param play the session of who plays
     */
    record Guest(
            OrderView.Source source,
            @Nullable AccountId account,
            @Nullable StationId station,
            @Nullable UUID play) {}

    Optional<VenueId> venueOf(UUID id) {
        return Sql.first(em, "select venue_id from guest_order where id = ?", row -> new VenueId(row.id(1)), id);
    }

    /** From here until commit nobody else changes it. */
    OrderView locked(UUID id) {
        Sql.list(em, "select id from guest_order where id = ? for update", row -> row.id(1), id);
        return get(id);
    }

    OrderView get(UUID id) {
        return Sql.first(em, OrderRows.SELECT + "where o.id = ?", OrderRows::read, id)
                .map(order -> OrderRows.with(order, lines(id)))
                .orElseThrow(() -> new NotFound("order"));
    }

    private List<OrderRows.LineOf> lines(UUID id) {
        return Sql.list(em, OrderRows.LINES + "where l.order_id = ? order by l.line", OrderRows::line, id);
    }

    /** The next one of the day; whoever opens another one in this venue waits until commit. */
    int nextNumber(VenueId venue, LocalDate day) {
        return Sql.one(em, """
                insert into guest_order_number as known (venue_id, business_day, last) values (?, ?, 1)
                on conflict (venue_id, business_day) do update set last = known.last + 1 returning last""", row -> (int) row.number(1), venue.value(), day);
    }

    void add(
            UUID id,
            LocalDate day,
            int number,
            Guest guest,
            NewOrder wanted,
            Map<UUID, ProductView> goods,
            String currency,
            Instant at,
            @Nullable AccountId by) {
        var account = guest.account();
        var station = guest.station();
        Sql.change(
                em,
                """
                insert into guest_order (id, venue_id, business_day, number, source, state, account_id, station_id, play_session_id,
                    currency, note, pieces, opened_at, opened_by)
                values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                wanted.venue().value(),
                day,
                number,
                guest.source().name(),
                account == null ? null : account.value(),
                station == null ? null : station.value(),
                guest.play(),
                currency,
                wanted.note(),
                wanted.lines().stream().mapToInt(NewOrder.Line::quantity).sum(),
                at,
                by == null ? null : by.value());
        var rows = new Rows(em);
        for (var i = 0; i < wanted.lines().size(); i++) {
            var line = wanted.lines().get(i);
            var product = goods.get(line.product());
            if (product == null) {
                throw new NotFound("product");
            }
            rows.add(
                    ADD_LINE,
                    id,
                    i,
                    product.id(),
                    product.name(),
                    line.quantity(),
                    product.price().minor(),
                    product.taxPpm());
        }
        rows.send();
    }

    /** Each state but the last ones has an instant of its own. */
    void move(UUID id, OrderView.State to, Instant at) {
        var column = switch (to) {
            case SENT -> "sent_at";
            case PREPARING -> "preparing_at";
            case READY -> "ready_at";
            case SERVED -> "served_at";
            case OPEN, VOID -> throw new IllegalArgumentException("nothing moves to " + to);
        };
        Sql.change(em, "update guest_order set state = ?, " + column + " = ? where id = ?", to.name(), at, id);
    }

    void makeVoid(UUID id, String reason, @Nullable AccountId by, Instant at) {
        Sql.change(
                em,
                "update guest_order set state = 'VOID', voided_at = ?, voided_by = ?, void_reason = ? where id = ?",
                at,
                by == null ? null : by.value(),
                reason,
                id);
    }

    void paid(UUID id, List<NewPayment.Pieces> pieces) {
        var rows = new Rows(em);
        pieces.forEach(part -> rows.add(PAY_LINE, id, part.line(), part.quantity()));
        rows.send();
        Sql.change(
                em,
                "update guest_order set paid_pieces = paid_pieces + ? where id = ?",
                pieces.stream().mapToInt(NewPayment.Pieces::quantity).sum(),
                id);
    }

    void refunded(UUID id, int pieces) {
        Sql.change(em, "update guest_order set refunded_pieces = refunded_pieces + ? where id = ?", pieces, id);
    }
}
