package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.privacy.AccountErased;
import org.gamingcafe.identity.privacy.AccountsErased;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.5: points of who was forgotten")
class LeftPointsRoomTest extends LoyaltyTest {

    @Test
    @DisplayName("They expire, frozen or not, and the second book still balances")
    void they_expire() {
        var member = aMemberWithPoints(300);
        change("update ledger_account set frozen_at = now(), frozen_reason = 'lost' where owner = ?", member);

        forget(List.of(member));

        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(0));
        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(300));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("Those of several people expire together, by as many statements as those of one")
    void those_of_several_expire_together() {
        forget(List.of(aMemberWithPoints(50)));
        var one = List.of(aMemberWithPoints(100));
        var several = List.of(aMemberWithPoints(200), aMemberWithPoints(300), aMember(venue), aMemberWithPoints(400));
        change(
                "update ledger_account set frozen_at = now(), frozen_reason = 'lost' where owner = ?",
                several.getFirst());

        var few = statements(() -> forget(one));
        var many = statements(() -> forget(several));

        assertThat(many).isEqualTo(few);
        assertThat(pointsIn(Chart.MEMBER_POINTS)).isEqualTo(Points.of(0));
        assertThat(pointsIn(Chart.POINTS_EXPIRED)).isEqualTo(Points.of(1050));
        assertThat(events(PointsMoved.class).stream()
                        .filter(moved -> moved.type().equals("points-expired"))
                        .map(PointsMoved::points))
                .containsExactlyInAnyOrder(-50L, -100L, -200L, -300L, -400L);
        assertThatPointsAddUp();
    }

    private void forget(List<AccountId> members) {
        var erased = new AccountsErased(members.stream()
                .map(member -> new AccountErased(member, venue, BalanceWish.UNDECIDED))
                .toList());
        as(house(), () -> asPartOfAnAct(() -> the(LeftPoints.class).erased(erased)));
    }
}
