package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;

/** How people come to an account of their own, and prove that an address is theirs. Open to everybody. */
@Stateless
@PermitAll
public class RegistrationService {

    @Inject
    Accounts accounts;

    @Inject
    Registrations registrations;

    @Inject
    PasswordService passwords;

    @Inject
    RoleService roles;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Says nothing of whether the address is known: its owner gets a mail either way, at the cost of one hash and the same
     * statements (D38). What is wrong with the words themselves is refused before anybody is looked for.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void register(Registration wish) {
        limits.take(LimitName.REGISTRATION);
        var address = new EmailAddress(wish.email());
        var person = new Account(
                AccountId.next(),
                new NewPerson(
                        AccountView.Kind.MEMBER, wish.venue(), null, null, wish.displayName(), null, wish.language()),
                false,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var password = passwords.prepare(person.id(), wish.password());
        MailedLink link = MailedLink.VERIFICATION;
        try {
            registrations.enter(person.view(), address, password);
        } catch (EmailTaken known) {
            registrations.turnAway(person.view());
            link = MailedLink.ALREADY_REGISTERED;
        }
        registrations.ask(address, link);
    }

    /** Sends another link to verify the address, if there is anything to verify; nobody is told whether. */
    public void sendVerification(String email) {
        limits.take(LimitName.EMAIL_VERIFICATION);
        registrations.ask(new EmailAddress(email), MailedLink.VERIFICATION);
    }

    /** Sends what this account needs to come in again: a link to a new password, a claim, an invitation, a reactivation. */
    public void sendPasswordLink(String email) {
        limits.take(LimitName.PASSWORD_RESET);
        registrations.ask(new EmailAddress(email), MailedLink.PASSWORD_RESET);
    }

    /** Sends the way back to a deactivated account. */
    public void sendReactivation(String email) {
        limits.take(LimitName.REACTIVATION);
        registrations.ask(new EmailAddress(email), MailedLink.REACTIVATION);
    }

    /** Sends a link that unlocks the account, locked or not. */
    public void sendUnlock(String email) {
        limits.take(LimitName.UNLOCK);
        registrations.ask(new EmailAddress(email), MailedLink.UNLOCK);
    }

    /** @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used, expired or another's */
    public void verify(Secret ticket) {
        confirm(redeemed(ticket, MailedLink.TO_VERIFY));
    }

    /** @throws NotFound {@code ticket.not-found} */
    public void reactivate(Secret ticket) {
        var account = accounts.getLocked(redeemed(ticket, MailedLink.TO_REACTIVATE));
        if (account.standing().reactivate()) {
            events.fire(new AccountReactivated(account.id(), AccountView.Status.ACTIVE));
        }
    }

    /** For the rooms above: the owner of the address was here. An invited person becomes active by it. */
    public void confirm(AccountId id) {
        var account = accounts.getLocked(id);
        var joins = account.isSelfRegistered() && roles.rolesOf(id).isEmpty();
        if (account.confirmAddress() || joins) {
            if (joins) {
                roles.assign(id, account.homeVenue(), Role.MEMBER);
            }
            var view = account.view();
            events.fire(new AddressConfirmed(id, account.homeVenue(), view.kind(), joins, view.status()));
        }
    }

    /** For the rooms above: somebody who knows the password of a deactivated account gets the way back by mail (D32). */
    public void offerReactivation(AccountId id) {
        events.fire(new LinkAsked(id, MailedLink.REACTIVATION));
    }

    /** For the rooms above: somebody who must set another password, and may not be the owner, gets the way by mail. */
    public void offerPassword(AccountId id) {
        events.fire(new LinkAsked(id, MailedLink.PASSWORD_RESET));
    }

    /** A public nickname; that it is taken may be said (D38). */
    public AccountView chooseUsername(String username) {
        var id = Call.current().caller().person();
        var account = accounts.getLocked(id);
        account.mustBeVerified();
        accounts.usernameMustBeFree(PersonalWords.username(username), id);
        if (account.chooseUsername(username)) {
            accounts.flush(UsernameTaken::new);
            events.fire(new UsernameChosen(id, account.homeVenue()));
        }
        return account.view();
    }

    private AccountId redeemed(Secret ticket, String purpose) {
        return tickets.redeem(ticket, purpose).orElseThrow(() -> new NotFound("ticket"));
    }
}
