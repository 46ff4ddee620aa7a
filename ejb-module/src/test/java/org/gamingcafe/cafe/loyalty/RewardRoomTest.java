package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.pass.NothingToRefund;
import org.gamingcafe.cafe.pass.PassKind;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassService;
import org.gamingcafe.cafe.pass.PassTerms;
import org.gamingcafe.cafe.pass.PassValidity;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rewards cost points, are worth what they say, and there are never more of them than that. */
class RewardRoomTest extends LoyaltyTest {

    private final RewardService rewards = the(RewardService.class);
    private final RedemptionService redemptions = the(RedemptionService.class);

    private NewReward wanted(RewardKind kind, UUID product, Money bonus, UUID pass, Integer most, Integer each) {
        var now = clock().instant();
        return new NewReward(
                venue,
                "Reward",
                100,
                kind,
                product,
                bonus,
                bonus == null ? null : 30,
                pass,
                now,
                now.plus(Duration.ofDays(7)),
                most,
                each);
    }

    private RewardView offered(NewReward wanted) {
        return as(manager, () -> rewards.offer(wanted, aCommand()));
    }

    private RewardView aThingToHave(Integer most, Integer each) {
        return offered(wanted(RewardKind.THING, null, null, null, most, each));
    }

    private RedemptionView redeem(AccountId member, RewardView reward) {
        return as(cashier, () -> redemptions.redeem(member, reward.id(), aCommand()));
    }

    private RedemptionView cancel(RedemptionView redemption) {
        return as(cashier, () -> redemptions.cancel(redemption.id(), "Changed their mind", aCommand()));
    }

    private RewardView now(RewardView reward) {
        return as(manager, () -> rewards.list(venue, PageRequest.first(50))).items().stream()
                .filter(found -> found.id().equals(reward.id()))
                .findFirst()
                .orElseThrow();
    }

    private PassTerms tenHours() {
        var group = as(house(), () -> the(StationService.class).addGroup(venue, "PC", 1))
                .id();
        as(house(), () -> tills.add(venue, "AUTO", "Automatic", true));
        return new PassTerms(
                "Ten hours",
                PassKind.MINUTES,
                Entitlement.Kind.MINUTES,
                36_000,
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT,
                List.of(new Entitlement.GroupUse(group, 100)),
                new PassValidity(PassValidity.Begin.SALE, 30, PassValidity.Unit.DAY, null),
                euro("25.00"),
                190_000);
    }

