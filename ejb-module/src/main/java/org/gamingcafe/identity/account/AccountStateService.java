package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;

/** What the house decides about accounts. Called by the room that guards who may decide it. */
@Stateless
@PermitAll
public class AccountStateService {

    @Inject
    Accounts accounts;

    @Inject
    AccountService links;

    @Inject
    PasswordService passwords;

    @Inject
    Event<DomainEvent> events;

    /**
     * The person is let in no more, and no mailed link changes that.
     *
     * @throws NotInThisState if the house has done so before
     */
    public void deactivate(AccountId id, String reason) {
        var account = accounts.getLocked(id);
        account.standing().bar();
        links.withdrawLinks(id);
        events.fire(new AccountDeactivated(id, account.homeVenue(), reason));
    }

    /**
     * An entry that was a mistake, by a room that has entered it: nobody is let in, and its username, address and phone are free for whom
     * they belong to.
     *
     * @return whether nobody had come to it yet; else nothing has changed
     * @throws NotInThisState if the house has deactivated it before
     */
    public boolean withdraw(AccountId id, String reason) {
        var account = accounts.getLocked(id); // first: who comes to it at this moment has come, or finds it barred
        if (passwords.has(id)) {
            return false;
        }
        deactivate(id, reason);
        var freed = account.release();
        if (!freed.isEmpty()) {
            events.fire(new AccountEdited(id, account.homeVenue(), freed));
        }
        return true;
    }

    /**
     * Whoever deactivated it. A colleague who has never come is invited again.
     *
     * @throws NotInThisState unless the account is deactivated
     */
    public void reactivate(AccountId id) {
        var account = accounts.getLocked(id);
        account.letIn(passwords.has(id));
        var status = account.view().status();
        events.fire(new AccountReactivated(id, status));
        if (status == AccountView.Status.INVITED) {
            events.fire(new LinkAsked(id, MailedLink.INVITATION));
        }
    }

    /**
     * For the rooms above that guard who leaves: the account is one whose owner may say so now, which nothing changes until
     * the end of the transaction.
     *
     * @throws NotInThisState unless it is active
     * @throws AddressMissing if no mail could reach the owner, who would not come back
     */
    public void mustBeAbleToLeave(AccountId id) {
        var account = accounts.getLocked(id);
        account.standing().mustBeActive();
        account.reachedBy();
    }

    /** The same, and then its owner has deactivated it; they come back by a mailed link. */
    public void leave(AccountId id) {
        mustBeAbleToLeave(id);
        accounts.getLocked(id).standing().leave();
        links.withdrawLinks(id);
    }

    /** @return whether it was active; its deletion is on its way then, and nothing else changes it until the transaction ends */
    public boolean scheduleDeletion(AccountId id) {
        return accounts.getLocked(id).standing().scheduleDeletion();
    }

    /** Those of them that are about to be deleted, by id; nothing changes that until the transaction ends. */
    public Set<AccountId> toBeDeleted(Collection<AccountId> ids) {
        return accounts.locked(ids, AccountView.Status.SCHEDULED_DELETION);
    }

    /**
     * Nobody erases the account until the transaction ends.
     *
     * @throws NotFound {@code account.not-found} if somebody has
     */
    public void mustNotBeErased(AccountId id) {
        if (accounts.getLocked(id).standing().status() == AccountView.Status.ERASED) {
            throw new NotFound("account");
        }
    }

    /** @return whether it was about to be deleted; it is active again then */
    public boolean keep(AccountId id) {
        return accounts.getLocked(id).standing().keep();
    }

    /** The next sign-in opens only the choice of a new password. */
    public void forcePasswordChange(AccountId id) {
        var account = accounts.getLocked(id);
        account.mustChangePassword();
        events.fire(new PasswordChangeForced(id, account.homeVenue()));
    }

    /**
     * Mails once more what a person needs to come to their account.
     *
     * @throws AccountClaimed if they have come
     * @throws AddressMissing if nobody knows where to
     */
    public void invite(AccountId id) {
        var account = accounts.getLocked(id);
        var link = account.invitation();
        if (passwords.has(id)) {
            throw new AccountClaimed();
        }
        mail(account, link);
    }

    /**
     * Mails another link with which the address is verified.
     *
     * @throws NotInThisState if it is verified
     */
    public void sendVerification(AccountId id) {
        var account = accounts.getLocked(id);
        account.standing().mustBeUsed();
        if (account.view().emailVerified()) {
            throw new NotInThisState();
        }
        mail(account, account.linkInsteadOf(MailedLink.VERIFICATION, passwords.has(id)));
    }

    private void mail(Account account, MailedLink link) {
        if (account.view().email() == null) {
            throw new AddressMissing();
        }
        events.fire(new LinkAsked(account.id(), link));
    }
}
