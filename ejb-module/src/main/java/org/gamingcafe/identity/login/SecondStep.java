package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorCheck;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
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
    ChallengeDesk challenges;

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

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

        record Nothing() implements Missing {}

        /** @param methods the preferred one first */
        record Factor(List<FactorMethod> methods) implements Missing {}

        record SetUp() implements Missing {}
    }

    /** Who must have a factor and has none sets one up, wherever they are; who has one is asked unless something vouches. */
    Missing missing(AccountView person, Origin origin) {
        var methods = checks.methods(person.id());
        if (methods.isEmpty()) {
            return checks.isRequired(person.id()) ? new Missing.SetUp() : new Missing.Nothing();
        }
        return isVouchedFor(person, origin) ? new Missing.Nothing() : new Missing.Factor(methods);
    }

    /** An enrolled till counts as the cashier's trusted device (D27). */
    private boolean isVouchedFor(AccountView person, Origin origin) {
        return Call.current().caller().kind() == Caller.Kind.TILL
                && roles.rolesOf(person.id()).values().stream().allMatch(role -> role == Role.CASHIER);
    }

    @Transactional
    LoginOutcome next(Entrant entrant, Missing missing) {
        var account = entrant.person().id();
        return switch (missing) {
            case Missing.Nothing nothing ->
                new LoginOutcome.SignedIn(
                        sessions.open(account, entrant.channel(), entrant.origin(), entrant.remember()));
            case Missing.Factor factor -> {
                var challenge = challenge(entrant, Challenge.Kind.PROVE);
                yield new LoginOutcome.SecondFactorNeeded(
                        challenges.issue(challenge), challenge.expiresAt(), factor.methods());
            }
            case Missing.SetUp setUp -> {
                var challenge = challenge(entrant, Challenge.Kind.SET_UP);
                yield new LoginOutcome.SecondFactorSetUpNeeded(challenges.issue(challenge), challenge.expiresAt());
            }
        };
    }

    private Challenge challenge(Entrant entrant, Challenge.Kind kind) {
        return new Challenge(entrant.person().id(), kind, entrant.channel(), entrant.remember(), challenges.end());
    }

    /**
     * Looks at a proof and, if it is right, takes the challenge and opens the session, all or nothing: a code whose
     * challenge is gone is not used up.
     *
     * @throws ChallengeOver if somebody was faster, another password was set, or the account may not sign in any more
     */
    @Transactional
    StepOutcome prove(Secret secret, Challenge challenge, Proof proof) {
        return switch (checks.check(challenge.account(), proof.method(), proof.code())) {
            case FactorCheck.Right right -> new StepOutcome.SignedIn(open(secret, challenge.kind()), List.of());
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

    /** The factor that was missing is set up, which is a proof at once. */
    @Transactional
    StepOutcome.SignedIn setUp(Secret secret, Challenge challenge, Secret code) {
        var backupCodes = factors.confirmFor(challenge.account(), code);
        return new StepOutcome.SignedIn(open(secret, challenge.kind()), backupCodes);
    }

    private Tokens open(Secret secret, Challenge.Kind kind) {
        var taken = challenges.take(secret, kind).orElseThrow(ChallengeOver::new);
        var person = accounts.get(taken.account());
        if (!person.maySignIn() || person.mustChangePassword()) {
            throw new ChallengeOver();
        }
        note(taken, Reason.SECOND_FACTOR);
        return sessions.open(taken.account(), taken.channel(), Call.current().origin(), taken.remembered());
    }

    private void note(Challenge challenge, Reason reason) {
        book.note(Knock.of(accounts.get(challenge.account()), challenge.channel()), reason);
    }
}
