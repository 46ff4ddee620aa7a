package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorCheck;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;

/**
 * The one way from a right password to a session: whatever opens one passes here. Each method is one short transaction;
 * a "no" is committed.
 */
@ApplicationScoped
class SecondStep {

    @Inject
    FactorCheckService checks;

    @Inject
    SecondFactorService factors;

    @Inject
    DeviceTrustService devices;

    @Inject
    ChallengeDesk challenges;

    @Inject
    AccountService accounts;

    @Inject
    Cashiers cashiers;

    @Inject
    LoginSessionService sessions;

    @Inject
    AttemptBook book;

    @Inject
    Clock clock;

    /** Somebody whose password was right. */
    record Entrant(AccountView person, Channel channel, Origin origin, boolean remember) {}

    /** @param code as it was typed */
    record Proof(FactorMethod method, Secret code) {}

    /** What is missing between the password and a session. */
    sealed interface Missing {

        default boolean isSomething() {
            return !(this instanceof Nothing);
        }

        /** Whether it looks doubtful: then not even another password is set before the owner has shown themselves. */
        default boolean isSomeDoubt() {
            return this instanceof MailedCode || this instanceof Trust;
        }

        record Nothing() implements Missing {}

        /** @param methods the preferred one first */
        record Factor(List<FactorMethod> methods) implements Missing {}

        record SetUp() implements Missing {}

        /** The sign-in looks doubtful, and there is no second factor to ask for. */
        record MailedCode() implements Missing {}

        /** The sign-in looks so bad that nothing helps. */
        record Trust() implements Missing {}
    }

    /**
     * Who has a factor is asked for it unless something vouches and nothing speaks against it (D15). Who has none shows the
     * mailed code where the sign-in looks doubtful (E9.4); who must have one sets it up, and shows the mailed code before
     * that where the sign-in itself looks doubtful. Wrong passwords right before, which a stranger can type for anybody, ask
     * for more where there is more; they shut out nobody who has nothing more.
     */
    Missing missing(AccountView person, Origin origin, Assessment assessment) {
        if (assessment.level() == Assessment.Level.CRITICAL) {
            return new Missing.Trust();
        }
        var isDoubtful = assessment.level().isAtLeast(Assessment.Level.MEDIUM);
        var methods = checks.methods(person.id());
        if (!methods.isEmpty()) {
            var spared = !isDoubtful && isVouchedFor(person, origin);
            return spared ? new Missing.Nothing() : new Missing.Factor(methods);
        }
        return withoutFactor(person, assessment);
    }

    private Missing withoutFactor(AccountView person, Assessment assessment) {
        var mustHaveOne = checks.isRequired(person.id());
        var level = mustHaveOne || person.email() == null ? assessment.firm() : assessment.level();
        if (level.isAtLeast(Assessment.Level.MEDIUM)) {
            return person.email() == null ? new Missing.Trust() : new Missing.MailedCode();
        }
        return mustHaveOne ? new Missing.SetUp() : new Missing.Nothing();
    }

    /** A trusted device (E6.2); an enrolled till counts as one of the cashiers of its own venue (D27). */
    private boolean isVouchedFor(AccountView person, Origin origin) {
        var caller = Call.current().caller();
        return caller.kind() == Caller.Kind.TILL
                        && cashiers.isOneOf(person, caller.permissions().keySet())
                || devices.isTrusted(person.id(), origin);
    }

    @Transactional
    LoginOutcome next(Entrant entrant, Missing missing) {
        return switch (missing) {
            case Missing.Nothing nothing ->
                sessions.open(entrant.person(), entrant.channel(), entrant.origin(), entrant.remember())
                        .<LoginOutcome>map(LoginOutcome.SignedIn::new)
                        .orElseGet(LoginOutcome.Refused::new);
            case Missing.Factor factor -> {
                var challenge = challenge(entrant, Challenge.Kind.PROVE);
                yield new LoginOutcome.SecondFactorNeeded(
                        challenges.issue(challenge), challenge.expiresAt(), factor.methods());
            }
            case Missing.SetUp setUp -> toSetUp(challenge(entrant, Challenge.Kind.SET_UP));
            case Missing.MailedCode code -> {
                var challenge = challenge(entrant, Challenge.Kind.CONFIRM);
                yield new LoginOutcome.EmailCodeNeeded(challenges.issue(challenge), challenge.expiresAt());
            }
            case Missing.Trust trust -> new LoginOutcome.Refused();
        };
    }

