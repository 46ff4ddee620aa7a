package org.gamingcafe.cafe.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a top-up brings on top is one plan per venue, changed as a whole. */
class BonusPlanTest extends CounterTest {

    private static final int MANAGERS = 20;

    private final BonusService bonuses = the(BonusService.class);
    private final BonusTier fixed = new BonusTier(euro("20.00"), euro("4.00"), null, 30);
    private final BonusTier share = new BonusTier(euro("50.00"), null, 1_250, 60);

    @Test
    void a_venue_begins_without_tiers_and_each_change_is_another_version() {
        assertThat(plan()).isEqualTo(new BonusPlan(List.of(), 0));

        assertThat(set(0, share, fixed)).isEqualTo(new BonusPlan(List.of(fixed, share), 1));
        assertThat(set(1)).isEqualTo(new BonusPlan(List.of(), 2));
    }

    @Test
    void a_plan_is_changed_by_managers_of_the_venue_who_have_seen_the_current_one() {
        set(0, fixed);

        assertThatThrownBy(() -> set(0, share)).isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> set(7, share)).isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(cashier, () -> bonuses.setPlan(venue, new BonusPlan(List.of(), 1))))
                .isInstanceOf(EJBAccessException.class);
        assertRefused("venue.not-found", () -> as(manager, () -> bonuses.setPlan(aVenue(), plan())));

        assertThat(plan()).isEqualTo(new BonusPlan(List.of(fixed), 1));
    }

    @Test
    void tiers_that_make_no_sense_together_are_refused() {
        var many = IntStream.rangeClosed(1, 21)
                .mapToObj(from -> new BonusTier(euro(from + ".00"), null, 100, 30))
                .toList();

        assertThatThrownBy(() -> new BonusPlan(many, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new BonusPlan(List.of(fixed, fixed), 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> set(0, new BonusTier(yen(2_000), yen(400), null, 30)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> set(0, new BonusTier(euro("1.00"), yen(400), null, 30)))
                .isInstanceOf(InvalidInput.class);

        assertThat(plan().tiers()).isEmpty();
    }

    @Test
    @DisplayName("D29: a change says what was and what is")
    void what_was_changed_is_written_down() {
        set(0, fixed);
        set(1, share);

        assertThat(events(BonusTiersChanged.class))
                .extracting(BonusTiersChanged::changes)
                .extracting("tiers")
                .containsExactly(
                        "none → from 20.00 EUR: 4.00 EUR for 30 days",
                        "from 20.00 EUR: 4.00 EUR for 30 days → from 50.00 EUR: 12.50 % for 60 days");
    }

    @Test
    void the_house_begins_with_tiers_where_nobody_has_said_anything_yet() {
        assertThatThrownBy(() -> as(manager, () -> bonuses.begin(venue, List.of(fixed))))
                .isInstanceOf(Denied.class);

        as(house(), () -> bonuses.begin(venue, List.of(fixed)));

        assertThat(plan()).isEqualTo(new BonusPlan(List.of(fixed), 1));
        assertThatThrownBy(() -> as(house(), () -> bonuses.begin(venue, List.of(share))))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void of_managers_who_change_the_same_plan_at_once_one_is_first_and_the_others_are_told() {
        var from = new AtomicLong(10);

        var race = as(manager, () -> race(MANAGERS, () -> set(0, tierFrom(from.getAndIncrement()))));

        assertThat(race.failed(StaleEdit.class)).isEqualTo(MANAGERS - 1);
        assertThat(race.results()).containsExactly(plan());
    }

    @Test
    @DisplayName("control: without a version the lists of two managers become one")
    void naive_managers_mix_their_lists() {
        var naive = new NaiveTiers(the(EntityManager.class));
        var from = new AtomicLong(10);

        var race = race(2, () -> inTransaction(() -> naive.replace(venue, from.getAndIncrement())));

        assertThat(race.failures()).isEmpty();
        assertThat(plan().tiers()).hasSize(2);
    }

    private BonusPlan plan() {
        return as(manager, () -> bonuses.plan(venue));
    }

    private BonusPlan set(long seen, BonusTier... tiers) {
        return as(manager, () -> bonuses.setPlan(venue, new BonusPlan(List.of(tiers), seen)));
    }

    private static BonusTier tierFrom(long euros) {
        return new BonusTier(euro(euros + ".00"), euro("1.00"), null, 30);
    }

    private static Money yen(long amount) {
        return new Money(amount, "JPY");
    }
}
