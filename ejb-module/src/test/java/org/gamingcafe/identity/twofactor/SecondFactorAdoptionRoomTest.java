package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gamingcafe.RoomTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 5, item 8: how many have a second factor")
class SecondFactorAdoptionRoomTest extends RoomTest {

    private final SecondFactorService factors = the(SecondFactorService.class);

    @Test
    void active_accounts_of_these_venues_are_counted() {
        var venue = aVenue();
        var first = aPerson(venue, "STAFF");
        aPerson(venue, "STAFF");
        aPerson(venue, "MEMBER");
        var gone = aPerson(venue, "MEMBER");
        as(house(), () -> factors.enrolByTheHouse(first));
        as(house(), () -> factors.enrolByTheHouse(gone));
        change("update account set status = 'DEACTIVATED' where id = ?", gone);

        var adoption = factors.adoption(Set.of(venue));

        assertThat(adoption).isEqualTo(new SecondFactorAdoption(1, 3));
        assertThat(adoption.percent()).isEqualTo(33);
        assertThat(factors.adoption(Set.of())).isEqualTo(new SecondFactorAdoption(0, 0));
        assertThat(factors.adoption(Set.of()).millionths()).isZero();
        assertThat(the(EnrolledFactors.class).adoption().accounts()).isGreaterThanOrEqualTo(3);
    }
}
