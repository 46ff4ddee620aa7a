package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

@With(StationRoomTest.CarelessSeats.class)
class StationRoomTest extends RoomTest {

    final StationService stations = the(StationService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);

    private StationView aStation(int number) {
        return as(house(), () -> {
            var group = stations.groups(venue).stream().findFirst().orElseGet(() -> stations.addGroup(venue, "PC", 1));
            return stations.add(venue, group.id(), number, "PC " + number);
        });
    }

    @Test
    void stations_are_listed_by_number_page_by_page() {
        aStation(3);
        aStation(1);
        aStation(2);

        var first = as(cashier, () -> stations.list(venue, null, PageRequest.first(2)));
        var second = as(cashier, () -> stations.list(venue, null, new PageRequest(2, first.next())));

        var other = as(house(), () -> stations.addGroup(venue, "VR", 2));
        as(house(), () -> stations.add(venue, other.id(), 9, "VR 9"));
        assertThat(as(cashier, () -> stations.list(venue, other.id(), PageRequest.FIRST))
                        .items())
                .extracting(StationView::number)
                .containsExactly(9);
        assertThat(first.items()).extracting(StationView::number).containsExactly(1, 2);
        assertThat(second.items()).extracting(StationView::number).containsExactly(3);
        assertThat(second.next()).isNull();
        assertThat(as(cashier, () -> stations.all(venue))).hasSize(4);
        assertThat(first.items().getFirst().group()).isEqualTo("PC");
        assertThatThrownBy(() -> as(cashier, () -> stations.list(venue, null, new PageRequest(2, "bm90aGluZw"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void stations_of_another_venue_are_absent() {
        var station = aStation(1);
        var stranger = staff(aVenue(), Role.ADMIN);
        var member = member(aMember(venue), venue);

        assertThatThrownBy(() -> as(stranger, () -> stations.get(station.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> stations.list(venue, null, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> stations.groups(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(member, () -> stations.get(station.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> stations.get(StationId.next())))
                .isInstanceOf(NotFound.class);
        assertThat(as(cashier, () -> stations.get(station.id()))).isEqualTo(station);
    }

    @Test
    void of_many_who_want_a_free_seat_one_gets_it() {
        var station = aStation(1).id();

        var race = as(house(), () -> race(20, () -> stations.occupy(station, UUID.randomUUID())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(StationTaken.class)).isEqualTo(19);
    }

    /** The control of the race above: whoever looks first and takes the seat afterwards gives it away twice. */
    @ApplicationScoped
    static class CarelessSeats {

        @PersistenceContext
        EntityManager em;

        boolean occupy(StationId id, CyclicBarrier bothHaveLooked) throws Exception {
            var state = em.createNativeQuery("select state from station where id = :id")
                    .setParameter("id", id.value())
                    .getSingleResult();
            bothHaveLooked.await(10, TimeUnit.SECONDS);
            if (!"LOCKED".equals(state)) {
                return false;
            }
            em.createNativeQuery("update station set state = 'IN_USE', occupied_by = :session where id = :id")
                    .setParameter("session", UUID.randomUUID())
                    .setParameter("id", id.value())
                    .executeUpdate();
            return true;
        }
    }

    @Test
    void the_race_for_a_seat_is_real() {
        var station = aStation(1).id();
        var bothHaveLooked = new CyclicBarrier(2);
        var careless = the(CarelessSeats.class);

        var race = race(2, () -> inTransaction(() -> careless.occupy(station, bothHaveLooked)));

        assertThat(race.results()).containsExactly(true, true);
    }

    @Test
    void a_seat_is_paused_and_released_by_who_sits_there() {
        var station = aStation(1).id();
        var session = UUID.randomUUID();
        as(house(), () -> stations.occupy(station, session));

        as(house(), () -> stations.paused(station, session, true));
        var paused = as(house(), () -> stations.get(station));
        as(house(), () -> stations.paused(station, session, false));
        assertThatThrownBy(() -> as(house(), () -> stations.release(station, UUID.randomUUID())))
                .isInstanceOf(EJBException.class);
        as(house(), () -> stations.release(station, session));

        assertThat(paused.state()).isEqualTo(StationView.State.PAUSED);
        var released = as(house(), () -> stations.get(station));
        assertThat(released.state()).isEqualTo(StationView.State.LOCKED);
        assertThat(released.occupiedBy()).isNull();
    }

    @Test
    void a_seat_under_repair_is_not_ready() {
        var station = aStation(7).id();
        change("update station set state = 'MAINTENANCE' where id = ?", station);

        assertThatThrownBy(() -> as(house(), () -> stations.occupy(station, UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        StationNotReady.class, no -> assertThat(no.arguments()).containsExactly("7", "MAINTENANCE"));
    }

    @Test
    void only_the_house_adds_stations() {
        assertThatThrownBy(() -> as(cashier, () -> stations.addGroup(venue, "VR", 2)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(cashier, () -> stations.add(venue, UUID.randomUUID(), 1, "x")))
                .isInstanceOf(Denied.class);
    }
}
