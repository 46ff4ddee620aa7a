package org.gamingcafe.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D23 accounts that others have entered come to their owners")
class ClaimRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ClaimService claims = the(ClaimService.class);
    private final AccountService accounts = the(AccountService.class);
    private final VenueId venue = aVenue();
    private final Caller cashier = staff(venue, Role.CASHIER);
    private final String email = "claim" + NEXT.incrementAndGet() + "@example.org";

    @Test
    void the_link_goes_to_the_address_on_file_and_sets_the_first_password() {
        var member = entered(email);

        as(cashier, () -> claims.sendLink(member));
        assertThat(lastLink()).isEqualTo(new LinkAsked(member, MailedLink.CLAIM));
        the(LoginService.class).setPassword(mailed(member, MailedLink.CLAIM), PASSWORD);

        assertThat(accounts.get(member).emailVerified()).isTrue();
        assertThat(the(LoginService.class).begin(new Credentials(email, PASSWORD, false), Channel.API, Origin.INSIDE))
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_code_from_the_desk_names_the_address_once_however_it_is_typed() {
        var member = entered(null);
        var code = as(cashier, () -> claims.issueCode(member));
        assertThat(code.toString()).doesNotContain(code.secret().reveal());

        claim(" " + code.shown().toLowerCase(Locale.ROOT), email);

        assertThat(accounts.get(member).email()).isEqualTo(email);
        assertThat(accounts.get(member).emailVerified()).isFalse();
        assertThat(lastLink()).isEqualTo(new LinkAsked(member, MailedLink.CLAIM));
        assertThatThrownBy(() -> claim(code.shown(), "b" + email)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_code_is_over_after_a_quarter_of_an_hour_or_when_there_is_a_newer_one() {
        var member = entered(null);
        var first = as(cashier, () -> claims.issueCode(member));
        var second = as(cashier, () -> claims.issueCode(member));

        assertThatThrownBy(() -> claim(first.shown(), email)).isInstanceOf(NotFound.class);
        clock().advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThatThrownBy(() -> claim(second.shown(), email)).isInstanceOf(NotFound.class);
        assertThat(accounts.get(member).email()).isNull();
    }

    @Test
    void an_address_that_somebody_has_is_not_told_and_its_owner_gets_a_mail() {
        var owner = entered(email);
        var member = entered(null);
        var code = as(cashier, () -> claims.issueCode(member));

        claim(code.shown(), email);

        assertThat(accounts.get(member).email()).isNull();
        assertThat(lastLink().recipient()).isEqualTo(owner);
    }

    @Test
    void the_desk_has_no_say_once_the_owner_signs_in() {
        var member = entered(email);
        the(LoginService.class).setPassword(mailed(member, MailedLink.CLAIM), PASSWORD);
        var edit = new PersonEdit(
                "Ada", "thief@example.org", null, "en", accounts.get(member).version());

        assertThatThrownBy(() -> as(cashier, () -> claims.sendLink(member))).isInstanceOf(AccountClaimed.class);
        assertThatThrownBy(() -> as(cashier, () -> claims.issueCode(member))).isInstanceOf(AccountClaimed.class);
        assertThatThrownBy(() -> accounts.edit(member, edit)).isInstanceOf(AccountClaimed.class);
        assertThat(accounts.get(member).email()).isEqualTo(email);
    }

    @Test
    void another_venue_cannot_hand_anything_over_and_colleagues_are_no_members() {
        var member = entered(email);
        var foreign = staff(aVenue(), Role.MANAGER);
        var colleague = staff(venue, Role.ADMIN).person();

        assertThatThrownBy(() -> as(foreign, () -> claims.sendLink(member))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> claims.sendLink(colleague))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_invited_colleague_becomes_active_with_their_own_password() {
        var manager = staff(venue, Role.MANAGER);

        var invited = as(manager, () -> claims.invite(colleague(), Role.CASHIER, false));
        assertThat(invited.status()).isEqualTo(AccountView.Status.INVITED);
        the(LoginService.class).setPassword(mailed(invited.id(), MailedLink.INVITATION), PASSWORD);

        assertThat(accounts.get(invited.id()).status()).isEqualTo(AccountView.Status.ACTIVE);
        assertThat(accounts.profile(invited.id()).roles()).containsEntry(venue, Role.CASHIER);
    }

    @Test
    void nobody_grants_more_than_they_have() {
        var manager = staff(venue, Role.MANAGER);

        assertThatThrownBy(() -> as(manager, () -> claims.invite(colleague(), Role.ADMIN, false)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(manager, () -> claims.invite(colleague(), Role.MEMBER, false)))
                .isInstanceOf(InvalidInput.class);
        assertThat(accounts.find(email)).isEmpty();
    }

    private NewPerson colleague() {
        return new NewPerson(AccountView.Kind.STAFF, venue, null, email, "Carla", null, "de");
    }

    private AccountId entered(@Nullable String address) {
        return accounts.enter(new NewPerson(AccountView.Kind.MEMBER, venue, null, address, "Ada", null, "en"), false)
                .id();
    }

    /** Each from an address of their own, so that no limit is in the way. */
    private void claim(String code, String address) {
        var origin = new Origin("203.0.113." + NEXT.incrementAndGet(), "", "");
        new Call(Caller.ANONYMOUS, origin, "r", "r", Locale.ENGLISH).run(() -> claims.claim(code, address));
    }

    private static Secret mailed(AccountId account, MailedLink link) {
        return the(TicketDesk.class).issue(link.purpose(), account, link.life());
    }

    private static LinkAsked lastLink() {
        return events(LinkAsked.class).getLast();
    }
}