    private Challenge challenge(Entrant entrant, Challenge.Kind kind) {
        var person = entrant.person();
        return new Challenge(
                person.id(), person.stamp(), kind, entrant.channel(), entrant.remember(), challenges.end());
    }

    /**
     * Looks at a proof and, if it is right, takes the challenge and opens the session, all or nothing: a code whose
     * challenge is gone is not used up.
     *
     * @throws ChallengeOver if somebody was faster, or what the password has opened counts no more
     */
    @Transactional
    StepOutcome prove(Secret secret, Challenge challenge, Proof proof) {
        return switch (check(challenge, proof)) {
            case FactorCheck.Right right -> passed(secret, challenge);
            case FactorCheck.Wrong wrong -> {
                note(challenge, Reason.WRONG_FACTOR);
                yield new StepOutcome.Wrong();
            }
            case FactorCheck.Locked locked -> {
                note(challenge, Reason.FACTOR_LOCKED);
                yield new StepOutcome.Locked(Remaining.seconds(clock, locked.until()));
            }
        };
    }

    private StepOutcome passed(Secret secret, Challenge challenge) {
        var isToSetOneUp = challenge.kind() == Challenge.Kind.CONFIRM
                && checks.isRequired(challenge.account())
                && checks.methods(challenge.account()).isEmpty();
        return isToSetOneUp
                ? new StepOutcome.SetUpNeeded(setUpAfter(secret))
                : new StepOutcome.SignedIn(open(secret, challenge.kind()), List.of());
    }

    private LoginOutcome.SecondFactorSetUpNeeded setUpAfter(Secret secret) {
        var taken = challenges.take(secret, Challenge.Kind.CONFIRM).orElseThrow(ChallengeOver::new);
        return toSetUp(taken.as(Challenge.Kind.SET_UP, challenges.end()));
    }

    private LoginOutcome.SecondFactorSetUpNeeded toSetUp(Challenge challenge) {
        return new LoginOutcome.SecondFactorSetUpNeeded(challenges.issue(challenge), challenge.expiresAt());
    }

    private FactorCheck check(Challenge challenge, Proof proof) {
        return challenge.kind() == Challenge.Kind.CONFIRM
                ? checks.checkMailed(challenge.account(), proof.code())
                : checks.check(challenge.account(), proof.method(), proof.code());
    }

    /**
     * The factor that was missing is set up, which is a proof at once; all or nothing. The session is opened first: it needs
     * the account as it was seen, and a factor makes that count no more. So of two who were let in to set one up, the second
     * does not put theirs in the place of the first one's.
     */
    @Transactional
    StepOutcome.SignedIn setUp(Secret secret, Challenge challenge, Secret code) {
        var tokens = open(secret, challenge.kind());
        return new StepOutcome.SignedIn(tokens, factors.confirmFor(challenge.account(), secret.hash(), code));
    }

    /** For a person whose password was right when they were seen like this. */
    @Transactional
    void disable(AccountView seen) {
        if (!accounts.isStill(seen)) {
            throw new InvalidInput("password", "password.wrong");
        }
        factors.remove(seen.id());
    }

    private Tokens open(Secret secret, Challenge.Kind kind) {
        var taken = challenges.take(secret, kind).orElseThrow(ChallengeOver::new);
        var person = accounts.get(taken.account()).asOf(taken.stamp());
        note(taken, Reason.SECOND_FACTOR);
        var tokens = sessions.open(person, taken.channel(), Call.current().origin(), taken.remembered())
                .orElseThrow(ChallengeOver::new);
        if (kind != Challenge.Kind.CONFIRM) {
            sessions.noteSecondFactor(tokens.sessionId());
        }
        return tokens;
    }

    private void note(Challenge challenge, Reason reason) {
        book.note(Knock.of(accounts.get(challenge.account()), challenge.channel()), reason);
    }
}
