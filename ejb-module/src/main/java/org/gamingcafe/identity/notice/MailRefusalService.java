package org.gamingcafe.identity.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;

/** Addresses that a mail server does not take mails for, as operators see them; and what they decide about them. */
@Stateless
public class MailRefusalService {

    @Inject
    MailRefusals refusals;

    @Inject
    Event<DomainEvent> events;

    /** Newest first. */
    @RolesAllowed(Permission.OPS_READ)
    public Slice<MailRefusalView> list(PageRequest page) {
        return Slice.of(
                refusals.all(page),
                page.size(),
                last -> Cursor.of(last.at(), last.account().value()));
    }

    /**
     * The person is written to again.
     *
     * @throws NotFound {@code mail-refusal.not-found} if nothing is known against their address
     */
    @RolesAllowed(Permission.OUTBOX_RUN)
    public void forget(AccountId account) {
        if (!refusals.remove(account)) {
            throw new NotFound("mail-refusal");
        }
        events.fire(new MailRefusalForgotten(account));
    }
}
