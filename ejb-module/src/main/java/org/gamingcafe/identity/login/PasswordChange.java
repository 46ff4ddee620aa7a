package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.password.NewPassword;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
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

    /**
     * For a person whose password was right when they were seen like this; empty if that counts no more. The ticket counts no
     * longer than that either.
     */
    @Transactional
    Optional<Secret> ticket(AccountView seen, Duration life) {
        return accounts.isStill(seen)
                ? Optional.of(tickets.issue(PURPOSE, seen.id(), life, seen.stamp()))
                : Optional.empty();
    }

    /** Of two callers with the same ticket exactly one sets its password. */
    @Transactional
    void redeem(Secret ticket, NewPassword password) {
        var account = password.account();
        var seen = tickets.note(ticket, PURPOSE);
        var atHand = tickets.redeem(ticket, PURPOSE);
        var byMail = atHand.isPresent() ? atHand : tickets.redeem(ticket, MailedLink.TO_SET_A_PASSWORD);
        if (!byMail.equals(Optional.of(account))
                || seen.isPresent() && !accounts.isStill(accounts.get(account).asOf(seen.get()))) {
            throw new NotFound("ticket");
        }
        if (atHand.isEmpty()) {
            registrations.confirm(account);
        }
        change(password);
    }

    /** For a person whose present password was right when they were seen like this. */
    @Transactional
    void change(AccountView seen, NewPassword password) {
        if (!accounts.isStill(seen)) {
            throw new InvalidInput("currentPassword", "password.wrong");
        }
        change(password);
    }

    private void change(NewPassword password) {
        var account = password.account();
        accounts.passwordChanged(account); // locks the account first, as every act does that touches both
        passwords.store(password);
        tickets.withdraw(PURPOSE, account);
        sessions.endAll(account, "PASSWORD_CHANGED");
        challenges.withdraw(account);
        lockouts.lift(account, AccountUnlocked.How.NEW_PASSWORD);
        events.fire(new PasswordChanged(account));
    }
}
