package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.password.NewPassword;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;

/** The quick half of setting a password: all of it in one transaction, or nothing. */
@ApplicationScoped
class PasswordChange {

    /** Of the tickets that open it. */
    static final String PURPOSE = "password";

    @Inject
    TicketDesk tickets;

    @Inject
    RegistrationService registrations;

    @Inject
    PasswordService passwords;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    LockoutService lockouts;

    @Inject
    ChallengeDesk challenges;

    @Inject
    Event<DomainEvent> events;

    /** Of two callers with the same ticket exactly one sets its password. */
    @Transactional
    void redeem(Secret ticket, NewPassword password) {
        var account = password.account();
        var atHand = tickets.redeem(ticket, PURPOSE);
        var byMail = atHand.isPresent() ? atHand : tickets.redeem(ticket, MailedLink.TO_SET_A_PASSWORD);
        if (!byMail.equals(Optional.of(account))) {
            throw new NotFound("ticket");
        }
        if (atHand.isEmpty()) {
            registrations.confirm(account);
        }
        change(password);
    }

    @Transactional
    void change(NewPassword password) {
        var account = password.account();
        passwords.store(password);
        accounts.passwordChanged(account);
        sessions.endAll(account, "PASSWORD_CHANGED");
        challenges.withdraw(account);
        lockouts.lift(account, AccountUnlocked.How.NEW_PASSWORD);
        events.fire(new PasswordChanged(account));
    }
}
