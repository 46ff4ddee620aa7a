package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountClaimed;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.LinkAsked;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.PersonEdit;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G047–G049, D31: people found, looked at, invited and edited by those who administer them. */
class UserRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");

    private final UserService users = the(UserService.class);
    private final VenueId venue = aVenue();
    private final Caller manager = staff(venue, Role.MANAGER);

    @Test
    void the_list_shows_who_is_at_home_or_has_a_role_here_and_nobody_else() {
        var cashier = staff(venue, Role.CASHIER).person();
        var visiting = aPerson(aVenue(), "STAFF");
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'CASHIER')", visiting, venue);
        var foreign = staff(aVenue(), Role.CASHIER).person();
        var erased = aPerson(venue, "MEMBER");
        change("update account set status = 'ERASED' where id = ?", erased);

        var found = ids(UserFilter.ALL);

        assertThat(found).contains(cashier, visiting, manager.person()).doesNotContain(foreign, erased);
    }

    @Test
    void the_list_is_narrowed_by_role_status_and_text() {
        var cashier = staff(venue, Role.CASHIER).person();
        var member = aMember(venue);
        change("update account set display_name = 'Zoë 100%_sure', status = 'DEACTIVATED' where id = ?", member);

        assertThat(ids(new UserFilter(venue, Role.CASHIER, null, null))).containsExactly(cashier);
        assertThat(ids(new UserFilter(null, null, AccountView.Status.DEACTIVATED, null)))
                .containsExactly(member);
        assertThat(ids(new UserFilter(null, null, null, "ZOË 100%_"))).containsExactly(member);
        assertThat(ids(new UserFilter(null, null, null, "100__"))).isEmpty();
        assertThat(ids(new UserFilter(venue, Role.MEMBER, AccountView.Status.DEACTIVATED, "sure")))
                .containsExactly(member);
        assertThat(ids(new UserFilter(venue, Role.CASHIER, AccountView.Status.DEACTIVATED, "sure")))
                .isEmpty();
        assertThatThrownBy(() -> ids(new UserFilter(aVenue(), null, null, null)))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("venue.not-found"));
    }

    @Test
    void a_long_list_comes_in_pages_in_either_order() {
        for (var i = 0; i < 7; i++) {
            aMember(venue);
        }
        for (var sort : AccountService.Sort.values()) {
            var seen = new ArrayList<AccountId>();
            String after = null;
            do {
                var page = new PageRequest(3, after);
                var slice = as(manager, () -> users.search(UserFilter.ALL, sort, page));
                slice.items().forEach(user -> seen.add(user.account().id()));
                after = slice.next();
            } while (after != null);
            assertThat(seen).as(sort.name()).hasSize(8).doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> as(
                        manager, () -> users.search(UserFilter.ALL, AccountService.Sort.NAME, new PageRequest(3, "!"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("G047, G050: to look is on record, and never for whose name was looked")
    void to_look_is_on_record() {
        var member = aMember(venue);

        as(manager, () -> users.get(member));
        as(manager, () -> users.sessions(member, PageRequest.FIRST));
        as(
                manager,
                () -> users.activity(member, org.gamingcafe.identity.activity.ActivityFilter.ALL, PageRequest.FIRST));
        ids(new UserFilter(null, Role.MEMBER, null, "somebody in particular"));
        as(manager, () -> users.export(UserFilter.ALL));

        assertThat(events(UserSeen.class)).extracting(UserSeen::account).containsOnly(member);
        assertThat(events(UserSeen.class))
                .extracting(UserSeen::what)
                .containsExactly("account", "sessions", "activity");
        assertThat(events(UsersListed.class))
                .extracting(UsersListed::act)
                .containsExactly("user.listed", "user.exported");
        assertThat(sql("select cast(changes as text) as changes from audit_record where act like 'user.%'")
                        .toString())
                .contains("MEMBER,text")
                .doesNotContain("particular");
    }

    @Test
    void somebody_of_another_venue_is_as_if_they_never_were() {
        var foreign = aMember(aVenue());
        var edit = new PersonEdit("Taken", null, null, "en", 0);

        assertIsNobody(() -> users.get(foreign));
        assertIsNobody(() -> users.get(AccountId.next()));
        assertIsNobody(() -> users.sessions(foreign, PageRequest.FIRST));
        assertIsNobody(() -> users.refreshTokens(foreign, PageRequest.FIRST));
        assertIsNobody(() -> users.edit(foreign, edit));

        assertThat(one("select display_name from account where id = ?", foreign))
                .isEqualTo("Somebody");
        assertThat(events(UserSeen.class)).isEmpty();
    }

    @Test
    void roles_elsewhere_are_not_shown() {
        var there = aVenue();
        var person = staff(venue, Role.CASHIER).person();
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", person, there);

        assertThat(as(manager, () -> users.get(person)).roles()).isEqualTo(Map.of(venue, Role.CASHIER));
        assertThat(as(staff(there, Role.ADMIN), () -> users.get(person)).roles())
                .isEqualTo(Map.of(there, Role.ADMIN));
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_is_refused() {
        var cashier = staff(venue, Role.CASHIER).person();

        var edited = as(manager, () -> users.edit(cashier, new PersonEdit("Carla", address(), null, "de", 0)));
        assertThat(edited.account().displayName()).isEqualTo("Carla");
        assertThat(edited.account().version()).isEqualTo(1);

        assertThatThrownBy(() -> as(manager, () -> users.edit(cashier, new PersonEdit("Late", null, null, "en", 0))))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    @DisplayName("D23 whose owner signs in already keeps the address")
    void nobody_takes_an_account_over_by_its_address() {
        var cashier = staff(venue, Role.CASHIER).person();
        the(PasswordService.class).set(cashier, PASSWORD);

        assertThatThrownBy(() -> as(manager, () -> users.edit(cashier, new PersonEdit("C", address(), null, "en", 0))))
                .isInstanceOf(AccountClaimed.class);
    }

    @Test
    @DisplayName("D31 a manager decides nothing about an administrator, here or elsewhere")
    void nobody_edits_who_may_more() {
        var admin = staff(venue, Role.ADMIN).person();
        var admires = staff(venue, Role.CASHIER).person();
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'MANAGER')", admires, aVenue());

        for (var person : new AccountId[] {admin, admires}) {
            assertThatThrownBy(() -> as(manager, () -> users.edit(person, new PersonEdit("X", null, null, "en", 0))))
                    .isInstanceOfSatisfying(
                            Denied.class, no -> assertThat(no.code()).isEqualTo("role.above-own"));
        }
    }

    @Test
    @DisplayName("E10.5 a colleague is invited by mail, with a role that the inviter could have")
    void a_colleague_is_invited_by_mail() {
        var invited = as(manager, () -> users.invite(colleague(Role.CASHIER)));

        assertThat(invited.account().status()).isEqualTo(AccountView.Status.INVITED);
        assertThat(invited.account().mustChangePassword()).isTrue();
        assertThat(invited.roles()).isEqualTo(Map.of(venue, Role.CASHIER));
        assertThat(events(LinkAsked.class))
                .containsExactly(new LinkAsked(invited.account().id(), MailedLink.INVITATION));
        assertThatThrownBy(() -> as(manager, () -> users.invite(colleague(Role.ADMIN))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(manager, () -> users.invite(colleague(Role.MEMBER))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(staff(aVenue(), Role.ADMIN), () -> users.invite(colleague(Role.CASHIER))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_right_that_was_taken_since_the_sign_in_no_longer_counts() {
        var demoted = staff(venue, Role.ADMIN);
        change("update account_role set role = 'MANAGER' where account_id = ?", demoted.person());

        assertThatThrownBy(() -> as(demoted, () -> users.invite(colleague(Role.ADMIN))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void the_export_cannot_run_as_a_formula() {
        var member = aMember(venue);
        change("update account set display_name = '=1+1' where id = ?", member);

        var table = as(manager, () -> users.export(new UserFilter(venue, Role.MEMBER, null, "=1")));

        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains("\"'=1+1\"").contains(member.toString());
    }

    @Test
    void without_the_permission_nobody_looks() {
        var cashier = staff(venue, Role.CASHIER);

        assertThatThrownBy(() ->
                        as(cashier, () -> users.search(UserFilter.ALL, AccountService.Sort.NAME, PageRequest.FIRST)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(cashier, () -> users.get(cashier.person()))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(
                        caller(Caller.Kind.STAFF, cashier.person(), venue, Set.of()),
                        () -> users.export(UserFilter.ALL)))
                .isInstanceOf(EJBAccessException.class);
    }

    private java.util.List<AccountId> ids(UserFilter filter) {
        return as(manager, () -> users.search(filter, AccountService.Sort.NAME, PageRequest.first(100)))
                .items()
                .stream()
                .map(user -> user.account().id())
                .toList();
    }

    private void assertIsNobody(java.util.function.Supplier<?> act) {
        assertThatThrownBy(() -> as(manager, act))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("account.not-found"));
    }

    private NewUser colleague(Role role) {
        return new NewUser(venue, role, address(), "Carla", null, "de", true);
    }

    private static String address() {
        return "c" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
    }
}
