package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gamingcafe.cafe.loyalty.EnrolmentService;
import org.gamingcafe.cafe.loyalty.PointsService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Play brings points when it is settled, and a correction takes them back. */
class PlayPointsRoomTest extends PlayRoom {

    private final Caller manager = staff(venue, Role.MANAGER);

    private long pointsOf(AccountId member) {
        return as(cashier, () -> the(PointsService.class).view(member)).points();
    }

    private PlayView played(AccountId member, int hours) {
        var session = startForLong(aStation().id(), member);
        for (var minute = 0; minute < hours * 60; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }
        return end(session);
    }

    @Test
    @DisplayName("R09: settled play brings a point a unit; corrected, exactly what was too much goes back")
    void play_brings_points_and_a_correction_takes_them_back() {
        var member = aMemberWith("50.00");
        as(cashier, () -> the(EnrolmentService.class).enrol(member));

        var ended = played(member, 3);

        assertThat(ended.total()).isEqualTo(euro("9.00"));
        assertThat(pointsOf(member)).isEqualTo(9);
        var earlier = new Correction(OPENING.plus(Duration.ofMinutes(70)), null, null, "Had left already");
        as(manager, () -> the(CorrectionService.class).correct(ended.id(), earlier, key()));
        assertThat(pointsOf(member)).as("of 3.50").isEqualTo(3);
        var atOnce = new Correction(null, OPENING, OPENING.plus(Duration.ofHours(3)), "Did not play");
        as(manager, () -> the(CorrectionService.class).correct(ended.id(), atOnce, key()));
        assertThat(pointsOf(member)).isZero();
    }

    @Test
    @DisplayName("R09: a guest and a member who takes no part get no points")
    void who_takes_no_part_gets_none() {
        var member = aMemberWith("50.00");
        played(member, 1);
        var shift = aShift();
        var guest = aGuest("3.00", shift);
        pass(Duration.ofMinutes(30));
        end(guest);

        assertThat(pointsOf(member)).isZero();
        assertThat(one("select count(*) from loyalty_lot where venue_id = ?", venue))
                .isEqualTo(0L);
    }
}
