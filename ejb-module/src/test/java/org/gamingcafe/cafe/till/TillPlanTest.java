package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Drawers and the till that settles by itself have codes of their own. */
class TillPlanTest extends CounterTest {

    private final TillPlanService plans = the(TillPlanService.class);
    private final Caller owner = staff(venue, Role.ADMIN);

    @Test
    @DisplayName("No drawer takes the code of the till that settles by itself, also before that is there")
    void a_drawer_is_not_called_like_the_automatic_till() {
        assertRefused("till.code-taken", () -> as(owner, () -> plans.add(venue, "AUTO", "Front", aCommand())));

        assertThat(as(house(), () -> inTransaction(() -> the(Tills.class).automatic(venue)))
                        .code())
                .isEqualTo("AUTO");
        assertRefused("till.code-taken", () -> as(owner, () -> plans.add(venue, "AUTO", "Front", aCommand())));
    }

    @Test
    @DisplayName("Where a drawer is called so from former times, what settles by itself is numbered all the same")
    void the_automatic_till_finds_a_code() {
        aTill("AUTO");

        var till = as(house(), () -> inTransaction(() -> the(Tills.class).automatic(venue)));

        assertThat(till.isAutomatic()).isTrue();
        assertThat(till.code()).isEqualTo("AUT1");
        assertThat(as(house(), () -> inTransaction(() -> the(Tills.class).automatic(venue)))
                        .id())
                .isEqualTo(till.id());
    }
}
