package org.gamingcafe.identity.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.platform.crypto.PasswordHash;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Passwords: checked against the policy, hashed outside of any transaction. */
@Stateless
@PermitAll
public class PasswordService {

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordHash hash;

    @Inject
    Clock clock;

    /** Refuses what the policy forbids (D34); stores the Argon2id hash. Not called inside a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void set(AccountId account, Secret password) {
        var accepted = prepare(account, password);
        passwords.put(accepted, clock.instant());
    }

    /** The slow half of {@link #set}: refuses what the policy forbids, and hashes. Not called inside a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public NewPassword prepare(AccountId account, Secret password) {
        var accepted = policy.accept(password);
        return new NewPassword(account, new Secret(hash.hash(accepted)));
    }

    /** The quick half, for acts that change more than the password in one transaction. */
    public void store(NewPassword password) {
        passwords.put(password, clock.instant());
    }

    /**
     * Costs one hash whether the account (or {@code null} for an unknown one) has a password or not. Not called inside a
     * transaction.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean matches(@Nullable AccountId account, Secret password) {
        var normal = PasswordPolicy.normal(password);
        var phc = account == null ? null : passwords.phc(account).orElse(null);
        if (account == null || phc == null || PasswordPolicy.isTooLong(normal)) {
            return hash.matchesNobody(normal);
        }
        var right = hash.matches(normal, phc);
        if (right && hash.isOutdated(phc)) {
            passwords.replace(account, phc, hash.hash(normal));
        }
        return right;
    }
}
