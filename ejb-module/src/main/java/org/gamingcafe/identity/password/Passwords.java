package org.gamingcafe.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The hashes of passwords. Each method is its own short transaction, because hashing happens in between. */
@ApplicationScoped
@Transactional
class Passwords {

    /** How many passwords before the present one are remembered (E10.1). */
    static final int REMEMBERED = 5;

    @PersistenceContext
    EntityManager em;

    Optional<String> phc(AccountId account) {
        return texts("select phc from password where account_id = :account", account).stream()
                .findFirst();
    }

    /** The same, unless it was revoked. */
    Optional<String> opening(AccountId account) {
        return texts("select phc from password where account_id = :account and revoked_at is null", account).stream()
                .findFirst();
    }

    /** Sign-ins that wait for their second step end with it: the password is another one now, namely none. */
    void revoke(AccountId account, Instant now) {
        em.createNativeQuery("""
                        update password set revoked_at = :now, changed_at = :now
                        where account_id = :account and revoked_at is null""")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** The present password and those before it, latest first. */
    List<String> past(AccountId account) {
        var all = new ArrayList<>(texts("select phc from password where account_id = :account", account));
        all.addAll(texts("select phc from password_history where account_id = :account order by id desc", account));
        return all;
    }

    /** The one before goes into the history, which keeps the latest five. */
    void put(NewPassword password, Instant now, @Nullable Instant expires) {
        var account = password.account().value();
        em.createNativeQuery("""
                        insert into password_history (id, account_id, phc, ended_at)
                        select :id, account_id, phc, :now from password where account_id = :account for update""")
                .setParameter("id", Ids.next())
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
        em.createNativeQuery("""
                        insert into password (account_id, phc, changed_at, expires_at)
                        values (:account, :phc, :now, cast(nullif(:expires, '') as timestamptz))
                        on conflict (account_id) do update
                        set phc = excluded.phc, changed_at = excluded.changed_at, expires_at = excluded.expires_at,
                            revoked_at = null""")
                .setParameter("account", account)
                .setParameter("phc", password.phc().reveal())
                .setParameter("now", now)
                .setParameter("expires", expires == null ? "" : expires.toString())
                .executeUpdate();
        em.createNativeQuery("""
                        delete from password_history where account_id = :account and id not in (
                            select id from password_history where account_id = :account order by id desc limit :most)""")
                .setParameter("account", account)
                .setParameter("most", REMEMBERED)
                .executeUpdate();
    }

    /** The same password under another hash, unless it was changed in between. */
    void replace(AccountId account, String before, String after) {
        em.createNativeQuery("update password set phc = :after where account_id = :account and phc = :before")
                .setParameter("account", account.value())
                .setParameter("before", before)
                .setParameter("after", after)
                .executeUpdate();
    }

    Optional<Instant> changedAt(AccountId account) {
        return instant("select changed_at from password where account_id = :account", account);
    }

    Optional<Instant> expiresAt(AccountId account) {
        return instant(
                "select expires_at from password where account_id = :account and expires_at is not null", account);
    }

    void expire(AccountId account, @Nullable Instant at) {
        em.createNativeQuery("""
                        update password set expires_at = cast(nullif(:at, '') as timestamptz)
                        where account_id = :account""")
                .setParameter("at", at == null ? "" : at.toString())
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Marks at most so many whose expiry comes before that time and who were not reminded of it. */
    List<PasswordExpires> remind(Instant now, Instant before, int limit) {
        List<?> rows = em.createNativeQuery("""
                        update password set reminded_of = expires_at where account_id in (
                            select account_id from password
                            where expires_at > :now and expires_at <= :before
                              and reminded_of is distinct from expires_at
                            order by expires_at, account_id limit :most for update skip locked)
                        returning account_id, expires_at""")
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PasswordExpires(new AccountId((UUID) row[0]), (Instant) row[1]))
                .toList();
    }

    void removeAll(Set<AccountId> accounts) {
        for (var table : List.of("password_history", "password")) {
            Sql.change(em, "delete from " + table + " where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
        }
    }

    private List<String> texts(String query, AccountId account) {
        List<?> rows = em.createNativeQuery(query)
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    private Optional<Instant> instant(String query, AccountId account) {
        List<?> rows = em.createNativeQuery(query)
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().findFirst().map(Instant.class::cast);
    }
}
