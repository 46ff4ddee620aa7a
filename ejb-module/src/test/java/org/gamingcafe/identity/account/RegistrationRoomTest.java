package org.gamingcafe.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("G069b Registration and verification")
class RegistrationRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final Secret OTHER = new Secret("brisk-walnut-engine-41");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final RegistrationService registrations = the(RegistrationService.class);
    private final AccountService accounts = the(AccountService.class);
    private final VenueId venue = aVenue();
    private final String email = "reg" + NEXT.incrementAndGet() + "@example.org";

    @Test
    @DisplayName("D23 who registers may sign in and verify, and has no rights before")
    void who_registers_signs_in_without_rights_until_the_address_is_verified() {
        register(email, PASSWORD);
        var account = accounts.find(email).orElseThrow();

        assertThat(account.emailVerified()).isFalse();
        assertThat(signIn(email, PASSWORD)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(accounts.profile(account.id()).roles()).isEmpty();
        assertThat(lastLink()).isEqualTo(new LinkAsked(account.id(), MailedLink.VERIFICATION));

        registrations.verify(ticketOf(account.id(), MailedLink.VERIFICATION));

        assertThat(accounts.get(account.id()).emailVerified()).isTrue();
        assertThat(accounts.profile(account.id()).roles()).containsOnlyKeys(venue);
        assertThat(count("member where account_id = '" + account.id() + "'")).isEqualTo(1);
    }

    @Test
    @DisplayName("D38 a known address is answered alike, changes nothing, and its owner gets a mail")
    void a_known_address_is_answered_alike() {
        register(email, PASSWORD);
        var before = sql("select * from account where email = ?", email);
        var people = count("account");

        assertThatCode(() -> register(" " + email.toUpperCase(Locale.ROOT), OTHER))
                .doesNotThrowAnyException();

        assertThat(sql("select * from account where email = ?", email)).isEqualTo(before);
        assertThat(count("account")).isEqualTo(people);
        assertThat(signIn(email, OTHER)).isEqualTo(new LoginOutcome.Refused());
        assertThat(lastLink().link()).isEqualTo(MailedLink.ALREADY_REGISTERED);
    }

    @Test
    @DisplayName("Enumeration: a known and an unknown address cost the same statements")
    void a_known_and_an_unknown_address_cost_the_same_statements() {
        register(email, PASSWORD);
        register("warm" + email, PASSWORD);

        assertThat(statements(() -> register(email, OTHER))).isEqualTo(statements(() -> register("x" + email, OTHER)));
        assertThat(statements(() -> asStranger(() -> registrations.sendPasswordLink(email))))
                .isEqualTo(statements(() -> asStranger(() -> registrations.sendPasswordLink("y" + email))));
        assertThat(statements(() -> asStranger(() -> registrations.sendVerification(email))))
                .isEqualTo(statements(() -> asStranger(() -> registrations.sendVerification("y" + email))));
    }

    @Test
    void of_many_who_register_an_address_at_once_one_gets_the_account_and_nobody_is_refused() {
        var race = race(12, () -> register(email, PASSWORD));

        assertThat(race.failures()).isEmpty();
        assertThat(count("account where email = '" + email + "'")).isEqualTo(1);
        assertThat(count("password where account_id in (select id from account where email = '" + email + "')"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R14 a link to verify works once and for 24 hours")
    void a_link_to_verify_works_once_and_for_a_day() {
        register(email, PASSWORD);
        var account = accounts.find(email).orElseThrow().id();
        var used = ticketOf(account, MailedLink.VERIFICATION);
        var late = ticketOf(account, MailedLink.VERIFICATION);
        registrations.verify(used);

        assertIsNothing(used);
        assertIsNothing(Secret.random());
        assertIsNothing(ticketOf(account, MailedLink.PASSWORD_RESET));
        clock().advance(Duration.ofHours(24).plusSeconds(1));
        assertIsNothing(late);
        assertThat(events(AddressConfirmed.class)).hasSize(1);
    }

    @Test
    void of_many_who_follow_the_link_at_once_one_verifies() {
        register(email, PASSWORD);
        var account = accounts.find(email).orElseThrow().id();
        var ticket = ticketOf(account, MailedLink.VERIFICATION);

        var race = race(20, () -> registrations.verify(ticket));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotFound.class)).isEqualTo(19);
        assertThat(count("member where account_id = '" + account + "'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-address", "a@b@c", "a\0@example.org", "two words@example.org", "x@"})
    void what_is_no_address_is_refused_before_anybody_is_looked_for(String wrong) {
        var before = count("account") + count("outbox_message");

        assertThatThrownBy(() -> register(wrong, PASSWORD)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asStranger(() -> registrations.sendPasswordLink(wrong)))
                .isInstanceOf(Refusal.class);

        assertThat(count("account") + count("outbox_message")).isEqualTo(before);
    }

    @Test
    void a_password_that_the_policy_refuses_is_refused_alike_for_a_known_address() {
        register(email, PASSWORD);

        for (var address : new String[] {email, "z" + email}) {
            assertThatThrownBy(() -> register(address, new Secret("password")))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("password.common"));
        }
    }

    @Test
    @DisplayName("D38 a nickname is chosen after verification; that it is taken may be said")
    void a_username_is_chosen_after_verification() {
        register(email, PASSWORD);
        var account = accounts.find(email).orElseThrow().id();
        var person = member(account, venue);
        var name = "Nick.Name" + NEXT.incrementAndGet();
        assertThatThrownBy(() -> as(person, () -> registrations.chooseUsername(name)))
                .isInstanceOf(AddressUnverified.class);
        registrations.verify(ticketOf(account, MailedLink.VERIFICATION));

        assertThat(as(person, () -> registrations.chooseUsername(name)).username())
                .isEqualTo(name.toLowerCase(Locale.ROOT));

        var other = member(aMember(venue), venue);
        assertThatThrownBy(() -> as(other, () -> registrations.chooseUsername(name)))
                .isInstanceOf(UsernameTaken.class);
    }

    @Test
    @DisplayName("D32 a deactivated account gets the way back by mail, and comes back")
    void a_deactivated_account_comes_back_by_mail() {
        register(email, PASSWORD);
        var account = accounts.find(email).orElseThrow().id();
        change("update account set status = 'DEACTIVATED' where id = ?", account);

        assertThat(signIn(email, OTHER)).isEqualTo(new LoginOutcome.Refused());
        assertThat(lastLink().link()).isEqualTo(MailedLink.VERIFICATION);
        assertThat(signIn(email, PASSWORD)).isEqualTo(new LoginOutcome.Refused());
        assertThat(lastLink()).isEqualTo(new LinkAsked(account, MailedLink.REACTIVATION));
        asStranger(() -> registrations.sendPasswordLink(email));
        assertThat(lastLink().link()).isEqualTo(MailedLink.REACTIVATION);

        registrations.reactivate(ticketOf(account, MailedLink.REACTIVATION));
        assertThat(signIn(email, PASSWORD)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_link_dies_with_the_address_it_was_sent_to() {
        var person =
                accounts.enter(new NewPerson(AccountView.Kind.MEMBER, venue, null, email, "Ada", null, "en"), false);
        var ticket = ticketOf(person.id(), MailedLink.CLAIM);

        accounts.edit(person.id(), new PersonEdit("Ada", "other." + email, null, "en", person.version()));

        assertThatThrownBy(() -> the(LoginService.class).setPassword(ticket, PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    private void assertIsNothing(Secret ticket) {
        assertThatThrownBy(() -> registrations.verify(ticket))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("ticket.not-found"));
    }

    private void register(String address, Secret password) {
        asStranger(() -> registrations.register(new Registration(venue, address, "Mika", "en", password)));
    }

    private static LoginOutcome signIn(String name, Secret password) {
        return stranger()
                .run(() -> the(LoginService.class)
                        .begin(new Credentials(name, password, false), Channel.API, Origin.INSIDE));
    }

    private static void asStranger(Runnable act) {
        stranger().run(act);
    }

    /** Each asks from an address of their own, so that no limit is in the way. */
    private static Call stranger() {
        var id = Ids.next().toString();
        var number = NEXT.incrementAndGet();
        var origin = new Origin("198.51." + number / 250 + "." + number % 250, "", "");
        return new Call(Caller.ANONYMOUS, origin, id, id, Locale.ENGLISH);
    }

    private static Secret ticketOf(AccountId account, MailedLink link) {
        return the(TicketDesk.class).issue(link.purpose(), account, link.life());
    }

    private static LinkAsked lastLink() {
        return events(LinkAsked.class).getLast();
    }
}
