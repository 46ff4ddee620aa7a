package org.gamingcafe.identity.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All devices that somebody trusts. */
@ApplicationScoped
@Transactional
class TrustedDevices {

    private static final int LONGEST_IP = 45;

    /** Of an account. */
    private static final int MOST = 20;

    /** A device as its row tells it. */
    record Row(UUID id, String secretHash, String userAgent, String ip, Instant trustedAt, Instant expiresAt) {}

    /** @param shown hash of what the device has shown; empty if it has shown nothing */
    record Secrets(String shown, String next) {}

    record Life(Instant from, Instant until) {}

    private static final Aged OLD = new Aged("trusted_device", "id", "expires_at");

    @PersistenceContext
    EntityManager em;

    /**
     * The device that has shown the first secret shows the other one from now on: whoever knew the first, or has planted
     * it, is left with nothing. Others who trust this device go along. @return its id
     */
    UUID put(AccountId account, Secrets secrets, Origin origin, Life life) {
        var ip = origin.ip();
        Sql.change(
                em, "update trusted_device set secret_hash = ? where secret_hash = ?", secrets.next(), secrets.shown());
        var device = Sql.one(
                em,
                """
                insert into trusted_device (id, account_id, secret_hash, user_agent, ip, trusted_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (account_id, secret_hash) do update set user_agent = excluded.user_agent,
                    ip = excluded.ip, trusted_at = excluded.trusted_at, expires_at = excluded.expires_at
                returning id""",
                row -> row.id(1),
                Ids.next(),
                account.value(),
                secrets.next(),
                origin.userAgent(),
                ip.substring(0, Math.min(LONGEST_IP, ip.length())),
                life.from(),
                life.until());
        Sql.change(em, """
                delete from trusted_device where account_id = ? and id in (
                    select id from trusted_device where account_id = ? order by trusted_at desc, id desc offset ?)""", account.value(), account.value(), MOST);
        return device;
    }

    Optional<UUID> find(AccountId account, String secretHash, Instant now) {
        return Sql.first(
                em,
                "select id from trusted_device where account_id = ? and secret_hash = ? and expires_at > ?",
                row -> row.id(1),
                account.value(),
                secretHash,
                now);
    }

    /** Those that count now, newest first; an account has few of them. */
    List<Row> of(AccountId account, Instant now, @Nullable UUID before, int most) {
        return Sql.list(
                em,
                """
                select id, secret_hash, user_agent, ip, trusted_at, expires_at from trusted_device
                where account_id = ? and expires_at > ? and (cast(? as uuid) is null or id < ?)
                order by id desc limit ?""",
                row -> new Row(row.id(1), row.text(2), row.text(3), row.text(4), row.instant(5), row.instant(6)),
                account.value(),
                now,
                before,
                before,
                most);
    }

    /** @return with what the trust was given, if there was one of this account */
    Optional<String> remove(AccountId account, UUID device) {
        return Sql.first(
                em,
                "delete from trusted_device where account_id = ? and id = ? returning user_agent",
                row -> row.text(1),
                account.value(),
                device);
    }

    /** @return how many there were */
    int removeAll(Set<AccountId> accounts) {
        return Sql.change(
                em, "delete from trusted_device where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    int removeExpired(Instant now, int limit) {
        return OLD.removeUpTo(em, now, limit);
    }
}
