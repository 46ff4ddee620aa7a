package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.sql.Aged;
import org.gamingcafe.platform.sql.Sql;

/** Codes sent by mail and SMS: the latest of each, as a keyed hash. */
@ApplicationScoped
@Transactional
class SentCodes {

    /** So many wrong tries, and the code is worth nothing (R14). */
    static final int TRIES = 3;

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Aged OLD = new Aged("sent_code", "id", "expires_at");

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** From now on the one before is worth nothing. */
    void ask(AccountId account, FactorMethod method, UUID id, Instant now, Instant expires) {
        Sql.change(em, """
                insert into sent_code (account_id, method, id, asked_at, expires_at) values (?, ?, ?, ?, ?)
                on conflict (account_id, method) do update set id = excluded.id, hash = null, wrong = 0,
                    asked_at = excluded.asked_at, expires_at = excluded.expires_at, used_at = null""", account.value(), method.name(), id, now, expires);
    }

    /** Makes the code that was asked for; made again for a message that is sent again. Empty if it came too late. */
    Optional<Secret> write(UUID id, Instant now) {
        var code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        var asked = Sql.first(em, """
                select account_id, method from sent_code
                where id = ? and used_at is null and expires_at > ? and wrong < ? for update""", row -> hash(new AccountId(row.id(1)), row.text(2), code), id, now, TRIES);
        return asked.map(hash -> {
            Sql.change(em, "update sent_code set hash = ? where id = ?", hash, id);
            return new Secret(code);
        });
    }

    /** One statement: of any number of guesses at once three are looked at, and of the right ones one is. */
    boolean use(AccountId account, FactorMethod method, String code, Instant now) {
        var hash = hash(account, method.name(), code);
        return Sql.first(em, """
                        update sent_code set
                            used_at = case when hash = ? then cast(? as timestamptz) end,
                            wrong = wrong + case when hash = ? then 0 else 1 end
                        where account_id = ? and method = ? and used_at is null and expires_at > ? and wrong < ?
                        returning used_at is not null""", row -> row.flag(1), hash, now, hash, account.value(), method.name(), now, TRIES)
                .orElse(false);
    }

    /** Whether it was right, and somebody was here with it before. */
    boolean isUsed(AccountId account, FactorMethod method, String code) {
        return Sql.first(em, """
                        select account_id from sent_code
                        where account_id = ? and method = ? and hash = ? and used_at is not null""", row -> row.id(1), account.value(), method.name(), hash(account, method.name(), code))
                .isPresent();
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from sent_code where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    int removeExpired(Instant now, int limit) {
        return OLD.removeUpTo(em, now, limit);
    }

    private String hash(AccountId account, String method, String code) {
        return sealer.fingerprint(account + ":" + method + ":" + code, "sent-code");
    }
}
