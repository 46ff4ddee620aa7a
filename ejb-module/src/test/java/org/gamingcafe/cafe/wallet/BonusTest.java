package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.bonus.BonusExpired;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.cafe.bonus.BonusPlan;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.cafe.bonus.BonusTiersChanged;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bonus comes with a top-up, is spent first, and ends. */
class BonusTest extends CounterTest {

    private final BonusService bonuses = the(BonusService.class);
    private final WalletDeskService desk = the(WalletDeskService.class);

    private void tiers(BonusTier... tiers) {
        as(
                manager,
                () -> bonuses.setPlan(
                        venue, new BonusPlan(List.of(tiers), bonuses.plan(venue).version())));
    }

    @Test
    @DisplayName("I15: a top-up with bonus is one entry, and no revenue")
    void a_top_up_brings_the_bonus_of_the_highest_tier_it_reaches() {
        tiers(new BonusTier(euro("20.00"), euro("4.00"), null, 30), new BonusTier(euro("50.00"), null, 1_550, 60));
        var shift = openShift("0.00");
        var member = aMember(venue);

        topUp(member, euro("19.99"), shift.id());
        assertThat(bonusOf(member)).isEqualTo(euro("0.00"));
        var receipt = topUp(member, euro("20.00"), shift.id());
        assertThat(bonusOf(member)).isEqualTo(euro("4.00"));
        topUp(member, euro("50.03"), shift.id());

        assertThat(bonusOf(member))
                .as("15.5 % of 50.03, parts of a cent not given")
                .isEqualTo(euro("11.75"));
        assertThat(number("select count(*) from posting where entry_id = ?", receipt.transactionId()))
                .isEqualTo(4);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("11.75"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("90.02"));
        assertThat(sum(Chart.GOODS_REVENUE).plus(sum(Chart.PLAY_REVENUE))).isEqualTo(euro("0.00"));
        assertThat(as(member(member, venue), () -> desk.bonuses(member)))
                .extracting(BonusGrant::remaining)
                .containsExactly(euro("4.00"), euro("7.75"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("T28: a bonus that would lift the wallet above its maximum is cut; the cash still comes")
    void a_bonus_is_cut_at_the_maximum_balance() {
        tiers(new BonusTier(euro("5.00"), null, 10_000, 30));
        var shift = openShift("0.00");
        var member = memberWith("980.00");

        topUp(member, euro("15.00"), shift.id());

        assertThat(cashOf(member)).isEqualTo(euro("995.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("5.00"));
        assertRefused("wallet.too-full", () -> topUp(member, euro("5.00"), shift.id()));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("T28: bonus counts towards the maximum, in a race too")
    void top_ups_with_bonus_that_race_do_not_overfill_a_wallet() {
        tiers(new BonusTier(euro("5.00"), null, 5_000, 30));
        var shift = openShift("0.00");
        var member = memberWith("900.00");

        var race = as(cashier, () -> race(20, () -> wallets.topUp(member, euro("30.00"), shift.id(), aCommand())));

        assertThat(race.results()).hasSize(2);
        assertThat(race.failed(WalletTooFull.class)).isEqualTo(18);
        assertThat(cashOf(member)).isEqualTo(euro("960.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("30.00"));
        assertThatGrantsAddUp();
    }

    @Test
    void bonus_is_spent_soonest_to_expire_first() {
        var member = memberWith("10.00");
        bonus(member, "3.00", 60);
        bonus(member, "2.00", 5);
        bonus(member, "1.00", 30);

        debit(member, euro("2.50"), "first the one that ends first");

        assertThat(as(house(), () -> desk.bonuses(member)))
                .extracting(BonusGrant::remaining)
                .containsExactly(euro("0.50"), euro("3.00"));
        assertThat(cashOf(member)).isEqualTo(euro("10.00"));
        assertThatGrantsAddUp();
    }

    @Test
    @DisplayName("I3: 64 debits of 1.00 on 12.00 bonus and 20.00 cash: exactly 32")
    void debits_that_race_take_each_cent_of_bonus_once() {
        var member = memberWith("20.00");
        bonus(member, "7.50", 5);
        bonus(member, "4.50", 9);

        var race = as(cashier, () -> race(64, () -> wallets.debit(member, euro("1.00"), "race", aCommand())));

        assertThat(race.results()).hasSize(32);
        assertThat(race.failed(InsufficientFunds.class)).isEqualTo(32);
        assertThat(bonusOf(member)).isEqualTo(euro("0.00"));
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    void what_expires_goes_back_to_promotion_once() {
        var member = memberWith("1.00");
        bonus(member, "3.00", 5);
        bonus(member, "2.00", 50);
        debit(member, euro("1.00"), "a");
        clock().advance(Duration.ofDays(5));

        var race = as(house(), () -> race(8, () -> bonuses.expire(10)));

        assertThat(race.failures()).isEmpty();
        assertThat(bonusOf(member)).isEqualTo(euro("2.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("3.00"));
        assertThat(events(BonusExpired.class).stream()
                        .filter(event -> event.account().equals(member)))
                .singleElement()
                .satisfies(event -> assertThat(event.amount()).isEqualTo(euro("2.00")));
        assertThatGrantsAddUp();
        assertThat(as(house(), () -> bonuses.expire(10))).isZero();
        assertThatThrownBy(() -> as(manager, () -> bonuses.expire(10))).isInstanceOf(Denied.class);
    }

    @Test
    void bonus_whose_time_is_over_is_not_spent_even_before_the_job_has_been_there() {
        var member = memberWith("5.00");
        bonus(member, "3.00", 1);
        clock().advance(Duration.ofDays(1));

        debit(member, euro("4.00"), "cash only");

        assertThat(cashOf(member)).isEqualTo(euro("1.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("3.00"));
    }

    @Test
    void tiers_make_sense_and_belong_to_their_venue() {
        var tier = new BonusTier(euro("20.00"), euro("4.00"), null, 30);

        assertThatThrownBy(() -> new BonusTier(euro("20.00"), null, null, 30)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new BonusTier(euro("0.00"), null, 5, 30)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new BonusTier(euro("1.00"), null, 10_001, 30)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new BonusTier(euro("1.00"), null, 5, 0)).isInstanceOf(InvalidInput.class);
        assertRefused("bonus.tier", () -> tiers(tier, tier));
        assertRefused(
                "venue.not-found", () -> as(manager, () -> bonuses.setPlan(aVenue(), new BonusPlan(List.of(tier), 0))));
        tiers(tier);

        assertThat(as(manager, () -> bonuses.plan(venue)).tiers()).containsExactly(tier);
        assertThat(events(BonusTiersChanged.class)).isNotEmpty();
    }

    @Test
    void one_top_up_brings_one_bonus() {
        tiers(new BonusTier(euro("5.00"), euro("1.00"), null, 30));
        var shift = openShift("0.00");
        var member = aMember(venue);
        var command = aCommand();

        var race = as(cashier, () -> race(20, () -> wallets.topUp(member, euro("10.00"), shift.id(), command)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().map(WalletReceipt::transactionId).distinct())
                .hasSize(1);
        assertThat(bonusOf(member)).isEqualTo(euro("1.00"));
        assertThat(sql("select * from bonus_grant where account_id = ?", member))
                .hasSize(1);
    }
}
