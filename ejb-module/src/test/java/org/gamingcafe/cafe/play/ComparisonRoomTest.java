package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.With;
import org.gamingcafe.cafe.tariff.TariffDraft;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.Terms;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.job.JobDesk;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A draft beside the active version, on sessions that were played. */
@DisplayName("Issue 6, G187: a draft is compared with the active version")
@With(ComparisonRoomTest.Desk.class)
class ComparisonRoomTest extends PlayRoom {

    @ApplicationScoped
    static class Desk implements JobDesk {

        private final List<String> started = new CopyOnWriteArrayList<>();

        @Override
        public long start(String job, Properties parameters) {
            started.add(job + " " + parameters.getProperty("comparison"));
            return started.size();
        }

        @Override
        public boolean stop(long execution) {
            return false;
        }

        @Override
        public OptionalLong restart(long execution) {
            return OptionalLong.empty();
        }

        List<String> started() {
            return List.copyOf(started);
        }
    }

    final ComparisonService comparisons = the(ComparisonService.class);
    final TariffVersionService versions = the(TariffVersionService.class);
    Caller manager;

    @BeforeEach
    void theManager() {
        manager = staff(venue, Role.MANAGER);
    }

    private PlayView played(Duration time) {
        var session = aSession("50.00");
        pass(time);
        return end(session);
    }

    private TariffVersionView copyOfTheActive() {
        return as(manager, () -> versions.copy(tariffs.activeId(venue)));
    }

    private UUID drafted(long dayPerHour, long eveningPerHour) {
        var week = EnumSet.allOf(DayOfWeek.class);
        var rules = List.of(
                new TariffView.RuleView(group, "Day", week, LocalTime.of(6, 0), LocalTime.of(18, 0), dayPerHour),
                new TariffView.RuleView(
                        group, "Evening", week, LocalTime.of(18, 0), LocalTime.of(6, 0), eveningPerHour));
        var draft = new TariffDraft("Draft", "EUR", 190_000, 60, 0, 1, rules, Terms.NONE);
        return as(manager, () -> versions.draft(venue, draft)).tariff().id();
    }

    private UUID start(UUID draft, int days) {
        return as(manager, () -> comparisons.start(draft, days));
    }

    private boolean run(UUID id) {
        while (as(house(), () -> comparisons.compare(id))) {
            continue;
        }
        return true;
    }

    private ComparisonResult compared(UUID draft, int days) {
        var id = start(draft, days);
        run(id);
        assertThat(as(manager, () -> comparisons.get(draft, id)).state()).isEqualTo(ComparisonView.State.DONE);
        return as(manager, () -> comparisons.result(draft, id));
    }

    @Test
    @DisplayName("An unchanged draft compares to exactly zero")
    void an_unchanged_draft_compares_to_exactly_zero() {
        played(Duration.ofMinutes(37));
        played(Duration.ofMinutes(61));
        pass(Duration.ofHours(5));
        played(Duration.ofMinutes(119));

        var result = compared(copyOfTheActive().tariff().id(), 30);

        assertThat(result.sum().sessions()).isEqualTo(3);
        assertThat(result.sum().same()).isEqualTo(3);
        assertThat(result.sum().before()).isEqualTo(euro("13.76"));
        assertThat(result.sum().difference()).isEqualTo(euro("0.00"));
        assertThat(result.largest()).isEmpty();
        assertThat(result.unpriced()).isZero();
    }

    @Test
    @DisplayName("A dearer day and a cheaper evening: who pays more, who less, and how much")
    void a_known_change_has_a_known_difference() {
        var day = played(Duration.ofHours(1));
        pass(Duration.ofHours(8));
        var evening = played(Duration.ofHours(2));
        var draft = drafted(400, 440);

        var result = compared(draft, 7);

        assertThat(day.total()).isEqualTo(euro("3.00"));
        assertThat(evening.total()).isEqualTo(euro("9.60"));
        assertThat(result.sum().difference()).isEqualTo(euro("0.20"));
        assertThat(result.sum().more()).isEqualTo(1);
        assertThat(result.sum().less()).isEqualTo(1);
        assertThat(result.groups()).hasSize(1);
        assertThat(result.groups().getFirst().sum()).isEqualTo(result.sum());
        assertThat(result.tiers().getFirst().tier()).isEqualTo("STANDARD");
        assertThat(result.days()).hasSize(1);
        assertThat(result.largest())
                .extracting(ComparisonResult.Session::difference)
                .containsExactly(euro("1.00"), euro("-0.80"));
        assertThat(result.largest().getFirst().receiptNumber()).isEqualTo(day.receiptNumber());
    }

