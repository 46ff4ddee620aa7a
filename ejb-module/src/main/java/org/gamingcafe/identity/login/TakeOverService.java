package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.pin.BadgeNumber;
import org.gamingcafe.identity.pin.PinService;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;

/**
 * How cashiers relieve each other at an enrolled till: who has signed in there fully today comes back by PIN or badge. That leads to the
 * same last step as a password does; it counts as no factor for acts that need one. Runs without a transaction and calls short ones: a
 * wrong PIN is committed before it is told.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TakeOverService {

    @Inject
    PinService pins;

    @Inject
    Presences presences;

    @Inject
    TakeOverStep step;

    @Inject
    AccountService accounts;

    @Inject
    PasswordService passwords;

    @Inject
    Cashiers cashiers;

    @Inject
    Doubt doubt;

    @Inject
    Guesses guesses;

    @Inject
    AttemptBook book;

    @Inject
    Limits limits;

    /** Who may come back today, by name. */
    public List<PresentCashier> present(TillDesk desk) {
        return presences.of(desk);
    }

    /**
     * For the door at which somebody has just signed in: they act at the till from now on. Who is a cashier there, nothing more anywhere,
     * and has shown a second factor may come back by PIN or badge for the rest of the day; their wrong PINs are forgotten.
     *
     * @return whether they may
     */
    public boolean arrived(TillDesk desk, Tokens tokens) {
        var person = accounts.get(tokens.account());
        var isPresent =
                step.arrive(desk, tokens.sessionId(), person.id(), cashiers.isOneOf(person, Set.of(desk.venue())));
        if (isPresent) {
            pins.forgetWrong(person.id());
        }
        return isPresent;
    }

    /**
     * Five wrong ones, and only a full sign-in leads on. A right one is not counted as a try: colleagues may relieve each other as often as
     * they like.
     *
     * @throws TillTaken if somebody else has taken over at the same moment
     */
    public TakeOver byPin(TillDesk desk, AccountId account, Secret pin) {
        limits.take(LimitName.LOGIN);
        var seen = presences.acting(desk.till());
        var person = presentPerson(desk, account);
        if (person.isEmpty()) {
            return new TakeOver.SignInNeeded();
        }
        var knock = Knock.at(desk.till().value(), person);
        return switch (pins.matches(account, pin)) {
            case RIGHT -> known(desk, knock, person.get(), seen, Reason.PIN);
            case WRONG -> {
                book.note(knock, Reason.WRONG_PIN);
                yield new TakeOver.Wrong();
            }
            case LOCKED -> {
                book.note(knock, Reason.PIN_LOCKED);
                yield new TakeOver.SignInNeeded();
            }
        };
    }

    /** @throws TillTaken if somebody else has taken over at the same moment */
    public TakeOver byBadge(TillDesk desk, BadgeNumber badge) {
        limits.take(LimitName.LOGIN);
        var seen = presences.acting(desk.till());
        var holder = pins.holder(badge);
        if (holder.isEmpty()) {
            book.note(Knock.at(desk.till().value(), Optional.empty()), Reason.WRONG_BADGE);
            return new TakeOver.Wrong();
        }
        return presentPerson(desk, holder.get())
                .map(person ->
                        known(desk, Knock.at(desk.till().value(), Optional.of(person)), person, seen, Reason.BADGE))
                .orElseGet(TakeOver.SignInNeeded::new);
    }

    /** As they were when they signed in: what has made that worthless since then makes this worthless too. */
    private Optional<AccountView> presentPerson(TillDesk desk, AccountId account) {
        return presences.stamp(desk, account).map(stamp -> accounts.get(account).asOf(stamp));
    }

    /** Lock, status, risk, forced change: as at the gate for passwords, but for every doubt there is the full sign-in. */
    private TakeOver known(TillDesk desk, Knock knock, AccountView person, Optional<UUID> seen, Reason by) {
        if (guesses.lockedUntil(book.guess(knock)).isPresent()) {
            book.locked(knock);
            return new TakeOver.SignInNeeded();
        }
        if (!person.maySignIn() || !cashiers.isOneOf(person, Set.of(desk.venue()))) {
            book.note(knock, Reason.NOT_ACTIVE);
            return new TakeOver.SignInNeeded();
        }
        var assessment = doubt.about(knock, person.id());
        var isDoubtful = assessment.level().isAtLeast(Assessment.Level.MEDIUM);
        book.proved(knock, new AttemptBook.Entry(isDoubtful ? Reason.DOUBTED : by, assessment));
        if (isDoubtful || person.mustChangePassword() || passwords.isExpired(person.id())) {
            return new TakeOver.SignInNeeded();
        }
        limits.giveBack(LimitName.LOGIN);
        var caller = Call.current().caller();
        if (caller.is(person.id()) && seen.isPresent() && seen.equals(Optional.ofNullable(caller.session()))) {
            return new TakeOver.Unlocked();
        }
        var entrant = new SecondStep.Entrant(person, Channel.CONSOLE, knock.origin(), false);
        return step.take(desk, entrant, seen, by);
    }
}
