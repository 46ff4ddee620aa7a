package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;

/**
 * The lots of all products, and the moves into and out of them, which are written together. Callers hold the product's row; the
 * database looks at commit whether a lot is what its moves say and a product has what its lots hold (I12).
 */
@ApplicationScoped
class Lots {

    private static final String FILL = """
            update lot set remaining = lot.remaining + part.pieces
            from unnest(cast(? as uuid[]), cast(? as integer[])) as part (id, pieces) where lot.id = part.id""";
    private static final String ADD = """
            insert into lot (id, product_id, received_at, expires_on, unit_cost, received, remaining, receipt_id, batch)
            select id, product, at, expires, cost, pieces, pieces, receipt, batch
            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]), cast(? as date[]), cast(? as bigint[]),
                cast(? as integer[]), cast(? as uuid[]), cast(? as text[]))
                as fresh (id, product, at, expires, cost, pieces, receipt, batch)""";
    private static final String MOVE = """
            insert into stock_move (id, venue_id, product_id, lot_id, kind, quantity, reference, reason, at, actor_id)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
                cast(? as integer[]), cast(? as uuid[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as uuid[]))""";

    @PersistenceContext
    EntityManager em;

    @Inject
    OpenLots open;

    @Inject
    Clock clock;

    /** Takes the pieces from the lots that expire first. @return what they had cost, in minor units */
    long take(UUID product, int quantity, Cause cause) {
        return takeOut(product, quantity, cause).cost();
    }

    /** The same, for who wants to know from which lots. */
    private Allocation takeOut(UUID product, int quantity, Cause cause) {
        return takeOut(product, open.from(product, LocalDate.MIN), quantity, cause);
    }

    /**
     * The same without what is past its date on this day: it is neither sold nor sent on.
     *
     * @throws OnlyPastDate {@code inventory.past-date} if there is not enough besides
     */
    Allocation takeFresh(Product product, int quantity, Cause cause, LocalDate today) {
        var lots = open.from(product.id(), today);
        var fresh = Allocation.pieces(lots);
        if (fresh < quantity) {
            throw new OnlyPastDate(product.name(), fresh);
        }
        return takeOut(product.id(), lots, quantity, cause);
    }

    private Allocation takeOut(UUID product, List<Allocation.Part> lots, int quantity, Cause cause) {
        var allocation = Allocation.of(lots, quantity);
        write(product, allocation.parts(), -1, cause);
        return allocation;
    }

    /** Takes all that is left of the lots that have expired before this day. @return those that are empty now */
    List<Allocation.Part> takeExpired(UUID product, LocalDate day, int most, Cause cause) {
        var expired = open.expired(product, day, most);
        if (!expired.isEmpty()) {
            write(product, expired, -1, cause);
        }
        return expired;
    }

    /** Lots of another product with the cost, the expiry and the number of those. */
    List<NewLot> alike(Allocation taken, UUID product) {
        var known = new HashMap<UUID, NewLot>();
        Sql.list(
                        em,
                        "select id, unit_cost, expires_on, batch from lot where id = any (cast(? as uuid[]))",
                        row -> Map.entry(row.id(1), alike(row, product)),
                        taken.parts().stream()
                                .map(part -> part.lot().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return taken.parts().stream()
                .map(part -> Objects.requireNonNull(known.get(part.lot())).of(part.pieces()))
                .toList();
    }

    private static NewLot alike(Row row, UUID product) {
        var expires = row.textOrNull(3);
        return new NewLot(
                product, 0, row.number(2), expires == null ? null : LocalDate.parse(expires), null, row.textOrNull(4));
    }

    /** Takes them from this lot alone. @return what they had cost; refuses with {@code inventory.out-of-stock} */
    long takeFrom(UUID lot, Product product, int quantity, Cause cause) {
        var named = open.one(lot, product.id());
        var left = named.map(Allocation.Part::pieces).orElse(0);
        if (left < quantity) {
            throw new OutOfStock(product.name(), left);
        }
        var allocation = Allocation.of(named.stream().toList(), quantity);
        write(product.id(), allocation.parts(), -1, cause);
        return allocation.cost();
    }

    void putBack(UUID product, List<Allocation.Part> parts, Cause cause) {
        write(product, parts, 1, cause);
    }

    void takeAgain(UUID product, List<Allocation.Part> parts, Cause cause) {
        write(product, parts, -1, cause);
    }

    private void write(UUID product, List<Allocation.Part> parts, int direction, Cause cause) {
        var rows = new Rows(em);
        parts.forEach(part -> rows.add(FILL, part.lot(), direction * part.pieces()));
        parts.forEach(part -> move(rows, part.lot(), product, direction * part.pieces(), cause));
        rows.send();
    }

    void add(NewLot lot, Cause cause) {
        add(List.of(lot), cause);
    }

    /** All of them in one message. */
    void add(Collection<NewLot> lots, Cause cause) {
        var rows = new Rows(em);
        var moves = new Rows(em);
        lots.forEach(lot -> {
            var id = Ids.next();
            rows.add(
                    ADD,
                    id,
                    lot.product(),
                    clock.instant(),
                    lot.expiresOn(),
                    lot.unitCost(),
                    lot.quantity(),
                    lot.receipt(),
                    lot.batch());
            move(moves, id, lot.product(), lot.quantity(), cause);
        });
        rows.send();
        moves.send();
    }

    private void move(Rows rows, UUID lot, UUID product, int quantity, Cause cause) {
        var actor = Call.current().caller().account();
        rows.add(
                MOVE,
                Ids.next(),
                cause.venue(),
                product,
                lot,
                cause.kind().name(),
                quantity,
                cause.reference(),
                cause.reason(),
                clock.instant(),
                actor);
    }
}
