package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Orders in lists: two statements each, however many they are. */
@ApplicationScoped
class OrderLists {

    @PersistenceContext
    EntityManager em;

    /** How many orders somebody has voided, and what they would have come to, in minor units. */
    record Voids(UUID cashier, int orders, long amount) {}

    /** What the kitchen has, who waits longest first. */
    List<OrderView> board(VenueId venue, int most) {
        return whole(Sql.list(em, OrderRows.SELECT + """
                where o.venue_id = ? and o.state in ('SENT', 'PREPARING', 'READY') order by o.sent_at, o.id limit ?""", OrderRows::read, venue.value(), most));
    }

    /** Ids rise with time: the newest first. */
    Slice<OrderView> of(VenueId venue, OrderSearch search, PageRequest page) {
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        var state = search.state();
        var account = search.account();
        var narrowed = (search.unpaid() ? " and o.paid_pieces < o.pieces and o.state <> 'VOID'" : "")
                + (account == null ? "" : " and o.account_id = cast(? as uuid)");
        var sql = OrderRows.SELECT + """
                where o.venue_id = ? and o.state = coalesce(cast(? as text), o.state)
                    and (cast(? as uuid) is null or o.id < cast(? as uuid))""" + narrowed + " order by o.id desc limit ?";
        var name = state == null ? null : state.name();
        var most = page.size() + 1;
        var found = account == null
                ? Sql.list(em, sql, OrderRows::read, venue.value(), name, after, after, most)
                : Sql.list(em, sql, OrderRows::read, venue.value(), name, after, after, account.toString(), most);
        var slice = Slice.of(found, page.size(), last -> Cursor.of(last.id()));
        return new Slice<>(whole(slice.items()), slice.next());
    }

    /** Of one play session, the newest first. */
    List<OrderView> ofPlay(UUID session, int most) {
        return whole(Sql.list(em, OrderRows.SELECT + """
                where o.play_session_id = ? order by o.id desc limit ?""", OrderRows::read, session, most));
    }

    private List<OrderView> whole(List<OrderView> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        var ids = orders.stream().map(order -> order.id().toString()).collect(Collectors.joining(",", "{", "}"));
        var lines = Sql.list(
                em,
                OrderRows.LINES + "where l.order_id = any (cast(? as uuid[])) order by l.order_id, l.line",
                OrderRows::line,
                ids);
        return orders.stream().map(order -> OrderRows.with(order, lines)).toList();
    }

    /** What a member, or at a seat a guest, has ordered there by themselves and not paid, in minor units. */
    long unpaid(@Nullable AccountId account, UUID session) {
        var owner = account == null ? "o.play_session_id = ?" : "o.account_id = ?";
        return Sql.one(em, """
                select coalesce(sum((l.quantity - l.paid) * l.unit_price), 0)
                from guest_order o join guest_order_line l on l.order_id = o.id
                where o.state <> 'VOID' and o.paid_pieces < o.pieces and o.source <> 'COUNTER' and """ + " " + owner, row -> row.number(1), account == null ? session : account.value());
    }

    /** Given at a seat since then. */
    int countAt(StationId station, UUID session, Instant since) {
        return Sql.one(
                em,
                "select count(*) from guest_order where play_session_id = ? and station_id = ? and opened_at > ?",
                row -> (int) row.number(1),
                session,
                station.value(),
                since);
    }

    /** By cashier, those with the most first. */
    List<Voids> voids(VenueId venue, Instant from, Instant until, int most) {
        return Sql.list(em, """
                select o.voided_by, count(distinct o.id), sum(l.quantity * l.unit_price)
                from guest_order o join guest_order_line l on l.order_id = o.id
                where o.venue_id = ? and o.state = 'VOID' and o.voided_at >= ? and o.voided_at < ? and o.voided_by is not null
                group by o.voided_by order by count(distinct o.id) desc, o.voided_by limit ?""", OrderLists::voids, venue.value(), from, until, most);
    }

    private static Voids voids(Row row) {
        return new Voids(row.id(1), (int) row.number(2), row.number(3));
    }
}
