package org.gamingcafe.cafe.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class GuardianDataRoomTest extends RoomTest {

    final VenueId venue = aVenue();

    @Test
    void consents_and_limits_are_handed_out_and_forgotten_with_either_of_the_two() {
        var guardians = the(GuardianService.class);
        var data = the(MemberPersonalData.class);
        var cashier = staff(venue, Role.CASHIER);
        var ward = aMember(venue);
        var guardian = aMember(venue);
        as(cashier, () -> {
            guardians.note(
                    ward, new NewGuardian(null, "Robin Parent", null, "robin@example.org", NewGuardian.Given.PAPER));
            guardians.note(ward, new NewGuardian(guardian, null, null, null, NewGuardian.Given.PERSON));
            guardians.setLimits(ward, new GuardianLimits(null, 30, null));
        });

        assertThat(inTransaction(() -> data.export(ward)).toString()).contains("Robin Parent", "minutes=30");
        assertThat(inTransaction(() -> data.export(guardian)).toString()).contains(ward.toString());
        asPartOfAnAct(() -> data.erase(Set.of(guardian)));
        assertThat(count("guardian")).isEqualTo(1);
        asPartOfAnAct(() -> data.erase(Set.of(ward)));
        asPartOfAnAct(() -> data.erase(Set.of(ward)));

        assertThat(count("guardian") + count("guardian_limit")).isZero();
    }
}
