package org.gamingcafe.cafe.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.privacy.AccountErased;
import org.gamingcafe.identity.privacy.AccountsErased;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.5: passes of who was forgotten")
class LeftPassesTest extends PassCounter {

    @Test
    @DisplayName("They end and are renewed no more; nothing is owed of them, and the books balance")
    void they_end() {
        var member = memberWith("100.00");
        var minutes = sold(SomePass.minutes(600, group, "20.00"), member);
        var monthly = sold(SomePass.subscription(Entitlement.Kind.MINUTES, 600, group, "30.00"), member);
        var other = memberWith("100.00");
        var theirs = sold(SomePass.minutes(600, group, "20.00"), other);

        var erased = new AccountsErased(Stream.of(member, other)
                .map(person -> new AccountErased(person, venue, BalanceWish.UNDECIDED))
                .toList());
        as(house(), () -> asPartOfAnAct(() -> the(LeftPasses.class).erased(erased)));

        assertThat(now(theirs).state()).isEqualTo(PassView.State.ENDED);
        assertThat(events(PassEnded.class)).hasSize(3);
        assertThat(now(minutes).state()).isEqualTo(PassView.State.ENDED);
        assertThat(now(monthly).state()).isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
        assertThat(as(house(), () -> renewals.due(10))).doesNotContain(monthly.id());
    }
}
