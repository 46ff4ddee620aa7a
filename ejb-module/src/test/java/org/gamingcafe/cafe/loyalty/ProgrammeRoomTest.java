package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a venue's points: the usual ones, edited, kept for an hour. */
class ProgrammeRoomTest extends LoyaltyTest {

    private Programme changed(int minimum) {
        return with(current(), true, minimum, List.of(new Tier(10, "Bronze", 20_000)));
    }

    private Programme kept() {
        return inTransaction(() -> the(Programmes.class).of(venue));
    }

    @Test
    @DisplayName(
            "R09: a venue that has said nothing has a point a unit, 100 to pay, 0.01 each, half more above 100, a year")
    void the_usual_rules_are_those_of_the_plan() {
        var usual = current();

        assertThat(usual.open()).isTrue();
        assertThat(usual.earnBps()).isEqualTo(10_000);
        assertThat(usual.minimum()).isEqualTo(100);
        assertThat(usual.hundredPoints()).isEqualTo(euro("1.00"));
        assertThat(usual.bonusFrom()).isEqualTo(euro("100.00"));
        assertThat(usual.bonusBps()).isEqualTo(15_000);
        assertThat(usual.daysValid()).isEqualTo(365);
        assertThat(usual.tiers()).extracting(Tier::name).containsExactly("Silver", "Gold");
        assertThat(usual.version()).isZero();
    }

    @Test
    void an_edit_makes_another_edition_and_a_stale_one_is_refused() {
        var seen = current();
        var wanted = changed(50);

        var made = as(manager, () -> programmes.set(venue, wanted));

        assertThat(made.version()).isEqualTo(1);
        assertThat(made.minimum()).isEqualTo(50);
        assertThat(current()).isEqualTo(made);
        assertThatThrownBy(() -> as(manager, () -> programmes.set(venue, with(seen, true, 70, List.of()))))
                .isInstanceOf(StaleEdit.class);
        assertThat(count("loyalty_programme where venue_id = '" + venue + "'")).isEqualTo(1);
        assertThat(events(ProgrammeChanged.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes())
                        .containsEntry("minimum", "100 → 50")
                        .containsEntry("tiers", "[1000 × 11000, 5000 × 12500] → [10 × 20000]")
                        .doesNotContainKey("open"));
    }

    @Test
    @DisplayName("Of ten who edit the same edition at once one does")
    void an_edition_is_edited_once_whoever_races() {
        var wanted = changed(50);

        var race = as(manager, () -> race(10, () -> programmes.set(venue, wanted)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StaleEdit.class)).isEqualTo(9);
    }

    @Test
    @DisplayName("G122: the rules are kept for an hour, a change is there at once, and an empty cache changes nothing")
    void the_rules_are_kept_for_an_hour() {
        assertThat(kept().minimum()).isEqualTo(100);
        assertThat(statements(this::kept)).as("asked again").isZero();

        as(manager, () -> programmes.set(venue, changed(50)));
        assertThat(kept().minimum()).isEqualTo(50);
        assertThat(kept()).isEqualTo(current());
        assertThat(statements(this::kept)).isZero();

        change("update loyalty_programme set minimum = 70 where venue_id = ?", venue);
        assertThat(kept().minimum()).as("still kept").isEqualTo(50);
        clock().advance(Duration.ofHours(1).plusSeconds(1));
        assertThat(kept().minimum()).as("read again").isEqualTo(70);
    }

    @Test
    void an_edit_that_was_refused_is_not_kept() {
        kept();
        var wanted = changed(50);

        assertThatThrownBy(() -> inTransaction(() -> as(manager, () -> {
                    programmes.set(venue, wanted);
                    throw new IllegalStateException("on second thought");
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kept().minimum()).isEqualTo(100);
    }

    @Test
    void rules_make_sense() {
        var usual = current();
        assertThatThrownBy(() -> with(usual, true, 0, List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> with(usual, true, 1, List.of(new Tier(5, "A", 10_000), new Tier(5, "B", 10_000))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("tiers"));
        assertThatThrownBy(() -> new Tier(5, " ", 10_000)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Tier(-1, "A", 10_000)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Tier(5, "A", 9_999)).isInstanceOf(InvalidInput.class);
        var dollars = Programme.usual("USD");
        assertThatThrownBy(() -> as(manager, () -> programmes.set(venue, dollars)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("bonusFrom"));
    }

    @Test
    void rules_are_changed_by_who_may() {
        var wanted = changed(50);
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(cashier, () -> programmes.set(venue, wanted)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(stranger, () -> programmes.set(venue, wanted)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R09: what a bill would bring is told step by step")
    void a_bill_is_tried_out() {
        var silver = as(cashier, () -> programmes.quote(venue, euro("150.00"), "Silver"));

        assertThat(silver.points()).isEqualTo(192);
        assertThat(silver.above()).isEqualTo(euro("50.00"));
        assertThat(as(cashier, () -> programmes.quote(venue, euro("150.00"), null))
                        .points())
                .isEqualTo(175);
        assertRefused("loyalty.tier-unknown", () -> as(cashier, () -> programmes.quote(venue, euro("1.00"), "Tin")));
        assertRefused(
                "money.other-currency",
                () -> as(cashier, () -> programmes.quote(venue, Money.of("1.00", "USD"), null)));
    }
}
