package org.gamingcafe.cafe.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;

/** What was imported, and which line became what. */
@ApplicationScoped
class OpeningImports {

    private static final String SELECT = """
            select id, venue_id, kind, file_name, lines, value, currency, booked_by, booked_at, undone_by, undone_at, undo_reason
            from opening_import\s""";
    private static final String ADD_LINE = """
            insert into opening_import_line (import_id, line, subject_id, entry_id)
            select * from unnest(cast(? as uuid[]), cast(? as integer[]), cast(? as uuid[]), cast(? as uuid[]))""";

    /** A line as it was booked. */
    record Kept(int line, UUID subject, Optional<UUID> entry) {}

    @PersistenceContext
    EntityManager em;

    /** From here until commit nobody else imports or takes back in this venue. */
    void alone(VenueId venue) {
        Sql.list(
                em,
                "select cast(pg_advisory_xact_lock(hashtextextended(?, 111)) as text)",
                row -> true,
                venue.toString());
    }

    void add(ImportView made, List<Integer> lines, List<Brought> brought) {
        Sql.change(
                em,
                """
                insert into opening_import (id, venue_id, kind, file_name, lines, value, currency, booked_by, booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.id(),
                made.venue().value(),
                made.kind().name(),
                made.fileName(),
                made.lines(),
                made.value().minor(),
                made.value().currency(),
                made.bookedBy().value(),
                made.bookedAt());
        var rows = new Rows(em);
        for (var i = 0; i < lines.size(); i++) {
            var one = brought.get(i);
            rows.add(ADD_LINE, made.id(), lines.get(i), one.subject(), one.entry());
        }
        rows.send();
    }

    Optional<ImportView> find(UUID id) {
        return Sql.first(em, SELECT + "where id = ?", OpeningImports::read, id);
    }

    /** In the order in which they stood in the file. */
    List<Kept> lines(UUID id) {
        return Sql.list(
                em,
                "select line, subject_id, entry_id from opening_import_line where import_id = ? order by line",
                row -> new Kept(
                        (int) row.number(1),
                        row.id(2),
                        Optional.ofNullable(row.textOrNull(3)).map(UUID::fromString)),
                id);
    }

    /** @return whether it had not been taken back before */
    boolean undo(UUID id, AccountId by, Instant at, String reason) {
        return Sql.change(
                        em,
                        "update opening_import set undone_by = ?, undone_at = ?, undo_reason = ? where id = ? and undone_at is null",
                        by.value(),
                        at,
                        reason,
                        id)
                == 1;
    }

    /** The newest first; one more than the page holds, if there are more. */
    List<ImportView> of(VenueId venue, PageRequest page) {
        var after = Cursor.afterId(page).map(UUID::toString).orElse(null);
        return Sql.list(
                em,
                SELECT
                        + "where venue_id = ? and (cast(? as uuid) is null or id < cast(? as uuid)) order by id desc limit ?",
                OpeningImports::read,
                venue.value(),
                after,
                after,
                page.size() + 1);
    }

    private static ImportView read(Row row) {
        var undoneBy = row.textOrNull(10);
        return new ImportView(
                row.id(1),
                new VenueId(row.id(2)),
                ImportKind.valueOf(row.text(3)),
                row.text(4),
                (int) row.number(5),
                new Money(row.number(6), row.text(7)),
                new AccountId(row.id(8)),
                row.instant(9),
                undoneBy == null ? null : new AccountId(UUID.fromString(undoneBy)),
                row.instantOrNull(11),
                row.textOrNull(12));
    }
}
