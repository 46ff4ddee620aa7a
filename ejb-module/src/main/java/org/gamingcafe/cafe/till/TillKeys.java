package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Keys of tills, by their hash. */
@ApplicationScoped
class TillKeys {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    /** A key that counts: whose it is, and where. */
    record Living(TillId till, VenueId venue) {}

    /** Nothing if it was never issued, or was revoked. */
    Optional<Living> find(String hash) {
        return Sql.first(em, """
                select t.id, t.venue_id from till_key k join till t on t.id = k.till_id
                where k.hash = ? and k.revoked_at is null""", row -> new Living(new TillId(row.id(1)), new VenueId(row.id(2))), hash);
    }

    /** Of two who change the key of a till the second waits. */
    void lock(TillId till) {
        em.find(Till.class, till.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<UUID> living(TillId till) {
        return Sql.first(
                em, "select id from till_key where till_id = ? and revoked_at is null", row -> row.id(1), till.value());
    }

    void add(TillId till, TillKeyView key, String hash) {
        Sql.change(
                em,
                "insert into till_key (id, till_id, hash, issued_at, issued_by) values (?, ?, ?, ?, cast(? as uuid))",
                key.id(),
                till.value(),
                hash,
                key.issuedAt(),
                key.issuedBy() == null ? null : key.issuedBy().toString());
    }

    void revoke(UUID key, Instant now, @Nullable AccountId by) {
        Sql.change(
                em,
                "update till_key set revoked_at = ?, revoked_by = cast(? as uuid) where id = ? and revoked_at is null",
                now,
                by == null ? null : by.toString(),
                key);
    }

    /** Newest first. */
    List<TillKeyView> of(TillId till) {
        return Sql.list(em, """
                select id, issued_at, issued_by, revoked_at from till_key where till_id = ?
                order by issued_at desc, id desc limit ?""", TillKeys::view, till.value(), MOST);
    }

    Map<TillId, TillKeyView> inForce(VenueId venue) {
        var found = new HashMap<TillId, TillKeyView>();
        Sql.list(em, """
                select k.id, k.issued_at, k.issued_by, k.revoked_at, k.till_id from till_key k join till t on t.id = k.till_id
                where t.venue_id = ? and k.revoked_at is null limit ?""", row -> Map.entry(new TillId(row.id(5)), view(row)), venue.value(), MOST)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static TillKeyView view(Row row) {
        var by = row.idOrNull(3);
        return new TillKeyView(row.id(1), row.instant(2), by == null ? null : new AccountId(by), row.instantOrNull(4));
    }
}
