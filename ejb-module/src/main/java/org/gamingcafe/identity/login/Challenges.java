package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** The rows of the challenges that are out. Who takes one is decided by one conditional UPDATE. */
@ApplicationScoped
@Transactional
class Challenges {

    private static final String COLUMNS = "account_id, stamp, kind, channel, remembered, expires_at";
    private static final Aged OLD = new Aged("login_challenge", "hash", "expires_at");

    @PersistenceContext
    EntityManager em;

    void add(String hash, Challenge challenge, Instant now) {
        Sql.change(
                em,
                """
                insert into login_challenge (hash, account_id, stamp, kind, channel, remembered, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                hash,
                challenge.account().value(),
                challenge.stamp(),
                challenge.kind().name(),
                challenge.channel().name(),
                challenge.remembered(),
                now,
                challenge.expiresAt());
    }

    Optional<Challenge> find(String hash, Instant now) {
        var waiting =
                "select " + COLUMNS + " from login_challenge where hash = ? and taken_at is null and expires_at > ?";
        return Sql.first(em, waiting, Challenges::challenge, hash, now);
    }

    /** Of several callers exactly one receives it. */
    Optional<Challenge> take(String hash, Challenge.Kind kind, Instant now) {
        return Sql.first(em, """
                update login_challenge set taken_at = ?
                where hash = ? and kind = ? and taken_at is null and expires_at > ?
                returning\s""" + COLUMNS, Challenges::challenge, now, hash, kind.name(), now);
    }

    /** Once, so that a code that was sent can still be typed (D01). Empty if it has been renewed before, or is over. */
    Optional<Challenge> renew(String hash, Instant until, Instant now) {
        return Sql.first(em, """
                update login_challenge set expires_at = greatest(expires_at, ?), renewed = true
                where hash = ? and not renewed and taken_at is null and expires_at > ?
                returning\s""" + COLUMNS, Challenges::challenge, until, hash, now);
    }

    /** All that are out for the account look from now on as if they had never been. @return their hashes */
    List<String> withdraw(AccountId account, Instant now) {
        return Sql.list(
                em,
                "update login_challenge set taken_at = ? where account_id = ? and taken_at is null returning hash",
                row -> row.text(1),
                now,
                account.value());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from login_challenge where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    int removeExpired(Instant now, int limit) {
        return OLD.removeUpTo(em, now, limit);
    }

    private static Challenge challenge(Row row) {
        return new Challenge(
                new AccountId(row.id(1)),
                row.number(2),
                Challenge.Kind.valueOf(row.text(3)),
                Channel.valueOf(row.text(4)),
                row.flag(5),
                row.instant(6));
    }
}
