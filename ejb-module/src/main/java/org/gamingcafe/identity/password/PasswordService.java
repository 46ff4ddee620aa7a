package org.gamingcafe.identity.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Passwords: checked against the policy, hashed outside of any transaction. */
@Stateless
@PermitAll
public class PasswordService {

    /** Refuses what the policy forbids (D34); stores the Argon2id hash. Not called inside a transaction. */
    public void set(AccountId account, Secret password) {
        throw new UnsupportedOperationException();
    }

    /** Costs one hash whether the account (or {@code null} for an unknown one) has a password or not. Not called inside a transaction. */
    public boolean matches(@Nullable AccountId account, Secret password) {
        throw new UnsupportedOperationException();
    }
}
