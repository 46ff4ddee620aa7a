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
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.sql.AtCommit;
import org.gamingcafe.platform.sql.Rows;
import org.jspecify.annotations.Nullable;

/** The journal of all venues, as it is written: entries, reasons and postings, of each as many as there are in one statement. */
@ApplicationScoped
class NewEntries {

    /** When an entry was written down, and to which day it counts. */
    record Stamp(UUID id, Instant at, LocalDate businessDay) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final String ENTRY = """
            insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at,
                business_day, actor_id, shift_id, reverses, reason_hash, source, hash)
            select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as date[]), cast(? as uuid[]), cast(? as uuid[]),
                cast(? as uuid[]), cast(? as bytea[]), cast(? as uuid[]), cast(? as bytea[]))
            on conflict (reverses) where reverses is not null do nothing""";
    private static final String REASON = """
            insert into journal_reason (entry_id, salt, reason)
            select * from unnest(cast(? as uuid[]), cast(? as bytea[]), cast(? as text[]))""";
    private static final String POSTING = """
            insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
            select * from unnest(cast(? as uuid[]), cast(? as smallint[]), cast(? as uuid[]), cast(? as bigint[]),
                cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]))""";

    private interface Sheet {
        void add(String sql, @Nullable Object... values);
    }

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry registry;

    void add(Stamp stamp, Entry entry, List<EntryHash.Line> lines) {
        var rows = new Rows(em);
        write(stamp, entry, lines, (sql, values) -> {
            rows.add(sql, values);
            if (sql.equals(ENTRY) && entry.reverses() != null) {
                sendFirst(rows);
            }
        });
        rows.send();
    }

    /** An entry that reverses none, ready to be written. */
    record Fresh(Stamp stamp, Entry entry, List<EntryHash.Line> lines) {}

    /** The same for several entries, in one message. */
    void addAll(List<Fresh> entries) {
        var rows = new Rows(em);
        for (var fresh : entries) {
            mustReverseNone(fresh.entry());
            write(fresh.stamp(), fresh.entry(), fresh.lines(), (sql, values) -> rows.add(sql, values));
        }
        rows.send();
    }

    /** Of two who reverse the same entry one writes its mirror. */
    private static void sendFirst(Rows rows) {
        if (rows.send() == 0) {
            throw new AlreadyReversed();
        }
        rows.clear();
    }

    /**
     * The same with the commit, for an entry that nobody asks for before: one message less while its accounts are locked.
     * A mirror is not such an entry, for it may come too late.
     */
    void addAtCommit(Stamp stamp, Entry entry, List<EntryHash.Line> lines) {
        mustReverseNone(entry);
        write(stamp, entry, lines, (sql, values) -> AtCommit.row(registry, em, sql, values));
    }

    private static void mustReverseNone(Entry entry) {
        if (entry.reverses() != null) {
            throw new IllegalArgumentException("whether an entry may be reversed is asked at once");
        }
    }

    private static void write(Stamp stamp, Entry entry, List<EntryHash.Line> lines, Sheet sheet) {
        var salt = entry.reason() == null ? null : salt();
        var reasonHash = salt == null || entry.reason() == null ? null : EntryHash.ofReason(salt, entry.reason());
        var head = head(stamp, entry, reasonHash);
        sheet.add(
                ENTRY,
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
                EntryHash.of(head, lines).hash());
        if (salt != null) {
            sheet.add(REASON, stamp.id(), salt, entry.reason());
        }
        for (var leg = 0; leg < lines.size(); leg++) {
            var line = lines.get(leg);
            sheet.add(
                    POSTING,
                    stamp.id(),
                    leg + 1,
                    line.account(),
                    line.debit(),
                    line.credit(),
                    line.accountLine(),
                    line.balanceAfter());
        }
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
}
