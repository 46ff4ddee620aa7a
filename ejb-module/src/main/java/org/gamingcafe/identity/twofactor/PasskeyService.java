package org.gamingcafe.identity.twofactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.StepUp;

/** What people do with their own passkeys. A passkey of somebody else is answered like one that never was. */
@Stateless
@PermitAll
public class PasskeyService {

    /** How many an account may have. */
    public static final int MOST = 20;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeyChallenges challenges;

    @Inject
    PasskeyCeremony ceremony;

    @Inject
    PasskeyBook book;

    @Inject
    AccountService accounts;

    @Inject
    Settings.Passkeys settings;

    @Inject
    Clock clock;

    /** Whether browsers use passkeys at the address of this house. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isOffered() {
        return settings.isOffered();
    }

    /**
     * The caller begins to make a passkey; its challenge is good for five minutes and one answer.
     *
     * @throws TooManyPasskeys for who has as many as an account may have
     * @throws PasskeysUnavailable at an address at which no browser uses passkeys
     */
    @StepUp
    public PasskeyOptions begin() {
        if (!settings.isOffered()) {
            throw new PasskeysUnavailable();
        }
        var account = person();
        var known = known(account);
        var challenge = Secret.random();
        var now = clock.instant();
        challenges.add(
                challenge.hash(),
                PasskeyPurpose.REGISTRATION,
                Optional.of(account),
                now,
                now.plus(PasskeyProofService.CHALLENGE_LIFE));
        var descriptors = known.stream().map(Passkey::descriptor).toList();
        return PasskeyOptions.creation(
                settings, owner(account), challenge, PasskeyProofService.CHALLENGE_LIFE, descriptors);
    }

    /**
     * The caller's authenticator has made one. Runs without a transaction: the challenge is used up whatever comes of it,
     * and nothing is held while signatures are looked at.
     *
     * @throws PasskeyRefused if it does not fit the challenge, or the challenge is over
     * @throws PasskeyTaken if it is known already
     * @throws TooManyPasskeys for who has as many as an account may have
     */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PasskeyView register(NewPasskey made) {
        var account = person();
        var challenge = ceremony.challenge(made)
                .filter(signed -> challenges.use(
                        signed.hash(), PasskeyPurpose.REGISTRATION, Optional.of(account), clock.instant()))
                .orElseThrow(PasskeyRefused::new);
        var verified = ceremony.verify(made, challenge).orElseThrow(PasskeyRefused::new);
        known(account);
        var passkey = passkey(account, made, verified);
        book.keep(passkey);
        return passkey.view();
    }

    /** The caller's, oldest first. */
    public List<PasskeyView> mine() {
        return passkeys.of(person(), MOST).stream().map(Passkey::view).toList();
    }

    /**
     * @param name 1 to 60 characters
     * @throws NotFound {@code passkey.not-found}
     */
    public PasskeyView rename(UUID id, String name) {
        var account = person();
        if (!book.rename(id, account, NewPasskey.name(name))) {
            throw new NotFound("passkey");
        }
        return passkeys.of(account, MOST).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .map(Passkey::view)
                .orElseThrow(() -> new NotFound("passkey"));
    }

    /**
     * The last one may go, too: there is the password.
     *
     * @throws NotFound {@code passkey.not-found}
     */
    @StepUp
    public void remove(UUID id) {
        if (!book.remove(id, person())) {
            throw new NotFound("passkey");
        }
    }

    private List<Passkey> known(AccountId account) {
        var known = passkeys.of(account, MOST);
        if (known.size() == MOST) {
            throw new TooManyPasskeys(MOST);
        }
        return known;
    }

    private Passkey passkey(AccountId account, NewPasskey made, PasskeyCeremony.Made verified) {
        return new Passkey(
                Ids.next(),
                account,
                verified.credentialId(),
                verified.credential(),
                verified.signCount(),
                verified.backupEligible(),
                verified.backedUp(),
                made.transports(),
                made.name(),
                clock.instant(),
                null);
    }

    private PasskeyOptions.Owner owner(AccountId account) {
        var person = accounts.get(account);
        var name = Optional.ofNullable(person.username()).or(() -> Optional.ofNullable(person.email()));
        return new PasskeyOptions.Owner(
                passkeys.handle(account), name.orElseGet(person::displayName), person.displayName());
    }

    private static AccountId person() {
        return Call.current().caller().person();
    }
}
