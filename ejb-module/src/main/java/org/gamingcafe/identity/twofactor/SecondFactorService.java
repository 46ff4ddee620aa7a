package org.gamingcafe.identity.twofactor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
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
    private static final String BY_THE_HOUSE = "house";

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

    /**
     * The caller begins to set up an app; a set-up that was begun before is forgotten, an app that works goes on. It belongs
     * to this login session: no other one sees or confirms it.
     */
    @StepUp
    public TotpSetUp begin() {
        return beginFor(Call.current().caller().person(), session());
    }

    /**
     * The same for the room that lets people in, of somebody who has shown the password only.
     *
     * @param by what lets them in: only who has it sees and confirms the set-up
     */
    public TotpSetUp beginFor(AccountId account, String by) {
        var secret = Totp.newSecret();
        var until = clock.instant().plus(SET_UP_LIFE);
        secrets.begin(account, secret, by, until);
        return shown(account, secret, until);
    }

    /** What the caller has begun in this login session, once more, for a page that is shown again. */
    public Optional<TotpSetUp> begun() {
        return begunFor(Call.current().caller().person(), session());
    }

    /** The same for the room that lets people in; begins one if there is none. */
    public TotpSetUp showFor(AccountId account, String by) {
        return begunFor(account, by).orElseGet(() -> beginFor(account, by));
    }

    private Optional<TotpSetUp> begunFor(AccountId account, String by) {
        return secrets.pending(account, by, clock.instant())
                .map(pending -> shown(account, pending.secret(), pending.until()));
    }

    private static String session() {
        return Optional.ofNullable(Call.current().caller().session())
                .map(UUID::toString)
                .orElseThrow(() -> new Denied("caller.not-a-person"));
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
     * @throws InvalidInput {@code second-factor.code-wrong}, also if nothing was begun in this login session or it took too
     *     long
     */
    public List<Secret> confirm(Secret code) {
        return confirmFor(Call.current().caller().person(), session(), code);
    }

    /** The same for the room that lets people in. */
    public List<Secret> confirmFor(AccountId account, String by, Secret code) {
        var now = clock.instant();
        var pending = secrets.pending(account, by, now).orElseThrow(SecondFactorService::wrong);
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
        secrets.removeAll(Set.of(account));
        backups.removeAll(Set.of(account));
        sent.removeAll(Set.of(account));
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
        secrets.begin(account, secret, BY_THE_HOUSE, now.plus(SET_UP_LIFE));
        var pending = secrets.pending(account, BY_THE_HOUSE, now).orElseThrow();
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
