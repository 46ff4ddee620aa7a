package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;

/** Who tried to sign in, and how it went. A "no" is remembered: it is written in a transaction of its own. */
@ApplicationScoped
class LoginAttempts {

    private static final int LONGEST_IP = 45;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Transactional
    void failed(Optional<AccountId> account, String reason, Origin origin) {
        add(account, false, reason, origin);
    }

    @Transactional
    void succeeded(AccountId account, String how, Origin origin) {
        add(Optional.of(account), true, how, origin);
    }

    /** When, how it went, from which address and with what, newest first. */
    @Transactional
    List<String> lines(AccountId account, int limit) {
        List<?> rows = em.createNativeQuery("""
                        select concat_ws(' | ', at, reason, ip, user_agent) from login_attempt
                        where account_id = :account order by at desc limit :most""")
                .setParameter("account", account.value())
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    @Transactional
    void forgetOrigins(AccountId account) {
        em.createNativeQuery("update login_attempt set ip = null, user_agent = null where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private void add(Optional<AccountId> account, boolean success, String reason, Origin origin) {
        em.createNativeQuery("""
                        insert into login_attempt (id, account_id, at, success, reason, ip, user_agent)
                        values (:id, cast(nullif(:account, '') as uuid), :now, :success, :reason, :ip, :agent)""")
                .setParameter("id", Ids.next())
                .setParameter("account", account.map(AccountId::toString).orElse(""))
                .setParameter("now", clock.instant())
                .setParameter("success", success)
                .setParameter("reason", reason)
                .setParameter(
                        "ip",
                        origin.ip()
                                .substring(0, Math.min(LONGEST_IP, origin.ip().length())))
                .setParameter("agent", origin.userAgent())
                .executeUpdate();
    }
}
