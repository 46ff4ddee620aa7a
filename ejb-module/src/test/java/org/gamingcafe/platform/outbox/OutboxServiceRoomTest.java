package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@With(Pigeons.class)
class OutboxServiceRoomTest extends RoomTest {

    private final OutboxService service = the(OutboxService.class);
    private final OutboxDispatch dispatch = the(OutboxDispatch.class);
    private final Caller operator = caller(aVenue(), Permission.OPS_READ, Permission.OUTBOX_RUN);
    private final Caller watcher = caller(aVenue(), Permission.OPS_READ);

    @BeforeEach
    void empty() {
        change("delete from outbox_message");
        Pigeons.rest();
    }

    @Test
    void a_parked_message_is_sent_again_on_request() {
        var id = parked("hello");
        Pigeons.LOST.clear();

        var waiting = as(operator, () -> service.retry(id));
        dispatch.run();

        assertThat(waiting.state()).isEqualTo(MessageView.State.WAITING);
        assertThat(waiting.tries()).isZero();
        assertThat(Pigeons.ARRIVED).containsExactly("hello");
        assertThat(as(watcher, () -> service.get(id)).state()).isEqualTo(MessageView.State.DELIVERED);
        assertThat(audited("outbox.retried", id)).isEqualTo(1L);
    }

    @Test
    void a_discarded_message_is_never_sent_and_the_reason_is_on_record() {
        var id = parked("hello");
        Pigeons.LOST.clear();

        var discarded = as(operator, () -> service.discard(id, " wrong address "));
        clock().advance(Duration.ofDays(1));
        dispatch.run();

        assertThat(discarded.state()).isEqualTo(MessageView.State.DISCARDED);
        assertThat(Pigeons.ARRIVED).isEmpty();
        assertThat(one(
                        "select o.reason from audit_record r join audit_origin o on o.audit_id = r.id where act = 'outbox.discarded' and entity_id = ?",
                        id.toString()))
                .isEqualTo("wrong address");
        assertThatThrownBy(() -> as(operator, () -> service.retry(id))).isInstanceOf(NotOpen.class);
    }

    @Test
    void nothing_is_decided_about_a_message_that_is_over_or_under_way() {
        var over = sent("over");
        dispatch.run();
        var underWay = sent("under way");
        the(OutboxMessages.class).take(10, clock().instant(), OutboxDispatch.LEASE);

        assertThatThrownBy(() -> as(operator, () -> service.retry(over))).isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> as(operator, () -> service.discard(over, "why not")))
                .isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> as(operator, () -> service.retry(underWay))).isInstanceOf(NotOpen.class);
        assertThatThrownBy(() -> as(operator, () -> service.discard(underWay, "why not")))
                .isInstanceOf(NotOpen.class);
        assertThat(as(watcher, () -> service.get(underWay)).takenBy()).isEqualTo("test");
    }

    @Test
    void of_two_operators_who_decide_at_once_one_is_told_it_is_too_late() {
        var id = parked("hello");

        var race = as(operator, () -> race(2, () -> service.discard(id, "wrong address")));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotOpen.class)).isEqualTo(1);
        assertThat(audited("outbox.discarded", id)).isEqualTo(1L);
    }

    @Test
    void a_list_is_filtered_and_walked_page_by_page() {
        parked("lost");
        for (var i = 0; i < 4; i++) {
            sent("message" + i);
        }
        var waiting = new MessageFilter(MessageView.State.WAITING, "pigeon", null);

        var first = as(watcher, () -> service.list(waiting, PageRequest.first(3)));
        var second = as(watcher, () -> service.list(waiting, new PageRequest(3, first.next())));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
        assertThat(found(new MessageFilter(MessageView.State.PARKED, null, null)))
                .isEqualTo(1);
        assertThat(found(new MessageFilter(null, null, "to-message1"))).isEqualTo(1);
        assertThat(found(new MessageFilter(null, "raven", null))).isZero();
    }

    @Test
    void bad_requests_are_refused_and_change_nothing() {
        var id = parked("hello");

        assertThatThrownBy(() -> as(operator, () -> service.discard(id, " "))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(operator, () -> service.discard(id, "x".repeat(201))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(operator, () -> service.retry(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(watcher, () -> service.retry(id))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(operator, () -> service.removeOld(1))).isInstanceOf(Denied.class);
        assertThat(one("select status from outbox_message")).isEqualTo(2);
    }

    @Test
    void what_was_delivered_is_removed_after_thirty_days_piece_by_piece() {
        for (var i = 0; i < 5; i++) {
            sent("message" + i);
        }
        dispatch.run();
        sent("waits");
        clock().advance(Duration.ofDays(31));

        assertThat(as(house(), () -> service.removeOld(3))).isEqualTo(3);
        assertThat(as(house(), () -> service.removeOld(3))).isEqualTo(2);
        assertThat(as(house(), () -> service.removeOld(3))).isZero();
        assertThat(count("outbox_message")).isEqualTo(1);
    }

    private int found(MessageFilter filter) {
        return as(watcher, () -> service.list(filter, PageRequest.FIRST))
                .items()
                .size();
    }

    private UUID parked(String text) {
        var id = sent(text);
        Pigeons.LOST.add(text);
        change("update outbox_message set attempt_count = 9 where id = ?", id);
        dispatch.run();
        assertThat(one("select status from outbox_message where id = ?", id)).isEqualTo(2);
        return id;
    }

    private UUID sent(String text) {
        inTransaction(() -> the(Outbox.class).append("to-" + text, "pigeon", Map.of("text", text)));
        clock().advance(Duration.ofMillis(1));
        return (UUID) one("select id from outbox_message where aggregate_id = ?", "to-" + text);
    }

    private static Object audited(String act, UUID id) {
        return one("select count(*) from audit_record where act = ? and entity_id = ?", act, id.toString());
    }
}
