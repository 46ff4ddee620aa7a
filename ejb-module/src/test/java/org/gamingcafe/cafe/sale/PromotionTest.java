package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A promotion takes something off while it runs, as often as it says, and never once more. */
class PromotionTest extends CounterTest {

    private final PromotionService promotions = the(PromotionService.class);
    private final ProductView cola = stocked("2.50");

    private ProductView stocked(String price) {
        var product = aProduct("Cola", price, 190_000);
        inStock(product, 100, "0.80", null);
        return product;
    }

    private NewPromotion wanted(String code, Integer bps, Money fixed, Integer uses, Integer each) {
        var now = clock().instant();
        return new NewPromotion(venue, code, bps, fixed, now, now.plus(Duration.ofDays(7)), uses, each);
    }

    private PromotionView announced(String code, Integer bps, Money fixed, Integer uses, Integer each) {
        return as(manager, () -> promotions.announce(wanted(code, bps, fixed, uses, each), aCommand()));
    }

    private NewSale sale(AccountId member, UUID shift, String code, String paid) {
        return new NewSale(member, shift, List.of(line(cola, 2)), List.of(cash(paid)), null, code, null);
    }

    private SaleView sell(AccountId member, UUID shift, String code) {
        return as(cashier, () -> sales.sell(sale(member, shift, code, "5.00"), aCommand()));
    }

