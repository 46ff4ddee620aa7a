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
import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Secret;

/** For the rooms that ask people for a second factor; they say of whom. No door calls it. */
@Stateless
@PermitAll
public class FactorCheckService {

    /** After their end; the audit trail keeps what they came to. */
    private static final Duration REMOVALS_KEPT = Duration.ofDays(7);

    @Inject
    EnrolledFactors enrolled;

    @Inject
    TotpSecrets secrets;

    @Inject
    BackupCodes backups;

    @Inject
    SentCodes sent;

    @Inject
    PasskeyProofService passkeys;

    @Inject
    FactorGuesses guesses;

    @Inject
    CodeRequests codes;

    @Inject
    FactorRemovals removals;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** What a sign-in may ask for, the preferred one first; empty without a second factor. */
    public List<FactorMethod> methods(AccountId account) {
        var known = enrolled.of(account);
        var methods = known.methods();
        var preferred = known.preferred();
        if (preferred != null) {
            methods.remove(preferred);
            methods.addFirst(preferred);
        }
        return List.copyOf(methods);
    }

    /** Whether one of the account's roles demands a second factor (D27). */
    public boolean isRequired(AccountId account) {
        return roles.rolesOf(account).entrySet().stream().anyMatch(held -> switch (held.getValue()) {
            case ADMIN, MANAGER -> true;
            case CASHIER -> enrolled.isRequiredOfCashiers(held.getKey());
            case MEMBER -> false;
        });
    }

    /**
     * Looks at one proof, in the caller's transaction, which has to be committed whatever the answer. A code works once:
     * of any number of callers on any nodes one is right with it; of wrong ones at most three are looked at.
     */
    public FactorCheck check(AccountId account, FactorMethod method, Secret code) {
        var now = clock.instant();
        return check(account, method, now, () -> prove(account, method, code.reveal(), now));
    }

    /**
     * The same of somebody who is signed in and shows again who they are. A passkey has signed another challenge then, and
     * its owner needs no app.
     */
    public FactorCheck checkAgain(AccountId account, FactorMethod method, Secret code) {
        var now = clock.instant();
        return check(
                account,
                method,
                now,
                () -> method == FactorMethod.PASSKEY
                        ? passkey(PasskeyPurpose.STEP_UP, account, code)
                        : prove(account, method, code.reveal(), now));
    }

    /** The same for a code that was sent by {@link #sendMailed}, whether mail is a second factor of the account or not. */
    public FactorCheck checkMailed(AccountId account, Secret code) {
        var now = clock.instant();
        return check(account, FactorMethod.EMAIL, now, () -> sent(account, FactorMethod.EMAIL, code.reveal(), now));
    }

    private FactorCheck check(AccountId account, FactorMethod method, Instant now, Supplier<Proof> proof) {
        var failed = guesses.take(account, now);
        if (failed.isEmpty()) {
            return new FactorCheck.Locked(
                    guesses.lockedUntil(account, now).orElseGet(() -> now.plus(FactorGuesses.LOCK)));
        }
        return switch (proof.get()) {
            case RIGHT -> {
                guesses.right(account);
                yield new FactorCheck.Right(method);
            }
            case USED_BEFORE -> {
                guesses.giveBack(account);
                yield new FactorCheck.Wrong(false);
            }
            case WRONG -> {
                if (failed.get() == FactorGuesses.MOST) {
                    events.fire(new SecondFactorLocked(account, failed.get(), now, now.plus(FactorGuesses.LOCK)));
                }
                yield new FactorCheck.Wrong(true);
            }
        };
    }

    private enum Proof {
        RIGHT,
        /** Right, but somebody was here with it before: it opens nothing, and nobody has guessed. */
        USED_BEFORE,
        WRONG
    }

    private Proof prove(AccountId account, FactorMethod method, String code, Instant now) {
        return switch (method) {
            case TOTP -> totp(account, code, now);
            case BACKUP_CODE -> backup(account, code, now);
            case EMAIL, SMS -> isOffered(account, method) ? sent(account, method, code, now) : Proof.WRONG;
            case PASSKEY -> passkey(PasskeyPurpose.SECOND_FACTOR, account, new Secret(code));
        };
    }

    private Proof passkey(PasskeyPurpose purpose, AccountId account, Secret word) {
        return passkeys.isProved(purpose, account, PasskeyAssertion.of(word)) ? Proof.RIGHT : Proof.WRONG;
    }

    private Proof totp(AccountId account, String code, Instant now) {
        var active = secrets.active(account);
        if (active.isEmpty()) {
            return Proof.WRONG;
        }
        var step = Totp.match(active.get().secret(), code, now);
        if (step.isEmpty()) {
            return Proof.WRONG;
        }
        return secrets.use(account, active.get(), step.getAsLong()) ? Proof.RIGHT : Proof.USED_BEFORE;
    }

    private Proof sent(AccountId account, FactorMethod method, String code, Instant now) {
        if (sent.use(account, method, code, now)) {
            return Proof.RIGHT;
        }
        return sent.isUsed(account, method, code) ? Proof.USED_BEFORE : Proof.WRONG;
    }

    private Proof backup(AccountId account, String code, Instant now) {
        if (backups.use(account, code, now)) {
            events.fire(new BackupCodeUsed(account, backups.left(account)));
            return Proof.RIGHT;
        }
        return backups.isUsed(account, code) ? Proof.USED_BEFORE : Proof.WRONG;
    }

    /**
     * Sends a code; the one before it is worth nothing from now on.
     *
     * @return until when it is good
     * @throws MethodUnavailable if the account cannot be reached like this
     * @throws org.gamingcafe.platform.limit.LimitExceeded if it comes too early after the last (D28)
     */
    public Instant send(AccountId account, FactorMethod method) {
        if (method != FactorMethod.EMAIL && method != FactorMethod.SMS || !isOffered(account, method)) {
            throw new MethodUnavailable();
        }
        return codes.ask(account, method);
    }

    /**
     * Sends a code to the account's address, whether mail is a second factor of it or not: for a sign-in that looks doubtful.
     *
     * @return until when it is good
     * @throws MethodUnavailable without an address
     * @throws org.gamingcafe.platform.limit.LimitExceeded if it comes too early after the last (D28); that one is still good
     */
    public Instant sendMailed(AccountId account) {
        if (accounts.get(account).email() == null) {
            throw new MethodUnavailable();
        }
        return codes.ask(account, FactorMethod.EMAIL);
    }

    /** For the room that writes the message: makes the code that was asked for. Empty if it would come too late. */
    public Optional<Secret> write(UUID code) {
        return sent.write(code, clock.instant());
    }

    /** Until when no proof of the account is looked at. */
    public Optional<Instant> lockedUntil(AccountId account) {
        return guesses.lockedUntil(account, clock.instant());
    }

    /** For the night's job. @return how many were removed, at most twice {@code limit} */
    public int removeExpired(int limit) {
        var now = clock.instant();
        return sent.removeExpired(now, limit) + removals.removeExpiredBefore(now.minus(REMOVALS_KEPT), limit);
    }

    private boolean isOffered(AccountId account, FactorMethod method) {
        return enrolled.of(account).methods().contains(method);
    }
}
