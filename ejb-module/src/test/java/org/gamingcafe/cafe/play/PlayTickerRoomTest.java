package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.gamingcafe.platform.kernel.Denied;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlayTickerRoomTest extends PlayRoom {

    final PlayTicker ticker = the(PlayTicker.class);

    @Test
    void a_session_is_renewed_shortly_before_its_money_runs_out() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(12));
        ticker.tick();
        assertThat(now(session).paidUntil()).isEqualTo(session.paidUntil());
        pass(Duration.ofMinutes(1));

        ticker.tick();

        assertThat(now(session).paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(28)));
        assertThat(wallet(session.accountId()).held()).isEqualTo(euro("1.40"));
    }

    @Test
    void one_tick_looks_after_all_that_are_due() {
        var rich = aSession("20.00");
        var poor = aSession("0.50");
        var paused = aSession("20.00");
        pause(paused);
        pass(Duration.ofHours(1));

        ticker.tick();
        ticker.tick();

        assertThat(now(rich).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(now(rich).paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(75)));
        assertThat(now(poor).endedAt()).isEqualTo(poor.paidUntil().plus(Duration.ofMinutes(3)));
        assertThat(now(paused).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(now(paused).billableSeconds()).isEqualTo(45 * 60);
    }

    @Test
    @DisplayName("However many wait in grace or in the dark, who plays is looked after first")
    void who_plays_is_looked_after_before_those_who_wait() {
        var playing = aSession("20.00");
        pass(Duration.ofMinutes(2));
        var poor = aSession("0.50");
        var other = aSession("0.50");
        pass(Duration.ofMinutes(11));
        tick(poor);
        tick(other);
        assertThat(now(poor).state()).isEqualTo(PlayView.State.GRACE);

        var mine = List.of(playing.id(), poor.id(), other.id());
        for (int turn = 0; turn < 10; turn++) {
            var due = as(house(), () -> play.due(50)).stream()
                    .filter(mine::contains)
                    .toList();
            assertThat(due).containsExactlyInAnyOrderElementsOf(mine);
            assertThat(due.getFirst()).isEqualTo(playing.id());
        }
    }

    @Test
    void what_one_node_holds_another_one_leaves_out() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(14));

        inTransaction(() -> {
            the(PlaySessions.class).locked(session.id());
            assertThat(race(1, () -> as(house(), () -> play.due(50))).results().getFirst())
                    .doesNotContain(session.id());
            assertThat(race(1, () -> tick(session)).failures()).isEmpty();
        });

        assertThat(now(session).paidUntil()).isEqualTo(session.paidUntil());
        assertThat(as(house(), () -> play.due(50))).contains(session.id());
    }

    @Test
    void only_the_house_ticks() {
        var session = aSession("20.00");

        assertThatThrownBy(() -> as(cashier, () -> play.due(1))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(cashier, () -> play.renew(session.id()))).isInstanceOf(Denied.class);
    }
}