    @Test
    @DisplayName("R09: a product is taken from stock at its cost; cancelled, all of it comes back")
    void a_product_is_taken_from_stock() {
        var member = aMemberWithPoints(250);
        var stock = as(cashier, () -> inventory.get(thing.id())).stock();
        var inventoryWas = sum(Chart.INVENTORY);
        var reward = offered(wanted(RewardKind.PRODUCT, thing.id(), null, null, null, null));

        var had = redeem(member, reward);

        assertThat(had.points()).isEqualTo(100);
        assertThat(pointsOf(member)).isEqualTo(150);
        assertThat(as(cashier, () -> inventory.get(thing.id())).stock()).isEqualTo(stock - 1);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.40"));
        assertThat(now(reward).redeemed()).isEqualTo(1);

        var cancelled = cancel(had);

        assertThat(cancelled.cancelledAt()).isNotNull();
        assertThat(pointsOf(member)).isEqualTo(250);
        assertThat(as(cashier, () -> inventory.get(thing.id())).stock()).isEqualTo(stock);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(inventoryWas);
        assertThat(pointsIn(Chart.POINTS_REDEEMED)).isEqualTo(Points.of(0));
        assertThat(now(reward).redeemed()).isZero();
        assertRefused("redemption.cancelled", () -> cancel(had));
        assertThat(imbalance()).isZero();
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: bonus comes onto the wallet; cancelled, it goes, unless it was used")
    void bonus_comes_onto_the_wallet() {
        var member = aMemberWithPoints(250);
        var reward = offered(wanted(RewardKind.BONUS, null, euro("5.00"), null, null, null));

        var first = as(member(member, venue), () -> redemptions.redeemOwn(reward.id(), aCommand()));
        assertThat(bonusOf(member)).isEqualTo(euro("5.00"));
        assertThatGrantsAddUp();
        cancel(first);
        assertThat(bonusOf(member)).isEqualTo(euro("0.00"));
        assertThat(pointsOf(member)).isEqualTo(250);

        var second = redeem(member, reward);
        debit(member, euro("1.00"), "Snack");
        assertRefused("redemption.used", () -> cancel(second));

        assertThat(pointsOf(member)).isEqualTo(150);
        assertThat(bonusOf(member)).isEqualTo(euro("4.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("T28: bonus never lifts a wallet above its maximum")
    void a_full_wallet_gets_no_bonus() {
        var member = aMemberWithPoints(250);
        as(house(), () -> wallets.grant(member, euro("999.00")));
        var reward = offered(wanted(RewardKind.BONUS, null, euro("5.00"), null, null, null));

        assertRefused("wallet.too-full", () -> redeem(member, reward));

        assertThat(pointsOf(member)).isEqualTo(250);
        assertThat(bonusOf(member)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("R09: a pass is as good as one that was bought, and paid as promotion; refunded, it would be bonus")
    void a_pass_is_given() {
        var member = aMemberWithPoints(250);
        var product = as(manager, () -> the(PassProductService.class).add(venue, tenHours(), true));
        var reward = offered(wanted(RewardKind.PASS, null, null, product.id(), null, null));

        var had = as(member(member, venue), () -> redemptions.redeemOwn(reward.id(), aCommand()));

        var pass = as(cashier, () -> the(PassService.class).get(had.pass()));
        assertThat(pass.state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("25.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("25.00"));
        assertThat(number("select paid_bonus from pass where id = ?", pass.id()))
                .isEqualTo(2_500);
        cancel(had);
        assertThat(as(cashier, () -> the(PassService.class).get(had.pass())).state())
                .isEqualTo(PassView.State.ENDED);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThat(pointsOf(member)).isEqualTo(250);

        var again = redeem(member, reward);
        change("update pass set used = 60, earned = 4 where id = ?", again.pass());
        assertThatThrownBy(() -> cancel(again)).isInstanceOf(NothingToRefund.class);
        assertThatPointsAddUp();
    }

    @Test
    void what_is_handed_over_is_had_at_the_desk() {
        var member = aMemberWithPoints(250);
        var reward = aThingToHave(null, null);

        assertRefused(
                "reward.at-the-desk",
                () -> as(member(member, venue), () -> redemptions.redeemOwn(reward.id(), aCommand())));
        redeem(member, reward);

        assertThat(pointsOf(member)).isEqualTo(150);
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("0.00"));
        assertThat(as(member(member, venue), () -> redemptions.of(member, PageRequest.first(10)))
                        .items())
                .hasSize(1);
        assertThat(as(cashier, () -> redemptions.list(venue, PageRequest.first(10)))
                        .items())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "R09: so many in all, so many for each, while it runs, for who has the points; refused, nothing has moved")
    void limits_hold() {
        var rich = aMemberWithPoints(1_000);
        var poor = aMemberWithPoints(99);
        var two = aThingToHave(2, 1);

        redeem(rich, two);
        assertRefused("reward.used-by-member", () -> redeem(rich, two));
        assertRefused("loyalty.not-enough-points", () -> redeem(poor, two));
        assertThat(now(two).redeemed()).isEqualTo(1);
        award(poor, 1);
        redeem(poor, two);
        assertRefused("reward.used-up", () -> redeem(aMemberWithPoints(100), two));
        assertRefused("loyalty.not-enrolled", () -> redeem(aMember(venue), aThingToHave(null, null)));
        var ended = aThingToHave(null, null);
        as(manager, () -> rewards.end(ended.id()));
        assertRefused("reward.over", () -> redeem(rich, ended));
        var week = aThingToHave(null, null);
        clock().advance(Duration.ofDays(7));
        assertRefused("reward.over", () -> redeem(rich, week));
        assertRefused("reward.not-found", () -> as(cashier, () -> redemptions.redeem(rich, anId(), aCommand())));

        assertThat(pointsOf(rich)).isEqualTo(900);
        assertThatPointsAddUp();
    }

    @Test
    void a_redemption_that_is_sent_again_costs_once() {
        var member = aMemberWithPoints(250);
        var reward = aThingToHave(null, null);
        var command = Command.of("test", anId().toString());

        var once = as(cashier, () -> redemptions.redeem(member, reward.id(), command));
        var twice = as(cashier, () -> redemptions.redeem(member, reward.id(), command));

        assertThat(twice).isEqualTo(once);
        assertThat(pointsOf(member)).isEqualTo(150);
    }

    @Test
    @DisplayName("R09: of twelve members who want the last three of a reward three get one")
    void the_last_one_is_had_once_whoever_races() {
        var reward = aThingToHave(3, null);
        var members = new AccountId[12];
        for (var i = 0; i < members.length; i++) {
            members[i] = aMemberWithPoints(100);
        }
        var next = new AtomicInteger();

        var race = as(
                cashier,
                () -> race(
                        members.length,
                        () -> redemptions.redeem(members[next.getAndIncrement()], reward.id(), aCommand())));

        assertThat(race.results()).hasSize(3);
        assertThat(race.failed(LoyaltyRefused.class)).isEqualTo(9);
        assertThat(now(reward).redeemed()).isEqualTo(3);
        assertThat(pointsIn(Chart.POINTS_REDEEMED)).isEqualTo(Points.of(300));
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("R09: one member who asks eight times at once for a reward once per member has it once")
    void the_one_of_a_member_is_had_once_whoever_races() {
        var reward = aThingToHave(null, 1);
        var member = aMemberWithPoints(1_000);

        var race = as(cashier, () -> race(8, () -> redemptions.redeem(member, reward.id(), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(pointsOf(member)).isEqualTo(900);
    }

    @Test
    @DisplayName("Control: who reads what is left of a reward without a lock gives more away than there is")
    void the_race_for_the_last_one_is_real() {
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany <= 0; round++) {
            var naive = new NaiveReward(
                    the(EntityManager.class), aThingToHave(7, null).id());

            tooMany = race(30, () -> inTransaction(naive::claim)).results().size() - 7;
        }

        assertThat(tooMany).as("rewards that nobody had offered").isPositive();
    }

    @Test
    @DisplayName("Of six who cancel the same redemption at once one does")
    void a_redemption_is_cancelled_once_whoever_races() {
        var member = aMemberWithPoints(100);
        var had = redeem(member, aThingToHave(null, null));

        var race = as(cashier, () -> race(6, () -> redemptions.cancel(had.id(), "Twice", aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(LoyaltyRefused.class)).isEqualTo(5);
        assertThat(pointsOf(member)).isEqualTo(100);
        assertThatPointsAddUp();
    }

    @Test
    @DisplayName("I16: nobody gives a reward to somebody they are linked to, or cancels one of theirs")
    void nobody_serves_their_own() {
        var member = aMemberWithPoints(250);
        var reward = aThingToHave(null, null);
        var had = redeem(member, reward);
        link(member, cashier.person());

        assertThatThrownBy(() -> redeem(member, reward)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> cancel(had)).isInstanceOf(Denied.class);
    }

    @Test
    void rewards_make_sense_and_are_offered_by_who_may() {
        var stranger = staff(aVenue(), Role.MANAGER);
        assertField("kind", wanted(RewardKind.PRODUCT, null, null, null, null, null));
        assertField("kind", wanted(RewardKind.THING, thing.id(), null, null, null, null));
        assertField("kind", wanted(RewardKind.BONUS, thing.id(), euro("1.00"), null, null, null));
        assertField("bonus", wanted(RewardKind.BONUS, null, euro("0.00"), null, null, null));
        assertField("bonus", wanted(RewardKind.BONUS, null, Money.of("1.00", "USD"), null, null, null));
        assertField("most", wanted(RewardKind.THING, null, null, null, 0, null));
        assertField("mostEach", wanted(RewardKind.THING, null, null, null, null, 0));
        assertRefused("product.not-found", () -> offered(wanted(RewardKind.PRODUCT, anId(), null, null, null, null)));
        assertRefused("pass-product.not-found", () -> offered(wanted(RewardKind.PASS, null, null, anId(), null, null)));
        assertThatThrownBy(() -> as(
                        cashier,
                        () -> rewards.offer(wanted(RewardKind.THING, null, null, null, null, null), aCommand())))
                .isInstanceOf(EJBAccessException.class);
        var made = aThingToHave(null, null);
        assertThatThrownBy(() -> as(stranger, () -> rewards.end(made.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> rewards.list(venue, PageRequest.first(10))))
                .isInstanceOf(NotFound.class);
        var member = aMemberWithPoints(100);
        assertThat(as(member(member, venue), () -> rewards.list(venue, PageRequest.first(10)))
                        .items())
                .containsExactly(made);
        as(manager, () -> rewards.end(made.id()));
        as(manager, () -> rewards.end(made.id()));
        assertThat(as(member(member, venue), () -> rewards.list(venue, PageRequest.first(10)))
                        .items())
                .isEmpty();
        assertThat(events(RewardChanged.class)).hasSize(2);
    }

    private void assertField(String field, NewReward wanted) {
        assertThatThrownBy(() -> offered(wanted))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }
}
