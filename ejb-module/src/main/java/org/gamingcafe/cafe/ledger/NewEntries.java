package org.gamingcafe.cafe.ledger;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.sql.AtCommit;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The journal of all venues, as it is written: entry, reason and postings in one statement, which the database sees whole. */
@ApplicationScoped
class NewEntries {

    /** When an entry was written down, and to which day it counts. */
    record Stamp(UUID id, Instant at, LocalDate businessDay) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final String INSERT = """
            with entry as (
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at,
                    recorded_at, business_day, actor_id, shift_id, reverses, reason_hash, source, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (reverses) where reverses is not null do nothing
                returning id),
            told as (
                insert into journal_reason (entry_id, salt, reason)
                select entry.id, given.salt, given.reason
                from entry, (values (cast(? as bytea), cast(? as text))) as given (salt, reason)
                where given.reason is not null)
            insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
            select entry.id, line.leg, line.account, line.debit, line.credit, line.number, line.after
            from entry, unnest(cast(? as uuid[]), cast(? as bigint[]), cast(? as bigint[]),
                cast(? as bigint[]), cast(? as bigint[]))
                with ordinality as line (account, debit, credit, number, after, leg)""";

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry registry;

    void add(Stamp stamp, Entry entry, List<EntryHash.Line> lines) {
        if (Sql.change(em, INSERT, values(stamp, entry, lines)) == 0) {
            throw new AlreadyReversed();
        }
    }

    /**
     * The same with the commit, for an entry that nobody asks for before: one message less while its accounts are locked.
     * A mirror is not such an entry, for it may come too late.
     */
    void addAtCommit(Stamp stamp, Entry entry, List<EntryHash.Line> lines) {
        if (entry.reverses() != null) {
            throw new IllegalArgumentException("whether an entry may be reversed is asked at once");
        }
        AtCommit.write(registry, em, INSERT, values(stamp, entry, lines));
    }

    private static @Nullable Object[] values(Stamp stamp, Entry entry, List<EntryHash.Line> lines) {
        var salt = entry.reason() == null ? null : salt();
        var reasonHash = salt == null || entry.reason() == null ? null : EntryHash.ofReason(salt, entry.reason());
        var head = head(stamp, entry, reasonHash);
        return new @Nullable Object[] {
            stamp.id(),
            entry.venue().value(),
            entry.correlation(),
            Call.current().correlationId(),
            entry.type(),
            stamp.at(),
            stamp.at(),
            stamp.businessDay(),
            head.actor(),
            entry.shift(),
            entry.reverses(),
            reasonHash,
            entry.source(),
            EntryHash.of(head, lines).hash(),
            salt,
            entry.reason(),
            array(lines, EntryHash.Line::account),
            array(lines, EntryHash.Line::debit),
            array(lines, EntryHash.Line::credit),
            array(lines, line -> orNull(line.accountLine())),
            array(lines, line -> orNull(line.balanceAfter()))
        };
    }

    private static EntryHash.Head head(Stamp stamp, Entry entry, byte @Nullable [] reasonHash) {
        var actor = Optional.ofNullable(Call.current().caller().account()).map(AccountId::value);
        return new EntryHash.Head(
                entry.venue().value(),
                stamp.id(),
                entry.correlation(),
                entry.type(),
                stamp.at(),
                stamp.at(),
                stamp.businessDay(),
                actor.orElse(null),
                entry.shift(),
                entry.reverses(),
                reasonHash,
                entry.source());
    }

    private static byte[] salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static Object orNull(@Nullable Long number) {
        return number == null ? "NULL" : number;
    }

    private static String array(List<EntryHash.Line> lines, Function<EntryHash.Line, Object> element) {
        return lines.stream().map(element).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
