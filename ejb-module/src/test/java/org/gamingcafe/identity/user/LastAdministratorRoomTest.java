package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.role.LastAdministrator;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G047, D31: the house always has an administrator. */
@With(CarelessRoles.class)
class LastAdministratorRoomTest extends RoomTest {

    private final UserAccessService access = the(UserAccessService.class);
    private final VenueId venue = aVenue();

    @BeforeEach
    void nobodyIsAdministrator() {
        change("delete from account_role where role = 'ADMIN'");
    }

    @Test
    void nobody_takes_their_own_last_role_of_administrator() {
        var admin = staff(venue, Role.ADMIN);
        staff(venue, Role.ADMIN);

        assertThatThrownBy(() -> as(admin, () -> access.take(admin.person(), venue)))
                .isInstanceOf(OwnAdministration.class);
        assertThatThrownBy(() -> as(admin, () -> access.give(admin.person(), venue, Role.MANAGER)))
                .isInstanceOf(OwnAdministration.class);
        assertThatThrownBy(() -> as(admin, () -> access.deactivate(admin.person(), "bored")))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo("account.own"));

        assertThat(administrators()).isEqualTo(2);
    }

    @Test
    void the_last_administrator_who_may_sign_in_stays_one() {
        var last = staff(venue, Role.ADMIN);
        var gone = staff(venue, Role.ADMIN);
        change("update account set status = 'DEACTIVATED' where id = ?", gone.person());

        assertThatThrownBy(() -> as(gone, () -> access.take(last.person(), venue)))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> as(gone, () -> access.give(last.person(), venue, Role.CASHIER)))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> as(gone, () -> access.deactivate(last.person(), "a coup")))
                .isInstanceOf(LastAdministrator.class);
        as(last, () -> access.take(gone.person(), venue));

        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void one_who_administers_two_venues_may_leave_one() {
        var other = aVenue();
        var admin = staff(venue, Role.ADMIN);
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", admin.person(), other);

        as(admin, () -> access.take(admin.person(), venue));

        assertThatThrownBy(() -> as(
                        caller(
                                Caller.Kind.STAFF,
                                admin.person(),
                                other,
                                admin.permissions().get(venue)),
                        () -> access.take(admin.person(), other)))
                .isInstanceOf(OwnAdministration.class);
    }

    @Test
    @DisplayName("Two administrators take the role from each other at the same moment: one is left, every time")
    void of_two_who_take_it_from_each_other_one_is_left() {
        for (var round = 0; round < 10; round++) {
            nobodyIsAdministrator();
            var two = List.of(staff(venue, Role.ADMIN), staff(venue, Role.ADMIN));
            var next = new AtomicInteger();
            var deactivates = round % 2 == 0;

            var race = race(2, () -> {
                var me = next.getAndIncrement();
                AccountId other = two.get(1 - me).person();
                as(two.get(me), () -> {
                    if (deactivates) {
                        access.deactivate(other, "in the way");
                    } else {
                        access.take(other, venue);
                    }
                });
            });

            assertThat(race.results()).hasSize(1);
            assertThat(race.failures()).hasSize(1);
            assertThat(administrators()).isEqualTo(1);
        }
    }

    @Test
    void who_only_looks_first_leaves_the_house_without_one() {
        var two = List.of(staff(venue, Role.ADMIN), staff(venue, Role.ADMIN));
        var next = new AtomicInteger();

        race(
                2,
                () -> the(CarelessRoles.class)
                        .take(two.get(next.getAndIncrement()).person(), venue));

        assertThat(administrators()).isZero();
    }

    private static long administrators() {
        return count("(select distinct a.id from account_role r join account a on a.id = r.account_id"
                + " where r.role = 'ADMIN' and a.status = 'ACTIVE') administrators");
    }
}
