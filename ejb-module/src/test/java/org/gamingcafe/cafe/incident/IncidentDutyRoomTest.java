package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.gamingcafe.With;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may say that nobody could play, for whom, and what it adds up to. */
@With(CarelessReport.class)
class IncidentDutyRoomTest extends IncidentRoom {

    private static final Duration TEN = Duration.ofMinutes(10);

    private IncidentView told(Caller who, boolean isBack) {
        var from = isBack ? OPENING.plus(TEN) : null;
        return as(who, () -> incidents.open(new NewIncident(venue, null, List.of(), "Storm", from, false), key()));
    }

    private static void link(PlayView session, Caller operator) {
        change("""
                insert into wallet_link (account_id, other_id, marked_by, reason, marked_at)
                values (?, ?, ?, 'family', ?)""", session.accountId(), operator.person(), operator.person(), clock().instant());
    }

    @Test
    @DisplayName("I16: what lies back gives money back, so it needs a factor that was shown a moment ago")
    void what_lies_back_needs_a_fresh_factor() {
        players(1, "10.00");
        clock().set(OPENING.plus(TEN).plus(TEN));
        var tired = new Caller(
                manager.kind(),
                manager.account(),
                manager.permissions(),
                manager.session(),
                clock().instant().minus(Duration.ofMinutes(11)),
                manager.device(),
                manager.roles());

        assertThatThrownBy(() -> told(tired, true)).isInstanceOf(StepUpRequired.class);
        assertThat(lasting()).isEmpty();

        assertThat(told(tired, false).isOpen()).as("from now on nobody has to").isTrue();
    }

    @Test
    @DisplayName("I16: nobody gives to whom they are linked: their bills stay, and the incident says so")
    void whom_the_opener_is_linked_to_is_left_out() {
        var sessions = players(4, "10.00");
        var all = seats(sessions);
        link(sessions.get(1), manager);
        link(sessions.get(2), manager);
        change(
                "update account set phone = '+491701234567' where id in (?, ?)",
                sessions.get(3).accountId(),
                manager.person());
        pass(Duration.ofMinutes(30), all);
        mustCost(end(sessions.get(2)), "1.50");
        var incident = told(stepped(manager), true);
        pass(TEN, all);
        as(manager, () -> incidents.close(incident.id(), key()));

        assertThat(end(sessions.get(0)).billableSeconds()).isEqualTo(minutes(10));
        assertThat(end(sessions.get(1)).billableSeconds()).isEqualTo(minutes(40));
        assertThat(end(sessions.get(3)).billableSeconds()).isEqualTo(minutes(40));
        assertThat(now(sessions.get(2)).state()).isEqualTo(PlayView.State.SETTLED);
        var leftOut = sessions.subList(1, 4).stream().map(PlayView::id).toList();
        assertThat(costOf(incident).affected()).hasSize(4).allSatisfy(one -> {
            assertThat(one.leftOut()).isEqualTo(leftOut.contains(one.session()));
            assertThat(one.corrected()).isFalse();
            assertThat(one.seconds()).isEqualTo(one.leftOut() ? 0 : minutes(30));
        });
        assertThat(as(owner, () -> incidents.export(incident.id())).lines().filter(line -> line.endsWith(",\"true\"")))
                .hasSize(3);
    }

    @Test
    @DisplayName("I16: also from now on: who is left out pays, and is on the list from the first moment on")
    void from_now_on_whom_the_opener_is_linked_to_is_left_out() {
        var session = start(aSeat(), "10.00");
        link(session, manager);

        var incident = told(manager, false);

        assertThat(detail(incident).affected())
                .singleElement()
                .satisfies(one -> assertThat(one.leftOut()).isTrue());
        clock().advance(TEN);
        assertThat(end(session).billableSeconds()).isEqualTo(minutes(10));
    }

    @Test
    @DisplayName("I16: what the house itself has heard is nobody's gift")
    void the_house_is_linked_to_nobody() {
        var sessions = players(3, "10.00");
        sessions.forEach(session -> link(session, manager));
        pass(TEN, seats(sessions));
        pass(Duration.ofMinutes(5), List.of());

        assertThat(detail(lasting().getFirst()).affected()).hasSize(3).noneMatch(IncidentDetail.Affected::leftOut);
    }

