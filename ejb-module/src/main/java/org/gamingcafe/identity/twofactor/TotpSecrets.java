package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;

/** The secrets that apps share with the house; sealed in the rows. */
@ApplicationScoped
@Transactional
class TotpSecrets {

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /**
     * @param version of this secret, so that no step of another one is noted
     * @param lastStep of the newest code that was used
     */
    record Active(byte[] secret, Instant version, long lastStep) {}

    Optional<Active> active(AccountId account) {
        return row(
                        "select sealed, since, last_step from totp where account_id = :account and sealed is not null",
                        account)
                .map(row -> new Active(
                        sealer.open((byte[]) row[0], purpose(account)),
                        (Instant) row[1],
                        ((Number) row[2]).longValue()));
    }

    /** Of several callers with the same code exactly one uses it. */
    boolean use(AccountId account, Active active, long step) {
        return with(account, """
                        update totp set last_step = :step
                        where account_id = :account and since = :version and last_step < :step""")
                        .setParameter("step", step)
                        .setParameter("version", active.version())
                        .executeUpdate()
                == 1;
    }

    /** In place of one that waited before; the active one goes on. @param by who begins: only they see and confirm it */
    void begin(AccountId account, byte[] secret, String by, Instant until) {
        with(account, """
                        insert into totp (account_id, pending, pending_by, pending_until)
                        values (:account, :pending, :by, :until)
                        on conflict (account_id) do update set pending = excluded.pending,
                            pending_by = excluded.pending_by, pending_until = excluded.pending_until""")
                .setParameter("pending", sealer.seal(secret, purpose(account)))
                .setParameter("by", by)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** A secret that waits for its first code. */
    record Pending(byte[] secret, byte[] sealed, Instant until) {}

    /** The one that was begun by whoever asks. */
    Optional<Pending> pending(AccountId account, String by, Instant now) {
        var waiting = em.createNativeQuery("""
                        select pending, pending_until from totp
                        where account_id = :account and pending_by = :by and pending_until > :now""").setParameter("by", by).setParameter("now", now);
        return row(waiting, account)
                .map(row ->
                        new Pending(sealer.open((byte[]) row[0], purpose(account)), (byte[]) row[0], (Instant) row[1]));
    }

    /** @param step of the code that was shown: it has served. @return false if it waits no more */
    boolean activate(AccountId account, Pending pending, long step, Instant now) {
        return with(account, """
                        update totp set sealed = pending, since = :now, last_step = :step, pending = null, pending_by = null,
                            pending_until = null
                        where account_id = :account and pending = :pending and pending_until > :now""")
                        .setParameter("now", now)
                        .setParameter("step", step)
                        .setParameter("pending", pending.sealed())
                        .executeUpdate()
                == 1;
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from totp where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private Optional<Object[]> row(String query, AccountId account) {
        return row(em.createNativeQuery(query), account);
    }

    private static Optional<Object[]> row(Query query, AccountId account) {
        List<?> rows = query.setParameter("account", account.value()).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast);
    }

    private Query with(AccountId account, String statement) {
        return em.createNativeQuery(statement).setParameter("account", account.value());
    }

    private static String purpose(AccountId account) {
        return "totp/" + account;
    }
}