    @Test
    void only_the_last_days_count() {
        played(Duration.ofHours(1));
        pass(Duration.ofDays(3));
        played(Duration.ofHours(1));

        assertThat(compared(drafted(400, 480), 2).sum().sessions()).isEqualTo(1);
        assertThat(compared(drafted(400, 480), 4).sum().sessions()).isEqualTo(2);
    }

    @Test
    void sessions_that_the_draft_has_no_price_for_are_counted_apart() {
        played(Duration.ofHours(1));
        var other = as(house(), () -> stations.addGroup(venue, "VR", 2)).id();
        var rules = List.of(new TariffView.RuleView(
                other, "All", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 100));
        var draft = as(
                manager, () -> versions.draft(venue, new TariffDraft("VR only", "EUR", 0, 0, 0, 1, rules, Terms.NONE)));

        var result = compared(draft.tariff().id(), 7);

        assertThat(result.unpriced()).isEqualTo(1);
        assertThat(result.sum().sessions()).isZero();
        assertThat(result.sum().difference()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("A job that is killed and started again compares every session once")
    void a_killed_comparison_goes_on_where_it_stood() {
        for (var i = 0; i < 3; i++) {
            played(Duration.ofMinutes(30));
        }
        var draft = drafted(600, 480);
        var id = start(draft, 7);
        assertThatThrownBy(() -> inTransaction(() -> {
                    as(house(), () -> comparisons.compare(id));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(one("select count(*) from tariff_comparison_line where comparison_id = ?", id))
                .isEqualTo(0L);
        pass(Duration.ofMinutes(3));

        var again = start(draft, 7);
        var race = as(house(), () -> race(4, () -> run(id)));

        assertThat(again).isEqualTo(id);
        assertThat(race.failures()).isEmpty();
        assertThat(one("select count(*) from tariff_comparison_line where comparison_id = ?", id))
                .isEqualTo(3L);
        assertThat(as(manager, () -> comparisons.get(draft, id)).compared()).isEqualTo(3);
        assertThat(as(manager, () -> comparisons.result(draft, id)).sum().difference())
                .isEqualTo(euro("4.50"));
        assertThat(as(house(), () -> comparisons.isRunning(id))).isFalse();
        assertThat(as(house(), () -> comparisons.compare(id))).isFalse();
    }

    @Test
    void a_draft_is_compared_by_one_at_a_time_and_the_next_one_replaces_the_last() {
        var draft = drafted(400, 480);
        var first = start(draft, 7);
        assertThat(the(Desk.class).started()).contains("tariff-comparison " + first);
        assertThatThrownBy(() -> start(draft, 7)).isInstanceOf(ComparisonRunning.class);
        run(first);

        var second = start(draft, 30);

        assertThat(as(manager, () -> comparisons.last(draft)).orElseThrow().id())
                .isEqualTo(second);
        assertThatThrownBy(() -> as(manager, () -> comparisons.get(draft, first)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_that_is_edited_meanwhile_makes_the_comparison_outdated() {
        played(Duration.ofMinutes(30));
        var draft = copyOfTheActive();
        var id = start(draft.tariff().id(), 7);
        as(house(), () -> comparisons.compare(id));
        var shown = draft.tariff();
        var renamed = new TariffDraft("Other", "EUR", shown.taxPpm(), 0, 0, 1, shown.rules(), shown.terms());
        as(manager, () -> versions.change(shown.id(), renamed, 0));

        run(id);

        assertThat(as(manager, () -> comparisons.get(shown.id(), id)).state()).isEqualTo(ComparisonView.State.OUTDATED);
    }

    @Test
    @DisplayName("G189: of another venue there is no comparison; a cashier only reads")
    void other_venues_and_cashiers_are_kept_out() {
        var draft = drafted(400, 480);
        var id = start(draft, 7);
        var stranger = staff(aVenue(), Role.ADMIN);

        assertThatThrownBy(() -> as(stranger, () -> comparisons.start(draft, 7)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> comparisons.get(draft, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> comparisons.start(draft, 7))).isInstanceOf(EJBAccessException.class);
        assertThat(as(cashier, () -> comparisons.get(draft, id)).days()).isEqualTo(7);
        for (var days : List.of(0, 91)) {
            assertThatThrownBy(() -> start(copyOfTheActive().tariff().id(), days))
                    .isInstanceOf(InvalidInput.class);
        }
    }
}
