package org.gamingcafe.identity.twofactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/** What people do with their own second factor. */
@Stateless
@PermitAll
public class SecondFactorService {

    /** D01. */
    private static final Duration SET_UP_LIFE = Duration.ofMinutes(10);

    private static final String ISSUER = "Gaming Café";

    @Inject
    EnrolledFactors enrolled;

    @Inject
    TotpSecrets secrets;

    @Inject
    BackupCodes backups;

    @Inject
    SentCodes sent;

    @Inject
    FactorCheckService checks;

    @Inject
    AccountService accounts;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The caller's. */
    public SecondFactorView mine() {
        return of(Call.current().caller().person());
    }

    /** For the rooms above, which guard it. */
    public SecondFactorView of(AccountId account) {
        var known = enrolled.of(account);
        return new SecondFactorView(
                known.isEnabled(),
                checks.isRequired(account),
                known.methods(),
                known.preferred(),
                known.since(),
                known.backupCodes(),
                checks.lockedUntil(account).orElse(null));
    }

    /** The caller begins to set up an app; a set-up that was begun before is forgotten, an app that works goes on. */
    @StepUp
    public TotpSetUp begin() {
        return beginFor(Call.current().caller().person());
    }

    /** The same for the room that lets people in, of somebody who has shown the password only. */
    public TotpSetUp beginFor(AccountId account) {
        var secret = Totp.newSecret();
        var until = clock.instant().plus(SET_UP_LIFE);
        secrets.begin(account, secret, until);
        return shown(account, secret, until);
    }

    /** What the caller has begun, once more, for a page that is shown again. */
    public TotpSetUp show() {
        return showFor(Call.current().caller().person());
    }

    /** The set-up that was begun, once more; begins one if there is none. For pages that are shown again. */
    public TotpSetUp showFor(AccountId account) {
        return secrets.pending(account, clock.instant())
                .map(pending -> shown(account, pending.secret(), pending.until()))
                .orElseGet(() -> beginFor(account));
    }

    private TotpSetUp shown(AccountId account, byte[] secret, Instant until) {
        var person = accounts.get(account);
        var owner = person.username() == null ? person.email() : person.username();
        return TotpSetUp.of(secret, ISSUER, owner == null ? person.displayName() : owner, until);
    }

    /**
     * The caller's app shows a code: from now on it is asked for. That code has served and opens nothing more.
     *
     * @return backup codes, seen this once
     * @throws InvalidInput {@code second-factor.code-wrong}, also if nothing was begun or it took too long
     */
    public List<Secret> confirm(Secret code) {
        return confirmFor(Call.current().caller().person(), code);
    }

    /** The same for the room that lets people in. */
    public List<Secret> confirmFor(AccountId account, Secret code) {
        var now = clock.instant();
        var pending = secrets.pending(account, now).orElseThrow(SecondFactorService::wrong);
        var step = Totp.match(pending.secret(), code.reveal(), now);
        if (step.isEmpty() || !secrets.activate(account, pending, step.getAsLong(), now)) {
            throw wrong();
        }
        return enabled(account, now);
    }

    /** A sign-in that was let through because there was no factor, or that waits to set one up, counts no more. */
    private List<Secret> enabled(AccountId account, Instant now) {
        accounts.outdate(account);
        var codes = backups.renew(account, now);
        events.fire(new SecondFactorEnabled(account));
        return codes;
    }

    private static InvalidInput wrong() {
        return new InvalidInput("code", "second-factor.code-wrong");
    }

    /** Ten new backup codes of the caller, seen this once; the set before is worth nothing. */
    @StepUp
    public List<Secret> renewBackupCodes() {
        var account = Call.current().caller().person();
        mustBeEnabled(account);
        var codes = backups.renew(account, clock.instant());
        events.fire(new BackupCodesRegenerated(account));
        return codes;
    }

    /** What a sign-in of the caller asks for first. */
    public SecondFactorView prefer(FactorMethod method) {
        var account = Call.current().caller().person();
        if (method == FactorMethod.BACKUP_CODE
                || !enrolled.of(account).methods().contains(method)) {
            throw new MethodUnavailable();
        }
        enrolled.prefer(account, method);
        return of(account);
    }

    /**
     * For the room above, which has seen the owner's password.
     *
     * @throws SecondFactorRequired for somebody whose roles demand one
     */
    public void remove(AccountId account) {
        mustBeEnabled(account);
        if (checks.isRequired(account)) {
            throw new SecondFactorRequired();
        }
        secrets.remove(account);
        backups.remove(account);
        sent.remove(account);
        enrolled.forgetPreference(account);
        events.fire(new SecondFactorDisabled(account));
    }

    /** For the room above, which guards it: of the people who are at home in these venues. */
    public SecondFactorAdoption adoption(Set<VenueId> homes) {
        return enrolled.adoption(homes);
    }

    /** For the house itself, which hands the secret of a demo to whoever tries it out. */
    public Secret enrolByTheHouse(AccountId account) {
        Call.current().caller().mustBeTheHouse();
        var secret = Totp.newSecret();
        var now = clock.instant();
        secrets.begin(account, secret, now.plus(SET_UP_LIFE));
        var pending = secrets.pending(account, now).orElseThrow();
        secrets.activate(account, pending, 0, now);
        enabled(account, now);
        return new Secret(Base32.of(secret));
    }

    /** For the room above, which guards it: whether the cashiers of a venue must have one; they must unless said otherwise. */
    public boolean isRequiredOfCashiers(VenueId venue) {
        return enrolled.isRequiredOfCashiers(venue);
    }

    /** For the house itself, and for the room above, which guards it. */
    public void requireOfCashiers(VenueId venue, boolean required) {
        var before = enrolled.isRequiredOfCashiers(venue);
        enrolled.requireOfCashiers(venue, required);
        events.fire(new CashierRuleSet(venue, before, required));
    }

    private void mustBeEnabled(AccountId account) {
        if (!enrolled.of(account).isEnabled()) {
            throw new SecondFactorMissing();
        }
    }
}
