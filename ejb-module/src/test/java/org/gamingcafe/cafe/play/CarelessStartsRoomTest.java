package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.cafe.member.GuardianLimits;
import org.gamingcafe.cafe.member.GuardianService;
import org.junit.jupiter.api.Test;

/** The control of the race for the minutes of a ward, in a database of its own: what keeps sessions apart is taken away. */
class CarelessStartsRoomTest extends PlayRoom {

    @Test
    void without_one_session_a_person_the_minutes_of_a_ward_are_given_out_more_than_once() {
        change("drop index play_session_one_per_account");
        var ward = aMemberWith("90.00");
        as(cashier, () -> the(GuardianService.class).setLimits(ward, new GuardianLimits(null, 60, null)));

        assertThat(minutesOfSixStartsAtOnce(ward)).isGreaterThan(60);
    }
}
