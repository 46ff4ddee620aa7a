package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.identity.device.Place;
import org.gamingcafe.identity.risk.Arrival;
import org.gamingcafe.identity.risk.Habits;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeatTakenRoomTest extends PlayRoom {

    private static final Place BERLIN = new Place("DE", "Berlin", new Place.Point(52.52, 13.40));
    private static final Place LAGOS = new Place("NG", "Lagos", new Place.Point(6.52, 3.38));

    private final SeatTaken signal = the(SeatTaken.class);

    @Test
    @DisplayName("E9.3: who sits at a seat does not sign in from far away; where one usually is, nothing is said")
    void who_sits_here_is_not_far_away() {
        var member = aMemberWith("10.00");
        var habits = Habits.NONE.with(from(member, BERLIN, false));

        assertThat(signal.percent(from(member, LAGOS, false), habits)).isZero();
        var session = start(aStation().id(), member);

        assertThat(signal.percent(from(member, LAGOS, false), habits)).isEqualTo(100);
        assertThat(signal.percent(from(member, BERLIN, false), habits)).isZero();
        assertThat(signal.percent(from(member, LAGOS, true), habits))
                .as("the station itself")
                .isZero();
        assertThat(signal.percent(from(member, Place.UNKNOWN, false), habits))
                .as("nothing tells the city")
                .isZero();
        assertThat(signal.percent(from(aMemberWith("10.00"), LAGOS, false), habits))
                .isZero();
        end(session);
        assertThat(signal.percent(from(member, LAGOS, false), habits)).isZero();
    }

    private static Arrival from(AccountId member, Place place, boolean vouched) {
        return new Arrival(member, clock().instant(), place, "network", "", "", null, vouched, false, 0, false);
    }
}
