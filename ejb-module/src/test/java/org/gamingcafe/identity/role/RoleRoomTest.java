package org.gamingcafe.identity.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoleRoomTest extends RoomTest {

    private final RoleService roles = the(RoleService.class);

    @Test
    void a_person_has_one_role_in_a_venue_and_may_have_others_elsewhere() {
        var here = aVenue();
        var there = aVenue();
        var person = aPerson(here, "STAFF");

        roles.assign(person, here, Role.CASHIER);
        roles.assign(person, there, Role.MANAGER);
        roles.assign(person, here, Role.ADMIN);

        assertThat(roles.rolesOf(person)).isEqualTo(Map.of(here, Role.ADMIN, there, Role.MANAGER));
        assertThat(roles.permissionsOf(person).get(there))
                .contains(Permission.TXN_REFUND)
                .doesNotContain(Permission.LEDGER_AUDIT);
        assertThat(roles.permissionsOf(AccountId.next())).isEmpty();
    }

    @Test
    void a_change_of_role_names_before_and_after_and_no_change_says_nothing() {
        var venue = aVenue();
        var person = aPerson(venue, "STAFF");

        roles.assign(person, venue, Role.CASHIER);
        roles.assign(person, venue, Role.CASHIER);
        roles.assign(person, venue, Role.MANAGER);

        assertThat(events(RoleAssigned.class).stream()
                        .filter(event -> event.account().equals(person))
                        .map(RoleAssigned::changes))
                .containsExactly(
                        Map.of("before", "", "after", "CASHIER"), Map.of("before", "CASHIER", "after", "MANAGER"));
    }

    @Test
    @DisplayName("D31 each role may what the one below it may, and more")
    void each_role_may_what_the_one_below_it_may_and_more() {
        var below = Set.<String>of();

        for (var role : Role.values()) {
            var granted = granted(role);
            assertThat(granted).containsAll(below).hasSizeGreaterThan(below.size());
            below = granted;
        }
    }

    @Test
    void the_table_grants_only_permissions_that_the_house_knows() throws IllegalAccessException {
        var known = new TreeSet<String>();
        for (var field : Permission.class.getFields()) {
            known.add((String) field.get(null));
        }

        assertThat(granted(Role.ADMIN)).isEqualTo(known);
    }

    private Set<String> granted(Role role) {
        var venue = aVenue();
        var person = aPerson(venue, "STAFF");
        roles.assign(person, venue, role);
        return roles.permissionsOf(person).get(venue);
    }
}
