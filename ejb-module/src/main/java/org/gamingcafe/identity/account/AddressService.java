package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.jspecify.annotations.Nullable;

/**
 * How somebody who signs in without a confirmed address comes to one. The house enters it and a mail goes there; but whoever
 * could name an address and read its mailbox could take the account over by it (D23), so that it counts for nothing until
 * the owner, signed in, has followed the link and has named the address: else they could be talked into confirming a mailbox
 * that they have not seen.
 */
@Stateless
@PermitAll
public class AddressService {

    @Inject
    Accounts accounts;

    @Inject
    EnteredAddresses entered;

    @Inject
    AccountService links;

    @Inject
    RegistrationService registrations;

    @Inject
    PasswordService passwords;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    FreshFactor factor;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Called by the room that guards who may decide it. An address that waited before is forgotten, and the link that went
     * there dies.
     *
     * @throws AddressKnown if there is a confirmed one, which only its owner changes
     * @throws NotInThisState for an account to which nobody signs in: there the address is simply edited
     * @throws EmailTaken if somebody else has it
     */
    public EnteredAddress enter(AccountId id, String email) {
        var address = new EmailAddress(email);
        limits.take(LimitName.CODE_SENDING, address);
        var account = accounts.getLocked(id);
        if (account.view().emailVerified()) {
            throw new AddressKnown();
        }
        if (!signsIn(account.view())) {
            throw new NotInThisState();
        }
        accounts.mustBeFree(address, id);
        var now = clock.instant();
        var until = now.plus(MailedLink.ADDRESS_ENTERED.life());
        tickets.withdraw(MailedLink.TO_CONFIRM_AN_ADDRESS, id);
        entered.put(id, address, Call.current().caller().person(), now, until);
        events.fire(new AddressEntered(id, account.homeVenue()));
        events.fire(new LinkAsked(id, MailedLink.ADDRESS_ENTERED));
        return new EnteredAddress(address.value(), until);
    }

    /** For the room that guards who may look: somebody who signs in, and of whom no address is confirmed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isWanted(AccountView person) {
        return !person.emailVerified() && signsIn(person);
    }

    private boolean signsIn(AccountView person) {
        return person.maySignIn() && passwords.has(person.id());
    }

    /** For the room that guards who may look: what waits for its owner. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<EnteredAddress> of(AccountId id) {
        return entered.of(id, clock.instant());
    }

    /** What somebody who has come by a link is about to make theirs, to be looked at before; only its owner, signed in, is shown it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<EnteredAddress> offered(Secret ticket) {
        return tickets.holder(ticket, MailedLink.TO_CONFIRM_AN_ADDRESS)
                .filter(Call.current().caller()::is)
                .flatMap(this::of);
    }

    /**
     * Somebody has come by a link that was sent to verify an address. Where the house has entered it, it becomes the address
     * of the account now, and links that were sent to another one are dead.
     *
     * @param named which address that is; looked at only where the house has entered it
     * @return whether the house has entered it
     * @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used, expired, another's or for another address
     * @throws SignInFirst where the house has entered it, for everybody but the owner, signed in
     * @throws InvalidInput {@code account.address-unnamed} where the house has entered it and none is named
     * @throws EmailTaken if somebody else has taken it meanwhile
     */
    public boolean verify(Secret ticket, @Nullable String named) {
        var owner = tickets.holder(ticket, MailedLink.TO_CONFIRM_AN_ADDRESS);
        owner.ifPresentOrElse(id -> confirm(ticket, id, named), () -> registrations.verify(ticket));
        return owner.isPresent();
    }

    private void confirm(Secret ticket, AccountId id, @Nullable String named) {
        if (!Call.current().caller().is(id)) {
            throw new SignInFirst();
        }
        if (named == null || named.isBlank()) {
            throw new InvalidInput("address", "account.address-unnamed");
        }
        var address = new EmailAddress(named);
        factor.mustBeShown();
        var account = accounts.getLocked(id);
        if (tickets.redeem(ticket, MailedLink.TO_CONFIRM_AN_ADDRESS).isEmpty()
                || !entered.take(id, address, clock.instant())) {
            throw new NotFound("ticket");
        }
        accounts.mustBeFree(address, id);
        account.reachedAt(address);
        accounts.flush(EmailTaken::new);
        links.withdrawLinks(id);
        events.fire(new AccountEdited(id, account.homeVenue(), List.of("email")));
        registrations.confirm(id);
    }

    /** For the night's job. @return how many were removed, at most {@code limit} */
    public int removeExpired(int limit) {
        Call.current().caller().mustBeTheHouse();
        return entered.removeExpired(clock.instant(), limit);
    }
}
