package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;

/** The way in, for every door. */
@Stateless
@PermitAll
public class LoginService {

    private static final int LONGEST_IDENTIFIER = 254;
    private static final Duration CHANGE_LIFE = Duration.ofMinutes(10);
    private static final Duration RECOVERY_LIFE = Duration.ofHours(1);

    @Inject
    AccountService accounts;

    @Inject
    PasswordService passwords;

    @Inject
    RoleService roles;

    @Inject
    LoginSessionService sessions;

    @Inject
    LoginAttempts attempts;

    @Inject
    PasswordChange change;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    RegistrationService registrations;

    @Inject
    Event<DomainEvent> events;

    /**
     * Runs without a transaction: short steps before and after the hash. The limit comes before anything else is looked at
     * (D02); who exceeds it is refused, right password or not.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public LoginOutcome begin(Credentials credentials, Channel channel, Origin origin) {
        limits.take(LimitName.LOGIN);
        var identifier = credentials.identifier();
        var account =
                identifier.length() > LONGEST_IDENTIFIER ? Optional.<AccountView>empty() : accounts.find(identifier);
        var right = passwords.matches(account.map(AccountView::id).orElse(null), credentials.password());
        if (account.isEmpty() || !right || !maySignIn(account.get())) {
            attempts.failed(account.map(AccountView::id), reason(account, right), origin);
            account.filter(person -> right && person.status() == AccountView.Status.DEACTIVATED)
                    .ifPresent(person -> registrations.offerReactivation(person.id()));
            return new LoginOutcome.Refused();
        }
        var person = account.get();
        if (person.mustChangePassword() || passwords.isExpired(person.id())) {
            attempts.succeeded(person.id(), "PASSWORD_CHANGE", origin);
            var ticket = tickets.issue(PasswordChange.PURPOSE, person.id(), CHANGE_LIFE);
            return new LoginOutcome.PasswordChangeNeeded(ticket, CHANGE_LIFE.toSeconds());
        }
        var tokens = sessions.open(person.id(), channel, origin, credentials.remember());
        attempts.succeeded(person.id(), "PASSWORD", origin);
        return new LoginOutcome.SignedIn(tokens);
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
     * Of the caller; needs the present password. A wrong one is remembered as a failed attempt. Ends all sessions of the
     * account, this one too.
     *
     * @throws InvalidInput {@code password.wrong}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(Secret current, Secret newPassword) {
        var id = Call.current().caller().person();
        if (!passwords.matches(id, current)) {
            attempts.failed(Optional.of(id), "WRONG_PASSWORD", Call.current().origin());
            throw new InvalidInput("currentPassword", "password.wrong");
        }
        change.change(passwords.prepare(id, newPassword));
    }

    /**
     * Registers a recovery ticket by its hash for an administrator; audited. For the job behind {@code cafe admin recover}.
     *
     * @return false if there is no such administrator
     */
    public boolean recover(String identifier, String ticketHash) {
        var administrator = accounts.find(identifier)
                .filter(LoginService::maySignIn)
                .filter(account -> roles.rolesOf(account.id()).containsValue(Role.ADMIN));
        if (administrator.isEmpty() || !Secret.isHash(ticketHash)) {
            return false;
        }
        var id = administrator.get().id();
        tickets.register(ticketHash, PasswordChange.PURPOSE, id, RECOVERY_LIFE);
        events.fire(new AdministratorRecovered(id));
        return true;
    }

    private static boolean maySignIn(AccountView account) {
        return switch (account.status()) {
            case ACTIVE, SCHEDULED_DELETION -> true;
            case INVITED, DEACTIVATED, ERASED -> false;
        };
    }

    private static String reason(Optional<AccountView> account, boolean right) {
        if (account.isEmpty()) {
            return "UNKNOWN";
        }
        return right ? "NOT_ACTIVE" : "WRONG_PASSWORD";
    }
}
