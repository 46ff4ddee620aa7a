package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.sql.Sql;

/** All passkeys, and the handles by which authenticators know their owners. */
@ApplicationScoped
@Transactional
class Passkeys {

    private static final String COLUMNS = """
            select id, account_id, credential_id, credential, sign_count,
                backup_eligible, backed_up, transports, name, created_at, last_used_at
            from passkey\s""";

    @PersistenceContext
    EntityManager em;

    /** The same for all passkeys of an account, made when it is first asked for. */
    String handle(AccountId account) {
        em.createNativeQuery("""
                        insert into passkey_handle (account_id, handle) values (:account, :handle)
                        on conflict (account_id) do nothing""")
                .setParameter("account", account.value())
                .setParameter("handle", Secret.random().reveal())
                .executeUpdate();
        return (String) em.createNativeQuery("select handle from passkey_handle where account_id = :account")
                .setParameter("account", account.value())
                .getSingleResult();
    }

    boolean isHandleOf(AccountId account, String handle) {
        return !em.createNativeQuery("select 1 from passkey_handle where account_id = :account and handle = :handle")
                .setParameter("account", account.value())
                .setParameter("handle", handle)
                .getResultList()
                .isEmpty();
    }

    /** @return whether nobody had it before */
    boolean add(Passkey passkey) {
        return em.createNativeQuery("""
                        insert into passkey (id, account_id, credential_id, credential, sign_count, backup_eligible,
                            backed_up, transports, name, created_at)
                        values (:id, :account, :credentialId, :credential, :count,
                            :eligible, :backedUp, :transports, :name, :now)
                        on conflict (credential_id) do nothing""")
                        .setParameter("id", passkey.id())
                        .setParameter("account", passkey.account().value())
                        .setParameter("credentialId", passkey.credentialId())
                        .setParameter("credential", Base64.getUrlDecoder().decode(passkey.credential()))
                        .setParameter("count", passkey.signCount())
                        .setParameter("eligible", passkey.backupEligible())
                        .setParameter("backedUp", passkey.backedUp())
                        .setParameter("transports", String.join(",", passkey.transports()))
                        .setParameter("name", passkey.name())
                        .setParameter("now", passkey.createdAt())
                        .executeUpdate()
                == 1;
    }

    Optional<Passkey> find(String credentialId) {
        return passkeys(em.createNativeQuery(COLUMNS + "where credential_id = :credential")
                        .setParameter("credential", credentialId)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Oldest first. */
    List<Passkey> of(AccountId account, int most) {
        return passkeys(
                em.createNativeQuery(COLUMNS + "where account_id = :account order by created_at, id limit :most")
                        .setParameter("account", account.value())
                        .setParameter("most", most)
                        .getResultList());
    }

    /**
     * Of two signatures with the same count at most one is taken, of a later and an earlier one never the earlier
     * after the later (WebAuthn 7.2, step 22). Authenticators that do not count always say 0.
     *
     * @return whether it is taken
     */
    boolean use(UUID id, long signCount, boolean backedUp, Instant now) {
        return em.createNativeQuery("""
                        update passkey set sign_count = :count, backed_up = :backedUp, last_used_at = :now
                        where id = :id and (sign_count < :count or sign_count = 0 and :count = 0)
                        returning id""")
                        .setParameter("count", signCount)
                        .setParameter("backedUp", backedUp)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .getResultList()
                        .size()
                == 1;
    }

    /** @return whether the account has such a passkey */
    boolean rename(UUID id, AccountId account, String name) {
        return em.createNativeQuery("update passkey set name = :name where id = :id and account_id = :account")
                        .setParameter("name", name)
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    /** @return whether the account had such a passkey */
    boolean remove(UUID id, AccountId account) {
        return em.createNativeQuery("delete from passkey where id = :id and account_id = :account")
                        .setParameter("id", id)
                        .setParameter("account", account.value())
                        .executeUpdate()
                == 1;
    }

    void removeAll(Set<AccountId> accounts) {
        for (var table : List.of("passkey", "passkey_handle")) {
            Sql.change(em, "delete from " + table + " where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
        }
    }

    private static List<Passkey> passkeys(List<?> rows) {
        return rows.stream().map(row -> passkey((Object[]) row)).toList();
    }

    private static Passkey passkey(Object[] row) {
        var transports = (String) row[7];
        return new Passkey(
                (UUID) row[0],
                new AccountId((UUID) row[1]),
                (String) row[2],
                Base64.getUrlEncoder().withoutPadding().encodeToString((byte[]) row[3]),
                ((Number) row[4]).longValue(),
                (Boolean) row[5],
                (Boolean) row[6],
                transports.isEmpty() ? List.of() : List.of(transports.split(",")),
                (String) row[8],
                (Instant) row[9],
                (Instant) row[10]);
    }
}
