package org.gamingcafe.identity.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.gamingcafe.platform.crypto.PasswordHash;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Passwords: checked against the policy, hashed outside of any transaction. */
@Stateless
@PermitAll
public class PasswordService {

    private static final Duration REMINDED_BEFORE = Duration.ofDays(7);

    @Inject
    Passwords passwords;

    @Inject
    PasswordPolicy policy;

    @Inject
    PasswordExpiry expiry;

    @Inject
    PasswordHash hash;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Refuses what the policy forbids (D34); stores the Argon2id hash. Not called inside a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void set(AccountId account, Secret password) {
        var now = clock.instant();
        passwords.put(prepare(account, password), now, expiry.of(account, now));
    }

    /**
     * The slow half of {@link #set}: refuses what the policy forbids, what others have lost and, last of all, one of the
     * owner's latest passwords; then hashes. Not called inside a transaction.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public NewPassword prepare(AccountId account, Secret password) {
        var accepted = policy.accept(password);
        policy.mustNotBeBreached(accepted);
        for (var phc : passwords.past(account)) {
            if (hash.matches(accepted, phc)) {
                throw new InvalidInput("password", "password.reused", Passwords.REMEMBERED);
            }
        }
        return new NewPassword(account, new Secret(hash.hash(accepted)));
    }

    /** The quick half, for acts that change more than the password in one transaction. */
    public void store(NewPassword password) {
        var now = clock.instant();
        passwords.put(password, now, expiry.of(password.account(), now));
    }

    /**
     * Costs one hash whether the account (or {@code null} for an unknown one) has a password or not. Not called inside a
     * transaction.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean matches(@Nullable AccountId account, Secret password) {
        var normal = PasswordPolicy.normal(password);
        var phc = account == null ? null : passwords.opening(account).orElse(null);
        if (account == null || phc == null || PasswordPolicy.isTooLong(normal)) {
            return hash.matchesNobody(normal);
        }
        var right = hash.matches(normal, phc);
        if (right && hash.isOutdated(phc)) {
            passwords.replace(account, phc, hash.hash(normal));
        }
        return right;
    }

    /** Whether it is on the lists of common and lost passwords that lie at home; nobody outside is asked. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isListed(Secret password) {
        return policy.isListed(PasswordPolicy.normal(password));
    }

    /** For the rooms above: the present password opens nothing any more, and is still one of the owner's latest. */
    public void revoke(AccountId account) {
        passwords.revoke(account, clock.instant());
    }

    /** Whether anything has opened this account yet. */
    public boolean has(AccountId account) {
        return passwords.phc(account).isPresent();
    }

    /** Whether it has to be changed before it opens anything. */
    public boolean isExpired(AccountId account) {
        return passwords
                .expiresAt(account)
                .filter(at -> !at.isAfter(clock.instant()))
                .isPresent();
    }

    /** For a meter beside the input; says nothing about anybody's present or past passwords. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Strength strength(Secret password, Locale language) {
        return policy.strength(password, language);
    }

    /**
     * Tells people whose password expires within a week, once for each expiry.
     *
     * @return how many were told, at most {@code limit}
     */
    public int remind(int limit) {
        Call.current().caller().mustBeTheHouse();
        var now = clock.instant();
        var told = passwords.remind(now, now.plus(REMINDED_BEFORE), limit);
        told.forEach(events::fire);
        return told.size();
    }
}
