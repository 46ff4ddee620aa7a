package org.gamingcafe.identity.twofactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** For the rooms that let people in or ask them once more; they look at status and locks. No door calls it. */
@Stateless
@PermitAll
public class PasskeyProofService {

    /** Of a challenge, of whatever purpose. */
    static final Duration CHALLENGE_LIFE = Duration.ofMinutes(5);

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    PasskeyCeremony ceremony;

    @Inject
    PasskeyBook book;

    @Inject
    Settings.Passkeys settings;

    @Inject
    Clock clock;

    /**
     * For somebody who is not known yet: nobody is asked for a name, so nothing is told of anybody.
     *
     * @throws PasskeysUnavailable at an address at which no browser uses passkeys
     */
    public PasskeyOptions begin() {
        return request(PasskeyPurpose.SIGN_IN, Optional.empty(), List.of());
    }

    /**
     * For somebody who is known by a challenge or a session.
     *
     * @throws MethodUnavailable for an account without passkeys
     */
    public PasskeyOptions begin(PasskeyPurpose purpose, AccountId account) {
        var known = passkeys.of(account, PasskeyService.MOST);
        if (known.isEmpty()) {
            throw new MethodUnavailable();
        }
        var allowed = known.stream().map(Passkey::descriptor).toList();
        return request(purpose, Optional.of(account), allowed);
    }

    private PasskeyOptions request(
            PasskeyPurpose purpose, Optional<AccountId> account, List<PasskeyOptions.Descriptor> allowed) {
        if (!settings.isOffered()) {
            throw new PasskeysUnavailable();
        }
        var challenge = Secret.random();
        var now = clock.instant();
        challenges.add(challenge.hash(), purpose, account, now, now.plus(CHALLENGE_LIFE));
        return PasskeyOptions.request(settings, challenge, CHALLENGE_LIFE, allowed);
    }

    /** Whose passkey it claims to be; nothing is proved by it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AccountId> claimed(PasskeyAssertion assertion) {
        return passkeys.find(assertion.credentialId()).map(Passkey::account);
    }

    /**
     * Whether this account has signed a challenge for this purpose. The challenge is used up whatever the answer: of any
     * number of callers on any nodes at most one is right with it. Begins no transaction; in one of the caller's, that has
     * to be committed whatever the answer.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isProved(PasskeyPurpose purpose, AccountId account, PasskeyAssertion assertion) {
        var signer = purpose == PasskeyPurpose.SIGN_IN ? Optional.<AccountId>empty() : Optional.of(account);
        var challenge = ceremony.challenge(assertion)
                .filter(signed -> challenges.use(signed.hash(), purpose, signer, clock.instant()));
        var passkey = passkeys.find(assertion.credentialId())
                .filter(known -> known.account().equals(account))
                .filter(known -> fits(purpose, account, assertion));
        if (challenge.isEmpty() || passkey.isEmpty()) {
            return false;
        }
        return switch (ceremony.verify(assertion, passkey.get(), challenge.get())) {
            case PasskeyCeremony.Result.Valid signed -> book.use(passkey.get(), signed);
            case PasskeyCeremony.Result.CounterReversed reversed -> {
                book.counterReversed(passkey.get());
                yield false;
            }
            case PasskeyCeremony.Result.Invalid no -> false;
        };
    }

    /** Who is not known before has to say who comes; others may (WebAuthn 7.2, step 6). */
    private boolean fits(PasskeyPurpose purpose, AccountId account, PasskeyAssertion assertion) {
        var handle = assertion.userHandle();
        return handle == null ? purpose != PasskeyPurpose.SIGN_IN : passkeys.isHandleOf(account, handle);
    }
}
