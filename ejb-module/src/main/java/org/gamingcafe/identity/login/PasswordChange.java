package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.password.NewPassword;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;

/** The quick half of setting a password by ticket: all of it in one transaction, or nothing. */
@ApplicationScoped
class PasswordChange {

    /** Of the tickets that open it. */
    static final String PURPOSE = "password";

    @Inject
    TicketDesk tickets;

    @Inject
    PasswordService passwords;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    Event<DomainEvent> events;

    /** Of two callers with the same ticket exactly one sets its password. */
    @Transactional
    void redeem(Secret ticket, NewPassword password) {
        AccountId account = tickets.redeem(ticket, PURPOSE)
                .filter(password.account()::equals)
                .orElseThrow(() -> new NotFound("ticket"));
        passwords.store(password);
        accounts.passwordChanged(account);
        sessions.endAll(account, "PASSWORD_CHANGED");
        events.fire(new PasswordChanged(account));
    }
}
