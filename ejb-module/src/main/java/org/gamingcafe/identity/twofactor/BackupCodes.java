package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.sql.Sql;

/** The codes on paper, as keyed hashes. */
@ApplicationScoped
@Transactional
class BackupCodes {

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** A new set in place of the one before; the only time that the codes are seen. */
    List<Secret> renew(AccountId account, Instant now) {
        removeAll(Set.of(account));
        var codes = BackupCode.newSet().toList();
        var hashes = codes.stream()
                .map(code -> hash(account, BackupCode.normal(code.reveal()).orElseThrow()))
                .collect(Collectors.joining(",", "{", "}"));
        with(account, """
                        insert into backup_code (hash, account_id, made_at)
                        select hash, :account, :now from unnest(cast(:hashes as text[])) as hash""")
                .setParameter("now", now)
                .setParameter("hashes", hashes)
                .executeUpdate();
        return codes;
    }

    /** Of several callers with the same code exactly one uses it. */
    boolean use(AccountId account, String typed, Instant now) {
        return BackupCode.normal(typed)
                .filter(code -> with(account, """
                                update backup_code set used_at = :now
                                where account_id = :account and hash = :hash and used_at is null""")
                                .setParameter("now", now)
                                .setParameter("hash", hash(account, code))
                                .executeUpdate()
                        == 1)
                .isPresent();
    }

    /** Whether it is one of the set, and no longer worth anything. */
    boolean isUsed(AccountId account, String typed) {
        return BackupCode.normal(typed)
                .filter(code -> !with(
                                account,
                                "select 1 from backup_code where account_id = :account and hash = :hash and used_at is not null")
                        .setParameter("hash", hash(account, code))
                        .getResultList()
                        .isEmpty())
                .isPresent();
    }

    int left(AccountId account) {
        var left = with(account, "select count(*) from backup_code where account_id = :account and used_at is null")
                .getSingleResult();
        return ((Number) left).intValue();
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from backup_code where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private String hash(AccountId account, String code) {
        return sealer.fingerprint(account + ":" + code, "backup-code");
    }

    private Query with(AccountId account, String statement) {
        return em.createNativeQuery(statement).setParameter("account", account.value());
    }
}
