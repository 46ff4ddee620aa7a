package org.gamingcafe.identity.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.leaving.DeletionService;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorRemovalService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;

/** "This wasn't me" (domain.md 8). What it ends comes back with a new password, set by a mailed link. */
@Stateless
@PermitAll
public class LockdownService {

    @Inject
    Lockdowns lockdowns;

    @Inject
    TicketDesk tickets;

    @Inject
    AccountService accounts;

    @Inject
    PasswordService passwords;

    @Inject
    LoginSessionService sessions;

    @Inject
    DeviceTrustService devices;

    @Inject
    FactorRemovalService removals;

    @Inject
    LoginService logins;

    @Inject
    DeletionService deletions;

    @Inject
    NoticeService notices;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By the link in a mail. @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used or expired */
    public void lockDown(Secret ticket) {
        var account = tickets.redeem(ticket, MailedLink.TO_LOCK_DOWN).orElseThrow(() -> new NotFound("ticket"));
        lockDown(account, LockedDown.How.MAIL);
    }

    /** The caller's own account; this login session ends with all others. */
    public void lockDown() {
        lockDown(Call.current().caller().person(), LockedDown.How.PAGE);
    }

    /** For the rooms above, which guard it: since when the account is locked down, if it is. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instant> since(AccountId account) {
        return lockdowns.since(account);
    }

    /**
     * All of it or nothing. Once more ends what has come since, and mails another link to a new password, because the one
     * before is withdrawn; rooms above hear of it once.
     */
    private void lockDown(AccountId account, LockedDown.How how) {
        var now = clock.instant();
        var begins = lockdowns.begin(account, how, now);
        passwords.revoke(account);
        logins.withdraw(account);
        accounts.withdrawLinks(account);
        devices.distrustAll(account);
        removals.withdraw(account);
        deletions.withdraw(account);
        var ended = sessions.endAll(account, "LOCKED_DOWN");
        if (begins) {
            events.fire(new LockedDown(account, how, ended, now));
        }
        notices.tell(
                account,
                MailedLink.LOCKED_DOWN.template(),
                Map.of("link", MailedLink.LOCKED_DOWN.name(), "count", Integer.toString(ended)));
    }
}
