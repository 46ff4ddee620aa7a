package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.crypto.KeyRing;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** The ends of what retention has closed. Rows of the books go by a function of the database and in no other way. */
@ApplicationScoped
class Checkpoints {

    private static final String COLUMNS = """
            select month, after, through, cast(last_xact as text), last_id, hash, entries, accounts, days, signature, latest_at
            from ledger_checkpoint
            where venue_id = :venue
            """;

    /** What {@code ledger_close} answers below zero. */
    static final List<String> OBSTACLES = List.of("NOT_SEALED", "NOT_SUMMED_UP", "NOT_VERIFIED", "SHIFT_OPEN");

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    /**
     * Removes the oldest piece of the oldest month, if all of that month is older than what is kept, and signs what takes
     * its place. Of callers who close the same venue one goes after the other.
     *
     * @param oldestKept the first day of the oldest month that stays
     * @return how many entries were removed; 0 at the end, below zero if something stands in the way ({@link #OBSTACLES})
     */
    long closeNext(UUID venue, LocalDate oldestKept) {
        var removed = ((Number) em.createNativeQuery("select ledger_close(:venue, :oldest)")
                        .setParameter("venue", venue)
                        .setParameter("oldest", oldestKept)
                        .getSingleResult())
                .longValue();
        if (removed > 0) {
            sign(last(venue).orElseThrow());
        }
        return removed;
    }

    /** Until commit nobody closes a month of this venue: who reads the books in several statements sees one state of them. */
    void stay(UUID venue) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock_shared(hashtextextended(:key, 0)) as text)")
                .setParameter("key", "ledger-close/" + venue)
                .getSingleResult();
    }

    private void sign(Checkpoint checkpoint) {
        var digests = digests(checkpoint);
        em.createNativeQuery("""
                        select cast(ledger_sign(:venue, :month, decode(:accounts, 'hex'), decode(:days, 'hex'), :signature) as text)""")
                .setParameter("venue", checkpoint.head().venue())
                .setParameter("month", checkpoint.month())
                .setParameter("accounts", digests.accounts())
                .setParameter("days", digests.days())
                .setParameter("signature", keys.signDocument(Checkpoint.TYPE, checkpoint.claims(digests)))
                .getSingleResult();
    }

    /** Whether the signature is ours and speaks of exactly this checkpoint, its accounts and its days as they are now. */
    boolean isAsSigned(Checkpoint checkpoint) {
        var now = digests(checkpoint);
        return now.equals(checkpoint.digests())
                && Optional.ofNullable(checkpoint.signature())
                        .flatMap(keys::read)
                        .filter(checkpoint.claims(now)::equals)
                        .isPresent();
    }

    private Checkpoint.Digests digests(Checkpoint checkpoint) {
        var row = (Object[]) em.createNativeQuery("""
                        select encode(sha256(convert_to(coalesce((
                                select string_agg(concat_ws(' ', ledger_account, debit, credit, lines,
                                    coalesce(cast(balance as text), '-')), ';' order by ledger_account)
                                from ledger_checkpoint_account where venue_id = :venue and month = :month), ''), 'UTF8')), 'hex'),
                            encode(sha256(convert_to(coalesce((
                                select string_agg(concat_ws(' ', s.account_id, s.day, s.debit, s.credit), ';'
                                    order by s.account_id, s.day)
                                from ledger_day_sum s join ledger_account a on a.id = s.account_id
                                where a.venue_id = :venue and s.day < :next and s.day >= coalesce((
                                    select max(month) + interval '1 month' from ledger_checkpoint
                                    where venue_id = :venue and month < :month), '0001-01-01')), ''), 'UTF8')), 'hex')""")
                .setParameter("venue", checkpoint.head().venue())
                .setParameter("month", checkpoint.month())
                .setParameter("next", checkpoint.month().plusMonths(1))
                .getSingleResult();
        return new Checkpoint.Digests((String) row[0], (String) row[1]);
    }

    Optional<Checkpoint> last(UUID venue) {
        var rows = em.createNativeQuery(COLUMNS + "order by month desc limit 1")
                .setParameter("venue", venue)
                .getResultList();
        return rows.stream().map(row -> checkpoint(venue, (Object[]) row)).findFirst();
    }

    /** The oldest first. */
    List<Checkpoint> all(UUID venue) {
        var checkpoints = new ArrayList<Checkpoint>();
        for (Object row : em.createNativeQuery(COLUMNS + "order by month")
                .setParameter("venue", venue)
                .getResultList()) {
            checkpoints.add(checkpoint(venue, (Object[]) row));
        }
        return checkpoints;
    }

    /** The last seal that is closed, or what stands before the first one. */
    Seal head(UUID venue) {
        return last(venue).map(Checkpoint::head).orElseGet(() -> Seal.none(venue));
    }

    /** What lay on an account that has no line left at this moment; refuses a moment inside a closed month. */
    Money balanceAt(VenueId venue, Place place, Instant at) {
        var latest = em.createNativeQuery("select max(latest_at) from ledger_checkpoint where venue_id = :venue")
                .setParameter("venue", venue.value())
                .getSingleResult();
        if (latest instanceof Instant end && at.isBefore(end)) {
            throw new MonthClosed();
        }
        var found = em.createNativeQuery("""
                        select c.balance from ledger_checkpoint_account c join ledger_account a on a.id = c.ledger_account
                        where a.venue_id = :venue and a.chart = :chart and a.owner = :owner and a.currency = :currency
                        order by c.month desc limit 1""")
                .setParameter("venue", venue.value())
                .setParameter("chart", place.chart().number())
                .setParameter("owner", place.owner())
                .setParameter("currency", place.currency())
                .getResultList();
        return new Money(found.isEmpty() ? 0 : ((Number) found.getFirst()).longValue(), place.currency());
    }

    private static Checkpoint checkpoint(UUID venue, Object[] row) {
        var none = Seal.none(venue);
        var head = new Seal(
                venue,
                ((Number) row[2]).longValue(),
                (String) row[3],
                (UUID) row[4],
                0,
                none.root(),
                none.previous(),
                (byte[]) row[5],
                (Instant) row[10]);
        return new Checkpoint(
                WrittenEntries.day(row[0]),
                ((Number) row[1]).longValue(),
                head,
                ((Number) row[6]).longValue(),
                new Checkpoint.Digests(hex(row[7]), hex(row[8])),
                (String) row[9]);
    }

    private static String hex(Object bytes) {
        return bytes instanceof byte[] known ? EntryHash.hex(known) : "";
    }
}
