package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.jspecify.annotations.Nullable;

/** People and how they are found. Called by other rooms; a door goes through the room that guards the act. */
@Stateless
@PermitAll
public class AccountService {

    public enum Sort {
        NAME,
        NEWEST
    }

    @Inject
    Accounts accounts;

    @Inject
    SoughtAccounts sought;

    @Inject
    EnteredAddresses entered;

    @Inject
    EmailChanges changes;

    @Inject
    FreshFactor factor;

    @Inject
    RoleService roles;

    @Inject
    PasswordService passwords;

    @Inject
    TicketDesk tickets;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code account.not-found} */
    public AccountView get(AccountId id) {
        return accounts.get(id).view();
    }

    /** The account and its roles, together. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ProfileView profile(AccountId id) {
        var reading = accounts.reading();
        var account = accounts.views(List.of(id), reading);
        var held = roles.rolesOf(id, reading);
        return account.rows().stream()
                .findFirst()
                .map(view -> new ProfileView(view, held.get()))
                .orElseThrow(() -> new NotFound("account"));
    }

    /** A username or e-mail address as it is looked for, in whatever case and form it was typed. */
    public String normal(String identifier) {
        return Normalizer.normalize(identifier.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** By username or e-mail address. What is too long for either, or cannot be one, is looked for all the same. */
    public Optional<AccountView> find(String identifier) {
        var word = normal(identifier).replace('\0', ' ');
        var found = word.contains("@") ? accounts.byEmail(word) : accounts.byUsername(word);
        return found.map(Account::view);
    }

    /**
     * Whether what was verified of the person when they were seen like this still counts; it does until the end of the
     * caller's transaction.
     */
    public boolean isStill(AccountView seen) {
        return accounts.holds(seen.id(), seen.stamp());
    }

    /** What was verified of this person until now counts no more. Waits for those who are about to act on it. */
    public void outdate(AccountId id) {
        outdate(Set.of(id));
    }

    /** The same for several at once. */
    public void outdate(Set<AccountId> ids) {
        accounts.moveStamps(ids);
    }

    public List<AccountView> all(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? List.of()
                : accounts.views(ids, accounts.reading()).rows();
    }

    /** The same as {@link #all}, as one of several questions of an act. */
    public Reading.Answer<AccountView> all(Collection<AccountId> ids, Reading reading) {
        return accounts.views(ids, reading);
    }

    /** People of a venue whose name, username, address or phone contains the text. */
    public Slice<AccountView> search(
            VenueId venue, AccountView.Kind kind, @Nullable String text, Sort sort, PageRequest page) {
        var rows = sought.search(venue, kind, text, sort, page).stream()
                .map(Account::view)
                .toList();
        return Slice.of(rows, page.size(), row -> switch (sort) {
            case NAME -> Cursor.of(row.displayName(), row.id());
            case NEWEST -> Cursor.of(row.createdAt(), row.id());
        });
    }

    /** Refuses a taken address or username ({@code account.email-taken}, {@code account.username-taken}). */
    public AccountView enter(NewPerson person, boolean mustChangePassword) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var view = new Account(AccountId.next(), person, mustChangePassword, now).view();
        accounts.add(view, false);
        events.fire(new AccountEntered(view.id(), view.homeVenue(), view.kind()));
        return view;
    }

    /**
     * Refuses a taken address, an edit of a version that is no longer the current one, and another address for an account
     * whose owner signs in already: whoever could name it could take the account over (D23).
     */
    public AccountView edit(AccountId id, PersonEdit edit) {
        var account = accounts.getLocked(id);
        if (edit.email() != null) {
            accounts.mustBeFree(new EmailAddress(edit.email()), id);
        }
        var claimed = passwords.has(id);
        var fields = account.edit(edit);
        if (claimed && fields.contains("email")) {
            throw new AccountClaimed();
        }
        if (!fields.isEmpty()) {
            accounts.flush(EmailTaken::new);
            if (fields.contains("email")) {
                withdrawLinks(id);
            }
            events.fire(new AccountEdited(id, account.homeVenue(), fields));
        }
        return account.view();
    }

    /** Of oneself; another phone number needs a fresh factor. Refuses an edit of a version that is no longer the current one. */
    public AccountView editProfile(ProfileEdit edit) {
        var account = accounts.getLocked(Call.current().caller().person());
        var fields = account.edit(edit);
        if (fields.contains("phone")) {
            factor.mustBeShown();
        }
        if (!fields.isEmpty()) {
            accounts.flush(EmailTaken::new);
            events.fire(new AccountEdited(account.id(), account.homeVenue(), fields));
        }
        return account.view();
    }

    /**
     * For the room that writes mails: who is written to, and a fresh ticket that is good for this address only. Empty if
     * there is nobody, no address, or somebody whom the house lets in no more.
     */
    public Optional<Addressed> addressed(AccountId id, MailedLink link) {
        return accounts.locked(id)
                .filter(account -> !account.standing().isBarred())
                .map(account -> reachedBy(link, account.view()))
                .filter(view -> view.email() != null)
                .map(view -> new Addressed(
                        view,
                        tickets.issue(link.purpose(), id, link.life()),
                        changes.words(link, id, clock.instant())));
    }

    /** An address that still waits for its owner gets this one link, and nothing else ever. */
    private AccountView reachedBy(MailedLink link, AccountView person) {
        var now = clock.instant();
        return switch (link) {
            case ADDRESS_ENTERED ->
                person.reachedAt(
                        entered.of(person.id(), now).map(EnteredAddress::email).orElse(null));
            case OLD_ADDRESS, NEW_ADDRESS ->
                person.reachedAt(changes.recipient(link, person.id(), now).orElse(null));
            case VERIFICATION,
                    ALREADY_REGISTERED,
                    PASSWORD_RESET,
                    INVITATION,
                    CLAIM,
                    REACTIVATION,
                    DELETION,
                    UNLOCK,
                    LOCKED,
                    NOT_ME,
                    LOCKED_DOWN -> person;
        };
    }

    /** For the room that writes mails: the person as they were reached before they moved to another address. */
    public Optional<AccountView> formerly(AccountId id, UUID change) {
        return changes.oldAddress(change, id)
                .flatMap(address ->
                        accounts.locked(id).map(account -> account.view().reachedAt(address)));
    }

    /** All mailed links of this account stop working; an address that waits for its owner, or is being moved to, is forgotten. */
    public void withdrawLinks(AccountId id) {
        withdrawLinks(Set.of(id));
    }

    /** The same for several at once. */
    public void withdrawLinks(Set<AccountId> ids) {
        entered.removeAll(ids);
        changes.forget(ids);
        tickets.withdraw(MailedLink.PURPOSES, ids);
    }

    /**
     * A new password was set: the account no longer has to change it, and no earlier link sets another one. What somebody who
     * knew the old one has begun ends with it: the move to another address, and the wish to be deleted that no mail has confirmed.
     */
    public void passwordChanged(AccountId id) {
        accounts.getLocked(id).passwordChanged();
        changes.forget(id);
        MailedLink.OF_A_PASSWORD.forEach(purpose -> tickets.withdraw(purpose, id));
    }

    /** Is there anybody yet? */
    public boolean isEmpty() {
        return accounts.isEmpty();
    }
}
