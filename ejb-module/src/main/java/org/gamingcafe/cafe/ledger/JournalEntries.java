package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The journal of all venues: entries with their postings, never changed. */
@ApplicationScoped
class JournalEntries {

    /** When an entry was written down, and to which day it counts. */
    record Stamp(UUID id, Instant at, LocalDate businessDay) {}

    @PersistenceContext
    EntityManager em;

    /** Entry and postings in one statement, so that the database sees it whole when it checks the sums. */
    void add(Stamp stamp, Entry entry, List<Booking.Posting> postings) {
        var call = Call.current();
        em.createNativeQuery("""
                        with entry as (
                            insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at,
                                recorded_at, business_day, actor_id, shift_id, reason)
                            values (:id, :venue, :correlation, :request, :type, :at, :at, :day, cast(:actor as uuid),
                                cast(:shift as uuid), cast(:reason as text))
                            returning id)
                        insert into posting (entry_id, leg, account_id, debit, credit, balance_after)
                        select entry.id, line.leg, line.account, line.debit, line.credit, line.after
                        from entry, unnest(cast(:accounts as uuid[]), cast(:debits as bigint[]), cast(:credits as bigint[]),
                            cast(:afters as bigint[])) with ordinality as line (account, debit, credit, after, leg)""")
                .setParameter("id", stamp.id())
                .setParameter("venue", entry.venue().value())
                .setParameter("correlation", entry.correlation())
                .setParameter("request", call.correlationId())
                .setParameter("type", entry.type())
                .setParameter("at", stamp.at())
                .setParameter("day", stamp.businessDay())
                .setParameter(
                        "actor",
                        text(Optional.ofNullable(call.caller().account()).map(AccountId::value)))
                .setParameter("shift", text(Optional.ofNullable(entry.shift())))
                .setParameter("reason", entry.reason())
                .setParameter("accounts", array(postings, Booking.Posting::account))
                .setParameter("debits", array(postings, Booking.Posting::debit))
                .setParameter("credits", array(postings, Booking.Posting::credit))
                .setParameter("afters", array(postings, JournalEntries::after))
                .executeUpdate();
    }

    private static Object after(Booking.Posting posting) {
        return posting.balanceAfter() == null ? "NULL" : posting.balanceAfter();
    }

    private static String array(List<Booking.Posting> postings, Function<Booking.Posting, Object> element) {
        return postings.stream().map(element).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Ids rise in the order of recording, and the index ends with them: every page costs the same. */
    Slice<StatementLine> statement(VenueId venue, Place place, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var query = em.createNativeQuery("""
                        select posting.entry_id, entry.recorded_at, entry.type, posting.credit - posting.debit,
                            posting.balance_after, entry.reason, posting.leg
                        from ledger_account account
                        join posting on posting.account_id = account.id
                        join journal_entry entry on entry.id = posting.entry_id
                        where account.venue_id = :venue and account.chart = :chart and account.owner = :owner
                            and account.currency = :currency
                            and (:first or (posting.entry_id, posting.leg) < (cast(:entry as uuid), cast(:leg as smallint)))
                        order by posting.entry_id desc, posting.leg desc""")
                .setParameter("venue", venue.value())
                .setParameter("chart", place.chart().number())
                .setParameter("owner", place.owner())
                .setParameter("currency", place.currency())
                .setParameter("first", after.isEmpty())
                .setParameter("entry", after.isEmpty() ? null : entryId(after.get(0)))
                .setParameter("leg", after.isEmpty() ? null : leg(after.get(1)))
                .setMaxResults(page.size() + 1);
        var rows = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return Slice.of(rows, page.size(), row -> Cursor.of(row[0], row[6])).map(row -> line(row, place.currency()));
    }

    private static StatementLine line(Object[] row, String currency) {
        return new StatementLine(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                new Money(((Number) row[3]).longValue(), currency),
                new Money(((Number) row[4]).longValue(), currency),
                (String) row[5]);
    }

    private static String entryId(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }

    private static String leg(String key) {
        if (key.matches("\\d{1,4}")) {
            return key;
        }
        throw new InvalidInput("after", "page.cursor");
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }
}