    @Test
    void a_share_and_an_amount_are_taken_off() {
        var shift = openShift("0.00").id();
        var fifth = announced("SUMMER", 2000, null, null, null);
        announced("BIG-10", null, euro("10.00"), null, null);

        var shared = sell(null, shift, " summer ");
        var free = as(
                cashier,
                () -> sales.sell(
                        new NewSale(null, shift, List.of(line(cola, 2)), List.of(), null, "BIG-10", null), aCommand()));

        assertThat(shared.total()).isEqualTo(euro("4.00"));
        assertThat(shared.promoted()).isEqualTo(euro("1.00"));
        assertThat(shared.change()).isEqualTo(euro("1.00"));
        assertThat(free.total()).isEqualTo(euro("0.00"));
        assertThat(free.promoted()).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("3.36"));
        assertThat(imbalance()).isZero();
        assertThat(number("select used from promotion where id = ?", fifth.id()))
                .isEqualTo(1);
        assertThat(one("select promotion_id from sale where id = ?", shared.id()))
                .isEqualTo(fifth.id());
        assertThat(number("select amount from promotion_use where sale_id = ?", shared.id()))
                .isEqualTo(100);
    }

    @Test
    void a_code_that_does_not_run_takes_nothing_off_and_nothing_is_sold() {
        var shift = openShift("0.00").id();
        var ended = announced("ENDED", 1000, null, null, null);
        announced("WEEK", 1000, null, null, null);
        as(manager, () -> promotions.end(ended.id()));

        assertRefused("promotion.unknown-code", () -> sell(null, shift, "NEVER"));
        assertRefused("promotion.over", () -> sell(null, shift, "ENDED"));
        clock().advance(Duration.ofDays(7));
        assertRefused("promotion.over", () -> sell(null, shift, "WEEK"));

        assertThat(count("sale where venue_id = '" + venue + "'")).isZero();
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(100);
        assertThat(number("select sum(used) from promotion where venue_id = ?", venue))
                .isZero();
    }

    @Test
    void a_promotion_per_member_asks_who_it_is_and_counts_each() {
        var shift = openShift("0.00").id();
        announced("ONCE", 1000, null, null, 1);
        var one = aMember(venue);

        assertRefused("promotion.members-only", () -> sell(null, shift, "ONCE"));
        sell(one, shift, "ONCE");
        assertRefused("promotion.used-by-member", () -> sell(one, shift, "ONCE"));
        sell(aMember(venue), shift, "ONCE");

        assertThat(number("select used from promotion where venue_id = ?", venue))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Of twenty sales with a promotion for seven seven go through, and a refused sale uses none up")
    void the_last_use_is_used_once_whoever_races() {
        var shift = openShift("0.00").id();
        announced("SEVEN", 1000, null, 7, null);
        assertThatThrownBy(() -> as(cashier, () -> sales.sell(sale(null, shift, "SEVEN", "0.05"), aCommand())))
                .isInstanceOf(InvalidInput.class);
        assertThat(number("select used from promotion where venue_id = ?", venue))
                .isZero();

        var race = as(cashier, () -> race(20, () -> sales.sell(sale(null, shift, "SEVEN", "5.00"), aCommand())));

        assertThat(race.results()).hasSize(7);
        assertThat(race.failed(PromotionRefused.class)).isEqualTo(13);
        assertThat(number("select used from promotion where venue_id = ?", venue))
                .isEqualTo(7);
        assertThat(count(
                        "promotion_use u join promotion p on p.id = u.promotion_id where p.venue_id = '" + venue + "'"))
                .isEqualTo(7);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("31.50"));
    }

    @Test
    @DisplayName("Of twelve sales to one member with a promotion once per member one goes through")
    void the_use_of_a_member_is_used_once_whoever_races() {
        var shift = openShift("0.00").id();
        announced("ONE-EACH", 1000, null, null, 1);
        var member = aMember(venue);

        var race = as(cashier, () -> race(12, () -> sales.sell(sale(member, shift, "ONE-EACH", "5.00"), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(PromotionRefused.class)).isEqualTo(11);
    }

    @Test
    @DisplayName("Control: who reads what is left without a lock hands out more than there is")
    void the_race_for_the_last_use_is_real() {
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany <= 0; round++) {
            var naive = new NaivePromotion(
                    the(EntityManager.class),
                    announced("NAIVE-" + round, 1000, null, 7, null).id());

            tooMany = race(30, () -> inTransaction(naive::claim)).results().size() - 7;
        }

        assertThat(tooMany).as("uses that nobody had offered").isPositive();
    }

    @Test
    void promotions_are_announced_once_by_who_may_and_make_sense() {
        var made = announced("ONE", 1000, null, 5, 2);
        assertRefused("promotion.code-taken", () -> announced("ONE", 2000, null, null, null));
        assertField("code", wanted("ab", 1000, null, null, null));
        assertField("code", wanted("lower", 1000, null, null, null));
        assertField("basisPoints", wanted("TWO", null, null, null, null));
        assertField("basisPoints", wanted("TWO", 10, euro("1.00"), null, null));
        assertField("basisPoints", wanted("TWO", 10_001, null, null, null));
        assertField("basisPoints", wanted("TWO", null, euro("0.00"), null, null));
        assertField("fixed", wanted("TWO", null, Money.of("1.00", "USD"), null, null));
        assertField("mostUses", wanted("TWO", 10, null, 0, null));
        assertField("mostEach", wanted("TWO", 10, null, null, 0));
        var now = clock().instant();
        assertField("validUntil", new NewPromotion(venue, "TWO", 10, null, now, now, null, null));

        assertThat(as(manager, () -> promotions.list(venue, PageRequest.first(10)))
                        .items())
                .containsExactly(made);
        var stranger = staff(aVenue(), Role.MANAGER);
        assertThatThrownBy(() -> as(stranger, () -> promotions.end(made.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> promotions.list(venue, PageRequest.first(10))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(manager, () -> promotions.end(anId()))).isInstanceOf(NotFound.class);
        assertThat(as(manager, () -> promotions.end(made.id())).endedAt()).isNotNull();
        assertThat(as(manager, () -> promotions.end(made.id())).endedAt()).isNotNull();
        assertThat(events(PromotionChanged.class)).hasSize(2);
    }

    private void assertField(String field, NewPromotion wanted) {
        assertThatThrownBy(() -> as(manager, () -> promotions.announce(wanted, aCommand())))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    @Test
    void a_code_of_another_venue_is_unknown() {
        var shift = openShift("0.00").id();
        VenueId elsewhere = aVenue();
        var theirs = staff(elsewhere, Role.MANAGER);
        var now = clock().instant();
        as(
                theirs,
                () -> promotions.announce(
                        new NewPromotion(elsewhere, "THEIRS", 1000, null, now, now.plusSeconds(60), null, null),
                        aCommand()));

        assertRefused("promotion.unknown-code", () -> sell(null, shift, "THEIRS"));
    }
}
