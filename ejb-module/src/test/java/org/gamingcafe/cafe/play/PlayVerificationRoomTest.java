package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Denied;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I6, I8: at night the house looks whether play holds together")
class PlayVerificationRoomTest extends PlayRoom {

    private final PlayVerificationService verification = the(PlayVerificationService.class);

    private PlayView played() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        pause(session);
        pass(Duration.ofMinutes(3));
        resume(session);
        pass(Duration.ofMinutes(20));
        return end(session);
    }

    private List<UUID> broken() {
        return mismatch().map(PlayMismatch::broken).orElse(List.of());
    }

    private List<UUID> unexplained() {
        return mismatch().map(PlayMismatch::unexplained).orElse(List.of());
    }

    @Test
    void of_sessions_that_are_whole_nothing_is_told_and_each_is_looked_at_once() {
        played();
        var short_ = aSession("5.00");
        pass(Duration.ofSeconds(20));
        end(short_);
        var guest = aGuest("6.00", aShift());
        pass(Duration.ofMinutes(30));
        end(guest);
        aSession("5.00");

        var first = as(house(), () -> verification.next(venue, verification.begin()));
        var second = as(house(), () -> verification.next(venue, first.reached()));

        assertThat(first.sessions())
                .as("the one that is open still is left alone")
                .isEqualTo(3);
        assertThat(first.mismatch()).isEmpty();
        assertThat(second.sessions()).isZero();
        assertThat(as(house(), verification::venues)).contains(venue);
        assertThat(events(PlayMismatch.class)).isEmpty();
    }

    @Test
    void a_gap_an_overlap_an_open_end_and_a_missing_segment_are_found() {
        var session = played();
        for (var wrong : List.of(
                "update play_segment set from_at = from_at + interval '1 second' where session_id = ? and sequence = 1",
                "update play_segment set from_at = from_at - interval '1 second' where session_id = ? and sequence = 1",
                "update play_segment set until_at = until_at - interval '1 second' where session_id = ? and sequence = 2",
                "update play_segment set until_at = null where session_id = ? and sequence = 2",
                "delete from play_segment where session_id = ? and sequence = 1",
                "delete from play_segment where session_id = ?")) {
            change("create table kept as select * from play_segment where session_id = ?", session.id());
            change(wrong, session.id());

            assertThat(broken()).as(wrong).containsExactly(session.id());

            change("delete from play_segment where session_id = ?", session.id());
            change("insert into play_segment select * from kept");
            change("drop table kept");
            assertThat(mismatch()).isEmpty();
        }
        assertThat(events(PlayMismatch.class)).hasSize(6);
    }

    @Test
    void what_cannot_be_worked_out_at_all_keeps_nobody_from_looking_at_the_rest() {
        var gap = played();
        var none = played();
        var fine = played();
        change("update play_bill set usage = replace(usage, 'BILLABLE', 'NEVER') where session_id = ?", gap.id());
        change("update play_bill set usage = '' where session_id = ?", none.id());

        assertThat(unexplained()).containsExactlyInAnyOrder(gap.id(), none.id()).doesNotContain(fine.id());
        assertThat(events(PlayMismatch.class)).hasSize(1);
    }

    @Test
    void a_charge_or_a_usage_that_was_changed_is_found() {
        var session = played();

        change(
                "update play_charge set amount = amount + 1, cash = cash + 1 where session_id = ? and line = 0",
                session.id());
        assertThat(unexplained()).containsExactly(session.id());
        change(
                "update play_charge set amount = amount - 1, cash = cash - 1 where session_id = ? and line = 0",
                session.id());
        assertThat(unexplained()).isEmpty();

        change("update play_bill set usage = replace(usage, 'PAUSED', 'BILLABLE') where session_id = ?", session.id());
        assertThat(unexplained()).containsExactly(session.id());
        assertThat(broken()).isEmpty();
    }

    @Test
    void nobody_but_the_house_asks_for_it() {
        assertThatThrownBy(() -> as(cashier, () -> verification.next(venue, verification.begin())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(cashier, verification::venues)).isInstanceOf(Denied.class);
    }
}
