package org.gamingcafe.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gamingcafe.identity.password.NewPassword;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;

/** The quick halves of a registration: each one transaction, with the same statements whether the address is known or not. */
@ApplicationScoped
class Registrations {

    @Inject
    Accounts accounts;

    @Inject
    PasswordService passwords;

    @Inject
    Event<DomainEvent> events;

    /**
     * Enters the person; for an address that somebody has, the same is done for a person without one and taken back.
     *
     * @throws EmailTaken then nothing was done
     */
    @Transactional(rollbackOn = EmailTaken.class)
    void enter(AccountView person, EmailAddress address, NewPassword password) {
        var taken = accounts.byEmail(address.value()).isPresent();
        accounts.add(person.reachedAt(taken ? null : address.value()), true);
        passwords.store(password);
        events.fire(new AccountEntered(person.id(), person.homeVenue(), person.kind()));
        if (taken) {
            throw new EmailTaken();
        }
    }

    /** Remembers what was taken back, with the statement and the commit that taking it back has saved. */
    @Transactional
    void turnAway(AccountView person) {
        events.fire(new RegistrationTurnedAway(person.id(), person.homeVenue()));
    }

    /** Asks for the mail to whoever has the address. */
    @Transactional
    void ask(EmailAddress address, MailedLink link) {
        var owner = accounts.byEmail(address.value());
        var recipient = owner.map(Account::id).orElseGet(AccountId::next);
        var claimed = passwords.has(recipient);
        events.fire(new LinkAsked(
                recipient,
                owner.map(account -> account.linkInsteadOf(link, claimed)).orElse(link)));
    }
}
