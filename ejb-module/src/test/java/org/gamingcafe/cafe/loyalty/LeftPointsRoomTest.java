package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.privacy.AccountErased;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.5: points of who was forgotten")
class LeftPointsRoomTest extends LoyaltyTest {

    @Test
    @DisplayName("They expire, frozen or not, and the second book still balances")
    void they_expire() {
        var member = aMemberWithPoints(300);
        change("update ledger_account set frozen_at = now(), frozen_reason = 'lost' where owner = ?", member);

        as(
                house(),
                () -> asPartOfAnAct(
                        () -> the(LeftPoints.class).erased(new AccountErased(member, venue, BalanceWish.UNDECIDED))));

        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(0));
        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(300));
        assertThatPointsAddUp();
    }
}