    @Test
    @DisplayName("T9: power that flickers: each second is free once, on the receipt, in the costs and in the table")
    void flickering_power_is_free_once() {
        as(manager, () -> the(IncidentSettingsService.class).set(venue, new IncidentSettings(3, 0, 600, 240, 120, 0)));
        var sessions = players(3, "10.00");
        var all = seats(sessions);
        var first = sessions.getFirst();
        pass(TEN, all);
        pass(Duration.ofMinutes(2), List.of());
        var incident = lasting().getFirst();
        pass(Duration.ofMinutes(3), all.subList(0, 1));
        pass(Duration.ofMinutes(7), List.of());
        pass(Duration.ofMinutes(8), all);

        var ended = end(first);

        var out = 130 + 430;
        assertThat(lasting()).isEmpty();
        assertThat(ended.billableSeconds()).isEqualTo(minutes(30) - out);
        assertThat(costOf(incident).affected())
                .filteredOn(one -> one.session().equals(first.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.seconds()).isEqualTo(out);
                    assertThat(one.lost()).isEqualTo(euro("0.47"));
                });
        assertThat(one("""
                select cast(sum(cast(line ->> 'quantity' as bigint)) as bigint)
                from receipt r, jsonb_array_elements(r.content -> 'lines') line
                where r.source_id = ? and line ->> 'text' = ?""", first.id(), incident.reason())).isEqualTo((long) out);
    }

    @Test
    void a_detail_costs_as_many_statements_for_many_players_as_for_few() {
        var few = seats(players(2, "10.00"));
        var many = seats(players(7, "10.00"));
        var one = open(new NewIncident(venue, null, few, "Storm", null, false));
        var other = open(new NewIncident(venue, null, many, "Storm", null, false));
        clock().advance(TEN);
        look();
        costOf(one);

        var forFew = statements(() -> costOf(one));
        var forMany = statements(() -> costOf(other));

        assertThat(costOf(other).affected()).hasSize(7).allMatch(player -> player.seconds() == minutes(10));
        assertThat(forMany).isEqualTo(forFew);
    }

    @Test
    @DisplayName("T9: whoever is settled while an incident is told gets back what it took, as who was settled before")
    void who_is_settled_meanwhile_is_corrected() {
        var session = start(aSeat(), "10.00");
        clock().set(OPENING.plus(Duration.ofMinutes(30)));

        settleWhile(session, () -> told(stepped(manager), true).isOpen());
        look();

        assertThat(now(session).adjustedTotal()).isEqualTo(euro("0.50"));
        assertThat(one("select to_correct from play_outage where session_id = ?", session.id()))
                .isEqualTo(false);
    }

    @Test
    @DisplayName("The control of the race: who looks first, waits then and does not look again forgets them")
    void who_does_not_look_again_forgets_them() {
        var session = start(aSeat(), "10.00");
        clock().set(OPENING.plus(Duration.ofMinutes(30)));

        var isKnown = settleWhile(session, () -> the(CarelessReport.class).begin(session.id()));

        assertThat(isKnown).isFalse();
    }

    /** Somebody ends a session, and does not commit before the other act waits for them. @return what that one says */
    private boolean settleWhile(PlayView session, BooleanSupplier act) {
        var isEnded = new CountDownLatch(1);
        var next = new AtomicInteger();
        var race = race(2, () -> {
            if (next.getAndIncrement() == 0) {
                inTransaction(() -> {
                    end(session);
                    isEnded.countDown();
                    awaitSomebodyWaiting();
                });
                return true;
            }
            assertThat(isEnded.await(20, TimeUnit.SECONDS)).isTrue();
            return act.getAsBoolean();
        });
        assertThat(race.failures()).isEmpty();
        return race.results().stream().allMatch(Boolean::booleanValue);
    }

    private static void awaitSomebodyWaiting() {
        var limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < limit) {
            var waiting = (Number)
                    one(
                            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
            if (waiting.intValue() > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody waits.");
    }
}
