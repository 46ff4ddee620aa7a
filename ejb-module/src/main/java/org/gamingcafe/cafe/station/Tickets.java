package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is and was wrong with seats. */
@ApplicationScoped
class Tickets {

    private static final String ALL = """
            select id, station_id, reason, opened_at, opened_by, closed_at, closed_by, note from station_ticket
            """;

    @PersistenceContext
    EntityManager em;

    void open(TicketView ticket) {
        Sql.change(
                em,
                """
                insert into station_ticket (id, station_id, reason, opened_at, opened_by)
                values (?, ?, ?, ?, cast(? as uuid))""",
                ticket.id(),
                ticket.station().value(),
                ticket.reason(),
                ticket.openedAt(),
                text(ticket.openedBy()));
        Sql.change(em, """
                update station set state = 'MAINTENANCE', version = version + 1
                where id = ? and occupied_by is null and retired_at is null and state <> 'MAINTENANCE'""", ticket.station().value());
    }

    /** Of two who close it one does. When it was the last one, the seat is free again. */
    boolean close(TicketView ticket, Instant now, @Nullable AccountId by, @Nullable String note) {
        var isClosed = Sql.change(em, """
                        update station_ticket set closed_at = ?, closed_by = cast(? as uuid), note = ?
                        where id = ? and closed_at is null""", now, text(by), note, ticket.id()) == 1;
        if (isClosed) {
            Sql.change(em, """
                    update station set state = 'LOCKED', version = version + 1
                    where id = ? and state = 'MAINTENANCE' and not exists (
                        select from station_ticket where station_id = station.id and closed_at is null)""", ticket.station().value());
        }
        return isClosed;
    }

    Optional<TicketView> find(UUID id) {
        return Sql.first(em, ALL + " where id = ?", Tickets::view, id);
    }

    /** Newest first. @param before the place after which the page begins */
    List<TicketView> of(StationId station, @Nullable Instant openedBefore, @Nullable UUID id, int most) {
        return Sql.list(
                em, ALL + """
                 where station_id = ? and (cast(? as timestamptz) is null
                    or (opened_at, id) < (cast(? as timestamptz), cast(? as uuid)))
                order by opened_at desc, id desc limit ?""", Tickets::view, station.value(), text(openedBefore), text(openedBefore), text(id), most);
    }

    /** Until commit nobody else opens or closes a ticket of this seat, or sits down on it. */
    void lock(StationId station) {
        Sql.list(em, "select id from station where id = ? for update", row -> row.id(1), station.value());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static TicketView view(Row row) {
        return new TicketView(
                row.id(1),
                new StationId(row.id(2)),
                row.text(3),
                row.instant(4),
                person(row.idOrNull(5)),
                row.instantOrNull(6),
                person(row.idOrNull(7)),
                row.textOrNull(8));
    }

    private static @Nullable AccountId person(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
