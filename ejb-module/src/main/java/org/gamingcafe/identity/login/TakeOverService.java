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
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
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
    BadgeTries badges;

    @Inject
    LoginSessionService sessions;

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
     * For the door at which somebody has just signed in: staff of the venue act at the till from now on; anybody else is a visitor, and
     * nothing changes there. Who is a cashier there, nothing more anywhere, and has shown a second factor may come back by PIN or badge for
     * the rest of the day; their wrong PINs are forgotten, and the wrong badges of the till.
     *
     * @return whether they may
     */
    public boolean arrived(TillDesk desk, Tokens tokens) {
        var person = accounts.get(tokens.account());
        if (!cashiers.isStaffOf(person, desk.venue())) {
            return false;
        }
        var mayComeBack = cashiers.isOneOf(person, Set.of(desk.venue()));
        var isPresent = Call.current()
                .by(cashiers.caller(person))
                .run(() -> step.arrive(desk, tokens.sessionId(), person.id(), mayComeBack));
        if (isPresent) {
            pins.forgetWrong(person.id());
            badges.forget(desk.till());
        }
        return isPresent;
    }

    /** For the same door: somebody else has signed in where this session was kept. Its person may come back. */
    public void relieved(UUID session, Tokens by) {
        Call.current()
                .by(cashiers.caller(accounts.get(by.account())))
                .run(() -> sessions.end(session, TakeOverStep.RELIEVED));
    }

    /**
     * For the room whose keys make a browser the till, in the transaction in which one counts no more: the login session that acts there
     * ends, unless it is the caller's own, and nobody comes back by PIN or badge before the next full sign-in there.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void closed(TillId till) {
        step.close(till);
    }

    /**
     * Five wrong ones, and only a full sign-in leads on. A right one is not counted as a try: colleagues may relieve each other as often as
     * they like.
     *
     * @throws TillTaken if somebody else has taken over at the same moment
     */
    public TakeOver byPin(TillDesk desk, AccountId account, Secret pin) {
        var visitor = Call.current().caller();
        return Call.current().by(desk.caller()).run(() -> shown(desk, visitor, account, pin));
    }

    private TakeOver shown(TillDesk desk, Caller visitor, AccountId account, Secret pin) {
        limits.take(LimitName.LOGIN);
        var seen = presences.acting(desk.till());
        var person = presentPerson(desk, account);
        if (person.isEmpty()) {
            return new TakeOver.SignInNeeded();
        }
        var knock = Knock.at(desk.till().value(), person);
        return switch (pins.matches(account, pin)) {
            case RIGHT -> known(desk, knock, new Taker(person.get(), visitor, seen, Reason.PIN));
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

    /**
     * Five at a till that open nothing, and only a full sign-in there leads on. Nobody learns whose badge it is, or whether it is anybody's.
     *
     * @throws TillTaken if somebody else has taken over at the same moment
     */
    public TakeOver byBadge(TillDesk desk, BadgeNumber badge) {
        var visitor = Call.current().caller();
        return Call.current().by(desk.caller()).run(() -> shown(desk, visitor, badge));
    }

    private TakeOver shown(TillDesk desk, Caller visitor, BadgeNumber badge) {
        limits.take(LimitName.LOGIN);
        var nobody = Knock.at(desk.till().value(), Optional.empty());
        if (!badges.take(desk.till())) {
            book.locked(nobody);
            return new TakeOver.SignInNeeded();
        }
        var seen = presences.acting(desk.till());
        var person = pins.holder(badge).flatMap(holder -> presentPerson(desk, holder));
        if (person.isEmpty()) {
            book.note(nobody, Reason.WRONG_BADGE);
            return new TakeOver.Wrong();
        }
        badges.giveBack(desk.till());
        var knock = Knock.at(desk.till().value(), person);
        if (pins.isLocked(person.get().id())) {
            book.note(knock, Reason.PIN_LOCKED);
            return new TakeOver.SignInNeeded();
        }
        return known(desk, knock, new Taker(person.get(), visitor, seen, Reason.BADGE));
    }

    /** As they were when they signed in: what has made that worthless since then makes this worthless too. */
    private Optional<AccountView> presentPerson(TillDesk desk, AccountId account) {
        return presences.stamp(desk, account).map(stamp -> accounts.get(account).asOf(stamp));
    }

    /**
     * Who has shown a right PIN or badge.
     *
     * @param visitor who was signed in below the lock
     * @param seen whose session acted at the till
     */
    private record Taker(AccountView person, Caller visitor, Optional<UUID> seen, Reason by) {

        boolean isActing() {
            return visitor.is(person.id()) && seen.isPresent() && seen.equals(Optional.ofNullable(visitor.session()));
        }
    }

    /** Lock, status, risk, forced change: as at the gate for passwords, but for every doubt there is the full sign-in. */
    private TakeOver known(TillDesk desk, Knock knock, Taker taker) {
        var person = taker.person();
        if (guesses.lockedUntil(book.guess(knock)).isPresent()) {
            book.locked(knock);
            return new TakeOver.SignInNeeded();
        }
        if (person.status() != AccountView.Status.ACTIVE || !cashiers.isOneOf(person, Set.of(desk.venue()))) {
            book.note(knock, Reason.NOT_ACTIVE);
            return new TakeOver.SignInNeeded();
        }
        var outcome = Call.current().by(cashiers.caller(person)).run(() -> taken(desk, knock, taker));
        if (!(outcome instanceof TakeOver.SignInNeeded)) {
            limits.giveBack(LimitName.LOGIN);
        }
        return outcome;
    }

    /** From here on it is the person who acts, and the record says so. */
    private TakeOver taken(TillDesk desk, Knock knock, Taker taker) {
        var person = taker.person();
        var assessment = doubt.about(knock, person.id());
        var isDoubtful = assessment.level().isAtLeast(Assessment.Level.MEDIUM);
        book.proved(knock, new AttemptBook.Entry(isDoubtful ? Reason.DOUBTED : taker.by(), assessment));
        if (isDoubtful || person.mustChangePassword() || passwords.isExpired(person.id())) {
            return new TakeOver.SignInNeeded();
        }
        if (taker.isActing()) {
            return new TakeOver.Unlocked();
        }
        var entrant = new SecondStep.Entrant(person, Channel.CONSOLE, knock.origin(), false);
        return step.take(desk, entrant, taker.seen(), taker.by());
    }
}
