package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallTest {

    private final VenueId here = VenueId.next();
    private final VenueId elsewhere = VenueId.next();
    private final Caller cashier =
            new Caller(Caller.Kind.STAFF, AccountId.next(), Map.of(here, Set.of(Permission.SALE_SELL)), null, null);

    @Test
    void outside_of_any_call_nobody_is_known() {
        assertThat(Call.current().caller()).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void a_call_inside_a_call_gives_the_outer_one_back_even_after_a_failure() {
        Call.ofTheHouse("outer").run(() -> {
            var outer = Call.current();
            assertThatThrownBy(() -> Call.ofTheHouse("inner").run(() -> {
                        throw new IllegalStateException("inner");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(Call.current()).isSameAs(outer);
        });

        assertThat(Call.current().caller()).isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void a_permission_counts_only_in_the_venue_that_granted_it() {
        assertThat(cashier.may(Permission.SALE_SELL, here)).isTrue();
        assertThat(cashier.may(Permission.SALE_SELL, elsewhere)).isFalse();
        assertThatThrownBy(() -> cashier.mustBeAllowed(Permission.SALE_SELL, elsewhere, "sale"))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("sale.not-found"));
    }

    @Test
    void only_the_house_may_do_what_is_the_houses() {
        assertThatThrownBy(cashier::mustBeTheHouse).isInstanceOf(Denied.class);
        Caller.JOB.mustBeTheHouse();
    }

    @Test
    void nobody_known_is_no_person() {
        assertThatThrownBy(Caller.ANONYMOUS::person).isInstanceOf(Denied.class);
    }

    @Test
    void keys_of_two_people_never_meet() {
        var other = new Caller(Caller.Kind.STAFF, AccountId.next(), Map.of(), null, null);

        assertThat(cashier.scope()).isNotEqualTo(other.scope());
    }

    @Test
    void keys_of_two_devices_never_meet_and_a_device_without_a_name_is_none() {
        var station = Ids.next();
        var one = device(Caller.Kind.STATION, station);

        assertThat(one.scope()).isEqualTo(device(Caller.Kind.STATION, station).scope());
        assertThat(one.scope())
                .isNotEqualTo(device(Caller.Kind.STATION, Ids.next()).scope());
        assertThat(one.scope()).isNotEqualTo(device(Caller.Kind.TILL, station).scope());
        assertThat(cashier.at(station).scope())
                .as("a person is a person at every seat")
                .isEqualTo(cashier.scope());
        assertThatThrownBy(() -> new Caller(Caller.Kind.TILL, null, Map.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roles_are_those_of_the_venue_in_question() {
        var both = cashier.as(Map.of(here, "CASHIER", elsewhere, "ADMIN"));

        assertThat(both.rolesIn(here)).containsExactly("CASHIER");
        assertThat(both.rolesIn(VenueId.next())).isEmpty();
        assertThat(both.rolesIn(null)).containsExactly("ADMIN", "CASHIER");
    }

    private static Caller device(Caller.Kind kind, UUID id) {
        return new Caller(kind, null, Map.of(), null, null, id, Map.of());
    }
}
