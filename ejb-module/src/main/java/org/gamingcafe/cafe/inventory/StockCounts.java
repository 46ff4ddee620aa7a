package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The counts of all venues. */
@ApplicationScoped
class StockCounts {

    private static final String VIEW = """
            select c.id, c.venue_id, c.category, c.state, c.opened_at, c.opened_by, c.counted_at, c.reviewed_at, c.reviewed_by,
                c.reason, (select count(*) from stock_count_line l where l.count_id = c.id),
                (select count(l.counted) from stock_count_line l where l.count_id = c.id)
            from stock_count c
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    CountLines lines;

    /** @return whether nobody counts the same already */
    boolean open(UUID id, VenueId venue, @Nullable String category, Instant at, UUID by) {
        return Sql.change(em, """
                        insert into stock_count (id, venue_id, category, opened_at, opened_by) values (?, ?, cast(? as text), ?, ?)
                        on conflict do nothing""", id, venue.value(), category, at, by) == 1;
    }

    Optional<VenueId> venueOf(UUID id) {
        return Sql.first(em, "select venue_id from stock_count where id = ?", row -> new VenueId(row.id(1)), id);
    }

    /** From here until commit nobody else changes it. */
    StockCountView locked(UUID id, String currency) {
        Sql.list(em, "select id from stock_count where id = ? for no key update", row -> row.id(1), id);
        return get(id, currency);
    }

    StockCountView get(UUID id, String currency) {
        return Sql.one(em, VIEW + "where c.id = ?", StockCounts::view, id).with(lines.of(id, currency));
    }

    /** Ids rise with time: the newest first. */
    Slice<StockCountView> of(VenueId venue, PageRequest page) {
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        var found = Sql.list(em, VIEW + """
                where c.venue_id = ? and (cast(? as uuid) is null or c.id < cast(? as uuid)) order by c.id desc limit ?""", StockCounts::view, venue.value(), after, after, page.size() + 1);
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    void finished(UUID id, Instant at) {
        Sql.change(
                em,
                "update stock_count set state = 'COUNTED', counted_at = ?, version = version + 1 where id = ?",
                at,
                id);
    }

    void reviewed(UUID id, StockCountView.State state, Instant at, UUID by, @Nullable String reason) {
        Sql.change(em, """
                update stock_count set state = ?, reviewed_at = ?, reviewed_by = ?, reason = cast(? as text),
                    version = version + 1
                where id = ?""", state.name(), at, by, reason, id);
    }

    private static StockCountView view(Row row) {
        return new StockCountView(
                row.id(1),
                new VenueId(row.id(2)),
                row.textOrNull(3),
                StockCountView.State.valueOf(row.text(4)),
                row.instant(5),
                row.id(6),
                row.instantOrNull(7),
                row.instantOrNull(8),
                row.idOrNull(9),
                row.textOrNull(10),
                row.number(11),
                row.number(12),
                List.of());
    }
}
