package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountEdited;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AddressConfirmed;
import org.gamingcafe.identity.account.AddressEntered;
import org.gamingcafe.identity.account.AddressKnown;
import org.gamingcafe.identity.account.AddressService;
import org.gamingcafe.identity.account.Addressed;
import org.gamingcafe.identity.account.EmailTaken;
import org.gamingcafe.identity.account.LinkAsked;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.NotInThisState;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.account.SignInFirst;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "D23, E1.1: the house enters an address for somebody who signs in without one, and gets no hold of the account by it")
class UserAddressRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");

    private final UserAddressService addresses = the(UserAddressService.class);
    private final AddressService links = the(AddressService.class);
    private final AccountService accounts = the(AccountService.class);
    private final VenueId venue = aVenue();
    private final Caller manager = staff(venue, Role.MANAGER);
    private final String address = "a" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";

    @Test
    @DisplayName("Until its owner has come it opens nothing: nobody is found by it, and no other link ever goes there")
    void it_counts_for_nothing_at_first() {
        var person = someoneWithoutAnAddress();

        as(manager, () -> addresses.enter(person, address));

        assertThat(accounts.get(person).email()).isNull();
        assertThat(accounts.find(address)).isEmpty();
        as(Caller.ANONYMOUS, () -> the(RegistrationService.class).sendPasswordLink(address));
        assertThat(events(LinkAsked.class)).extracting(LinkAsked::link).contains(MailedLink.ADDRESS_ENTERED);
        assertThat(events(LinkAsked.class))
                .filteredOn(asked -> asked.link() != MailedLink.ADDRESS_ENTERED)
                .extracting(LinkAsked::recipient)
                .doesNotContain(person);
        assertThat(accounts.addressed(person, MailedLink.PASSWORD_RESET)).isEmpty();
        assertThat(mail(person).account().email()).isEqualTo(address);
        assertThat(events(AddressEntered.class)).hasSize(1);
        assertThat(
                        sql("select cast(changes as text) as changes from audit_record where act = 'account.address-entered'")
                                .toString())
                .doesNotContain("@");
    }

    @Test
    @DisplayName(
            "Only its owner, signed in, with a fresh factor, makes it the address of the account; a link works once")
    void its_owner_confirms_it() {
        var person = someoneWithoutAnAddress();
        as(manager, () -> addresses.enter(person, address));
        var ticket = mail(person).ticket();
        var stale = member(person, venue);
        clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> as(Caller.ANONYMOUS, () -> links.verify(ticket, address)))
                .isInstanceOf(SignInFirst.class);
        assertThatThrownBy(() -> as(manager, () -> links.verify(ticket, address)))
                .isInstanceOf(SignInFirst.class);
        assertThatThrownBy(() -> as(stale, () -> links.verify(ticket, address))).isInstanceOf(StepUpRequired.class);
        assertThat(accounts.get(person).email()).isNull();
        as(member(person, venue), () -> links.verify(ticket, address));

        assertThat(accounts.get(person).email()).isEqualTo(address);
        assertThat(accounts.get(person).emailVerified()).isTrue();
        assertThat(accounts.find(address)).isPresent();
        assertThat(as(manager, () -> addresses.waiting(person))).isEmpty();
        assertThat(events(AccountEdited.class))
                .extracting(AccountEdited::fields)
                .contains(java.util.List.of("email"));
        assertThat(events(AddressConfirmed.class)).hasSize(1);
        assertThatThrownBy(() -> as(member(person, venue), () -> links.verify(ticket, address)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName(
            "D23: nobody confirms blindly: the owner alone is shown the address, and names it; another one is like an unknown ticket")
    void its_owner_knows_which_one() {
        var person = someoneWithoutAnAddress();
        as(manager, () -> addresses.enter(person, address));
        var ticket = mail(person).ticket();
        var owner = member(person, venue);

        assertThat(as(Caller.ANONYMOUS, () -> links.offered(ticket))).isEmpty();
        assertThat(as(manager, () -> links.offered(ticket))).isEmpty();
        assertThat(as(owner, () -> links.offered(Secret.random()))).isEmpty();
        assertThat(as(owner, () -> links.offered(ticket)))
                .hasValueSatisfying(shown -> assertThat(shown.email()).isEqualTo(address));
        for (var unnamed : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> as(owner, () -> links.verify(ticket, unnamed)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("account.address-unnamed"));
        }
        assertThatThrownBy(() -> as(owner, () -> links.verify(ticket, "nobody")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(owner, () -> links.verify(ticket, "b" + address)))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("ticket.not-found"));
        assertThat(accounts.get(person).email()).isNull();
        assertThat(events(AddressConfirmed.class)).isEmpty();
        as(owner, () -> links.verify(ticket, " " + address.toUpperCase(Locale.ROOT)));

        assertThat(accounts.get(person).email()).isEqualTo(address);
        assertThat(as(owner, () -> links.offered(ticket))).isEmpty();
    }

    @Test
    @DisplayName("Who came to an account by themselves follows the link as ever, and names nothing")
    void an_ordinary_link_needs_no_address() {
        var person = aMember(venue);
        change("update account set email_verified = false where id = ?", person);
        var ticket = the(TicketDesk.class).issue(MailedLink.TO_VERIFY, person, Duration.ofHours(24));

        assertThat(as(member(person, venue), () -> links.offered(ticket))).isEmpty();
        assertThat(as(Caller.ANONYMOUS, () -> links.verify(ticket, null))).isFalse();

        assertThat(accounts.get(person).emailVerified()).isTrue();
    }

    @Test
    @DisplayName("A confirmed address is not changed by this way, nor that of an account to which nobody signs in")
    void a_confirmed_address_stays() {
        var confirmed = aMember(venue);
        the(PasswordService.class).set(confirmed, PASSWORD);
        var neverCame = aMember(venue);
        change("update account set email = null, email_verified = false where id = ?", neverCame);

        assertThatThrownBy(() -> as(manager, () -> addresses.enter(confirmed, address)))
                .isInstanceOf(AddressKnown.class);
        assertThatThrownBy(() -> as(manager, () -> addresses.enter(neverCame, address)))
                .isInstanceOf(NotInThisState.class);

        assertThat(as(manager, () -> addresses.isWanted(confirmed))).isFalse();
        assertThat(as(manager, () -> addresses.isWanted(neverCame))).isFalse();
        assertThat(as(manager, () -> addresses.isWanted(someoneWithoutAnAddress())))
                .isTrue();
        assertThat(count("entered_address where account_id in ('" + confirmed + "', '" + neverCame + "')"))
                .isZero();
    }

    @Test
    @DisplayName(
            "G048, G049: not for oneself, not for who may do more, not from another venue, not without the permission")
    void who_may_enter_one() {
        var person = someoneWithoutAnAddress();
        var admin = staff(venue, Role.ADMIN).person();
        var stale = manager;
        clock().advance(Duration.ofMinutes(11));
        var fresh = stepped(manager);

        assertThatThrownBy(() -> as(stale, () -> addresses.enter(person, address)))
                .isInstanceOf(StepUpRequired.class);
        assertDenied("account.own-address", () -> as(fresh, () -> addresses.enter(manager.person(), address)));
        assertDenied("role.above-own", () -> as(fresh, () -> addresses.enter(admin, address)));
        assertThatThrownBy(() -> as(staff(aVenue(), Role.ADMIN), () -> addresses.enter(person, address)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(staff(venue, Role.CASHIER), () -> addresses.enter(person, address)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(fresh, () -> addresses.enter(person, "nobody")))
                .isInstanceOf(InvalidInput.class);
        assertThat(events(AddressEntered.class)).isEmpty();
    }

    @Test
    @DisplayName(
            "Another one takes its place, and the link to the first one dies; after 24 hours both are as if they never were")
    void another_one_takes_its_place() {
        var person = someoneWithoutAnAddress();
        as(manager, () -> addresses.enter(person, address));
        var first = mail(person).ticket();
        as(manager, () -> addresses.enter(person, "b" + address));
        var second = mail(person).ticket();

        assertThatThrownBy(() -> as(member(person, venue), () -> links.verify(first, address)))
                .isInstanceOf(NotFound.class);
        clock().advance(Duration.ofHours(24));
        assertThatThrownBy(() -> as(member(person, venue), () -> links.verify(second, "b" + address)))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.addressed(person, MailedLink.ADDRESS_ENTERED)).isEmpty();
        assertThatThrownBy(() -> links.removeExpired(10)).isInstanceOf(Denied.class);
        as(house(), () -> links.removeExpired(1_000));
        assertThat(count("entered_address where account_id = '" + person + "'")).isZero();
    }

    @Test
    @DisplayName("An address belongs to one person, also when it was taken between the entry and the link")
    void an_address_belongs_to_one() {
        var person = someoneWithoutAnAddress();
        var other = someoneWithoutAnAddress();
        as(manager, () -> addresses.enter(person, address));
        as(manager, () -> addresses.enter(other, address));
        as(member(other, venue), () -> links.verify(mail(other).ticket(), address));

        assertThatThrownBy(() -> as(
                        member(person, venue), () -> links.verify(mail(person).ticket(), address)))
                .isInstanceOf(EmailTaken.class);
        assertThatThrownBy(() -> as(manager, () -> addresses.enter(person, address)))
                .isInstanceOf(EmailTaken.class);
        assertThat(accounts.get(person).email()).isNull();
    }

    @Test
    @DisplayName(
            "Of many who follow the link at once one has; whoever is deactivated or locked down is asked for nothing more")
    void it_is_confirmed_once() {
        var person = someoneWithoutAnAddress();
        as(manager, () -> addresses.enter(person, address));
        var ticket = mail(person).ticket();

        var race = as(member(person, venue), () -> race(20, () -> links.verify(ticket, address)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failuresBeside(NotFound.class)).isEmpty();
        var gone = someoneWithoutAnAddress();
        as(manager, () -> addresses.enter(gone, "g" + address));
        as(house(), () -> accounts.withdrawLinks(gone));
        assertThat(accounts.addressed(gone, MailedLink.ADDRESS_ENTERED)).isEmpty();
    }

    private AccountId someoneWithoutAnAddress() {
        var person = staff(venue, Role.CASHIER).person();
        change("update account set email = null, email_verified = false where id = ?", person);
        the(PasswordService.class).set(person, PASSWORD);
        return person;
    }

    /** As the room that writes mails asks for it. */
    private Addressed mail(AccountId person) {
        return accounts.addressed(person, MailedLink.ADDRESS_ENTERED).orElseThrow();
    }

    private static void assertDenied(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
