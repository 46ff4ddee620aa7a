package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitExceeded;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;

/** The way in, for every door. */
@Stateless
@PermitAll
public class LoginService {

    private static final System.Logger LOG = System.getLogger(LoginService.class.getName());
    private static final Duration CHANGE_LIFE = Duration.ofMinutes(10);

    @Inject
    AccountService accounts;

    @Inject
    PasswordService passwords;

    @Inject
    LoginSessionService sessions;

    @Inject
    Gate gate;

    @Inject
    SecondStep second;

    @Inject
    FactorCheckService checks;

    @Inject
    KnownDevices known;

    @Inject
    ChallengeDesk challenges;

    @Inject
    PasswordChange change;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    RegistrationService registrations;

    @Inject
    Clock clock;

    /**
     * Runs without a transaction: short steps before and after the hash. The limit comes before anything else is looked at
     * (D02); who exceeds it is refused, right password or not.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginOutcome begin(Credentials credentials, Channel channel, Origin origin) {
        limits.take(LimitName.LOGIN);
        var account = accounts.find(credentials.identifier());
        var name = accounts.normal(credentials.identifier());
        var knock = new Knock(name, account, known.of(account, origin), Knock.way(channel), origin);
        return ask(knock, credentials, channel);
    }

    /**
     * The same at a browser that is an enrolled till. Its tries are counted for the till, like those of a PIN or badge there; it vouches for
     * nothing else, because the whole way in is what makes somebody present there.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginOutcome beginAt(TillDesk desk, Credentials credentials, Origin origin) {
        Call.current().by(desk.caller()).run(() -> limits.take(LimitName.LOGIN));
        var account = accounts.find(credentials.identifier());
        var name = accounts.normal(credentials.identifier());
        var via = Optional.of(desk.till().value());
        return ask(new Knock(name, account, via, Knock.way(Channel.CONSOLE), origin), credentials, Channel.CONSOLE);
    }

    private LoginOutcome ask(Knock knock, Credentials credentials, Channel channel) {
        return switch (gate.ask(knock, credentials.password())) {
            case Gate.Word.Open open -> opened(open, knock, channel, credentials.remember());
            case Gate.Word.Locked locked -> new LoginOutcome.Locked(Remaining.seconds(clock, locked.until()));
            case Gate.Word.Shut shut -> {
                knock.account()
                        .filter(person -> shut.wasRight() && person.status() == AccountView.Status.DEACTIVATED)
                        .ifPresent(person -> registrations.offerReactivation(person.id()));
                yield new LoginOutcome.Refused();
            }
        };
    }

    private LoginOutcome opened(Gate.Word.Open open, Knock knock, Channel channel, boolean remember) {
        if (open.mustChange() && open.missing().isSomeDoubt()) {
            registrations.offerPassword(open.person().id());
            return new LoginOutcome.Refused();
        }
        if (open.mustChange()) {
            return change.ticket(open.person(), CHANGE_LIFE)
                    .<LoginOutcome>map(ticket -> new LoginOutcome.PasswordChangeNeeded(ticket, CHANGE_LIFE.toSeconds()))
                    .orElseGet(LoginOutcome.Refused::new);
        }
        var outcome =
                second.next(new SecondStep.Entrant(open.person(), channel, knock.origin(), remember), open.missing());
        if (outcome instanceof LoginOutcome.EmailCodeNeeded) {
            mailCode(open.person().id());
        }
        return outcome;
    }

    /** Who asks again within a minute types the code that was mailed before; it is still good. */
    private void mailCode(AccountId account) {
        try {
            checks.sendMailed(account);
        } catch (LimitExceeded early) {
            LOG.log(System.Logger.Level.DEBUG, "no other code is mailed so soon");
        }
    }

    public Optional<Tokens> refresh(Secret refreshToken, Origin origin) {
        return sessions.refresh(refreshToken, origin);
    }

    public void logout(UUID session) {
        sessions.end(session, "SIGNED_OUT");
    }

    /** The other way out, for who has only the refresh token; says nothing about one that is unknown. */
    public void revoke(Secret refreshToken) {
        sessions.revoke(refreshToken);
    }

    /**
     * Redeems a ticket (forced change, administrator's recovery, any mailed link to a new password) and sets the password;
     * ends all sessions of the account and leaves its second factor alone. A password that the policy refuses leaves the
     * ticket as it was.
     *
     * @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used or expired
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void setPassword(Secret ticket, Secret newPassword) {
        var account = tickets.holder(ticket, PasswordChange.PURPOSE)
                .or(() -> tickets.holder(ticket, MailedLink.TO_SET_A_PASSWORD))
                .orElseThrow(() -> new NotFound("ticket"));
        change.redeem(ticket, passwords.prepare(account, newPassword));
    }

    /**
     * Of the caller; needs the present password. A wrong one is remembered as a failed attempt and counted for this login
     * session: whoever has stolen it cannot guess on, and whoever is locked out elsewhere can still change the password
     * here. Ends all sessions of the account, this one too.
     *
     * @throws InvalidInput {@code password.wrong}
     * @throws LockedOut after too many wrong ones
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(Secret current, Secret newPassword) {
        var caller = Call.current().caller();
        var id = caller.person();
        var knock = new Knock(
                "",
                Optional.of(accounts.get(id)),
                Optional.ofNullable(caller.session()),
                LoginAttemptView.Way.PASSWORD_CHANGE,
                Call.current().origin());
        switch (gate.ask(knock, current)) {
            case Gate.Word.Open open -> change.change(open.person(), passwords.prepare(id, newPassword));
            case Gate.Word.Locked locked -> throw new LockedOut(Remaining.seconds(clock, locked.until()));
            case Gate.Word.Shut shut -> throw new InvalidInput("currentPassword", "password.wrong");
        }
    }

    /** For the room that locks an account down: whatever was begun with the password of now leads nowhere. */
    public void withdraw(AccountId account) {
        tickets.withdraw(PasswordChange.PURPOSE, account);
        challenges.withdraw(account);
    }
}
