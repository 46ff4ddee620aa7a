package org.gamingcafe.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.gamingcafe.identity.account.EmailChangeService;
import org.gamingcafe.identity.account.EmailChangeView;
import org.gamingcafe.identity.leaving.DeletionService;
import org.jspecify.annotations.Nullable;

/** What the owner of an account confirms, or refuses, from the mailbox: another address, and the end of the account. */
@Named
@RequestScoped
public class MovePage extends MailedTicket {

    @Inject
    EmailChangeService changes;

    @Inject
    DeletionService deletions;

    private @Nullable Optional<EmailChangeView> offered;

    /** By the old address. */
    public void agree() throws IOException {
        changes.verifyOld(secret());
        to("/verify-old-email?agreed=true");
    }

    /** By the old address: that was not its owner. */
    public void refuse() throws IOException {
        changes.refuse(secret());
        to("/verify-old-email?refused=true");
    }

    /** By the new address. */
    public void take() throws IOException {
        changes.verifyNew(secret());
        to("/verify-new-email?changed=true");
    }

    public void confirmDeletion() throws IOException {
        deletions.confirm(secret());
        to("/confirm-deletion?confirmed=true");
    }

    /** Where the account is to move; empty for a link that is good for nothing any more. */
    public @Nullable String getNewEmail() {
        var known = offered;
        if (known == null) {
            known = changes.offered(secret());
            offered = known;
        }
        return known.map(EmailChangeView::newEmail).orElse(null);
    }
}
