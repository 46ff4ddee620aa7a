package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R05: a seat with an open ticket is in maintenance")
class MaintenanceRoomTest extends StationFloor {

    final MaintenanceService maintenance = the(MaintenanceService.class);

    @Test
    void nobody_sits_down_until_the_last_ticket_is_closed() {
        var station = aStation();
        var screen = as(cashier, () -> maintenance.open(station, "Screen flickers"));
        var mouse = as(cashier, () -> maintenance.open(station, "Mouse is gone"));

        assertThatThrownBy(() -> as(house(), () -> stations.occupy(station, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        StationNotReady.class, no -> assertThat(no.arguments()).contains("MAINTENANCE"));
        var closed = as(manager, () -> maintenance.close(station, screen.id(), "New cable"));
        assertThat(state(station)).isEqualTo(StationView.State.MAINTENANCE);
        as(manager, () -> maintenance.close(station, mouse.id(), null));

        assertThat(state(station)).isEqualTo(StationView.State.LOCKED);
        assertThat(closed.closedBy()).isEqualTo(manager.account());
        assertThat(closed.closedAt()).isEqualTo(clock().instant());
        assertThat(closed.note()).isEqualTo("New cable");
        assertThat(as(cashier, () -> maintenance.history(station, PageRequest.FIRST))
                        .items())
                .extracting(TicketView::reason)
                .containsExactly("Mouse is gone", "Screen flickers");
        assertThat(events(TicketChanged.class)).hasSize(4);
    }

    @Test
    void who_plays_plays_on_and_the_seat_is_kept_back_afterwards() {
        var station = aStation();
        var session = UUID.randomUUID();
        as(house(), () -> stations.occupy(station, session));

        var ticket = as(cashier, () -> maintenance.open(station, "Smells burnt"));
        assertThat(state(station)).isEqualTo(StationView.State.IN_USE);
        as(house(), () -> stations.release(station, session));

        assertThat(state(station)).isEqualTo(StationView.State.MAINTENANCE);
        as(cashier, () -> maintenance.close(station, ticket.id(), null));
        assertThat(state(station)).isEqualTo(StationView.State.LOCKED);
    }

    @Test
    @DisplayName("Whoever leaves while a ticket is being opened leaves the seat to who repairs it")
    void a_seat_that_is_left_while_a_ticket_is_opened_is_kept_back() {
        var station = aStation();
        var session = UUID.randomUUID();
        as(house(), () -> stations.occupy(station, session));
        try (var other = Executors.newSingleThreadExecutor()) {
            var left = inTransaction(() -> {
                as(cashier, () -> maintenance.open(station, "Smells burnt"));
                var leaving = other.submit(() -> as(house(), () -> stations.release(station, session)));
                while (one("select count(*) from pg_locks where not granted").equals(0L)) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                return leaving;
            });
            assertThat(left).succeedsWithin(Duration.ofSeconds(10));
        }

        assertThat(state(station)).isEqualTo(StationView.State.MAINTENANCE);
    }

    @Test
    void of_many_who_close_a_ticket_one_does() {
        var station = aStation();
        var ticket = as(cashier, () -> maintenance.open(station, "Broken"));

        var race = as(cashier, () -> race(10, () -> maintenance.close(station, ticket.id(), "done")));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(TicketClosed.class)).isEqualTo(9);
    }

    @Test
    void history_is_read_page_by_page() {
        var station = aStation();
        for (var i = 1; i <= 5; i++) {
            var reason = "Fault " + i;
            as(cashier, () -> maintenance.open(station, reason));
        }

        var first = as(cashier, () -> maintenance.history(station, PageRequest.first(3)));
        var second = as(cashier, () -> maintenance.history(station, new PageRequest(3, first.next())));

        assertThat(first.items()).extracting(TicketView::reason).containsExactly("Fault 5", "Fault 4", "Fault 3");
        assertThat(second.items()).extracting(TicketView::reason).containsExactly("Fault 2", "Fault 1");
        assertThat(second.next()).isNull();
    }

    @Test
    void bad_tickets_and_those_of_others_change_nothing() {
        var station = aStation();
        var other = aStation();
        var ticket = as(cashier, () -> maintenance.open(station, "Broken"));
        var stranger = staff(aVenue(), Role.ADMIN);

        assertThatThrownBy(() -> as(cashier, () -> maintenance.open(station, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(stranger, () -> maintenance.open(station, "X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> maintenance.close(station, ticket.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> maintenance.close(other, ticket.id(), null)))
                .isInstanceOf(NotFound.class);
        assertThat(state(other)).isEqualTo(StationView.State.LOCKED);
        assertThat(state(station)).isEqualTo(StationView.State.MAINTENANCE);
    }
}
