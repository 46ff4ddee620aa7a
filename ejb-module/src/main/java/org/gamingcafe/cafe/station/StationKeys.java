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

/** Keys of seats, by their hash. */
@ApplicationScoped
class StationKeys {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    /** A key that counts, and whose it is. */
    record Living(UUID key, StationId station) {}

    /** Nothing if it was revoked, or its seat is retired. */
    Optional<Living> find(String hash) {
        return Sql.first(em, """
                select k.id, k.station_id from station_key k join station s on s.id = k.station_id
                where k.hash = ? and k.revoked_at is null and s.retired_at is null""", row -> new Living(row.id(1), new StationId(row.id(2))), hash);
    }

    Optional<UUID> living(StationId station) {
        return Sql.first(
                em,
                "select id from station_key where station_id = ? and revoked_at is null",
                row -> row.id(1),
                station.value());
    }

    void add(StationId station, KeyView key, String hash) {
        Sql.change(
                em,
                "insert into station_key (id, station_id, hash, issued_at, issued_by) values (?, ?, ?, ?, cast(? as uuid))",
                key.id(),
                station.value(),
                hash,
                key.issuedAt(),
                key.issuedBy() == null ? null : key.issuedBy().toString());
    }

    void revoke(UUID key, Instant now, @Nullable AccountId by) {
        Sql.change(
                em,
                "update station_key set revoked_at = ?, revoked_by = cast(? as uuid) where id = ? and revoked_at is null",
                now,
                by == null ? null : by.toString(),
                key);
    }

    /** Newest first. */
    List<KeyView> of(StationId station) {
        return Sql.list(em, """
                select id, issued_at, issued_by, revoked_at from station_key where station_id = ?
                order by issued_at desc, id desc limit ?""", StationKeys::view, station.value(), MOST);
    }

    private static KeyView view(Row row) {
        var by = row.idOrNull(3);
        return new KeyView(row.id(1), row.instant(2), by == null ? null : new AccountId(by), row.instantOrNull(4));
    }
}
