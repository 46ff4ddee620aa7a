package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: keys of stations")
class StationKeyRoomTest extends StationFloor {

    @Test
    @DisplayName("I19: a key is told once; the house keeps its hash")
    void a_key_opens_its_own_station_and_is_not_kept() {
        var station = aStation();
        var issued = as(manager, () -> keys.issue(station));

        var caller = keys.caller(issued.secret()).orElseThrow();

        assertThat(caller.kind()).isEqualTo(Caller.Kind.STATION);
        assertThat(caller.station()).isEqualTo(station);
        assertThat(caller.everyPermission()).as("least privilege").isEmpty();
        assertThat(sql("select * from station_key where station_id = ?", station)
                        .toString())
                .doesNotContain(issued.secret().reveal());
        assertThat(events().toString()).doesNotContain(issued.secret().reveal());
        assertThat(as(manager, () -> registry.get(station)).keySince()).isEqualTo(clock().instant());
    }

    @Test
    void another_key_replaces_the_one_before_and_revoking_takes_the_last() {
        var station = aStation();
        var first = as(manager, () -> keys.issue(station));
        var second = as(manager, () -> keys.issue(station));

        assertThat(keys.caller(first.secret())).isEmpty();
        assertThat(keys.caller(second.secret())).isPresent();
        as(manager, () -> keys.revoke(station));

        assertThat(keys.caller(second.secret())).isEmpty();
        assertThat(as(manager, () -> keys.history(station)))
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.revokedAt()).isNotNull());
        assertThatThrownBy(() -> as(manager, () -> keys.revoke(station)))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("station-key.not-found"));
        assertThat(events(StationKeyChanged.class).stream().map(StationKeyChanged::act))
                .containsExactly("station-key.issued", "station-key.issued", "station-key.revoked");
    }

    @Test
    void however_many_issue_a_key_at_once_one_counts() {
        var station = aStation();

        var race = as(manager, () -> race(8, () -> keys.issue(station)));

        assertThat(race.results()).hasSize(8);
        assertThat(race.results().stream()
                        .map(IssuedKey::secret)
                        .map(keys::caller)
                        .filter(Optional::isPresent))
                .hasSize(1);
    }

    @Test
    void what_was_never_a_key_opens_nothing() {
        assertThat(keys.caller(Secret.random())).isEmpty();
        assertThat(keys.caller(new Secret("' or true --"))).isEmpty();
        var station = aWatchedStation();
        var hash = (String) one("select hash from station_key where station_id = ?", station);
        assertThat(keys.caller(new Secret(hash))).as("the hash is not the key").isEmpty();
    }

    @Test
    void the_key_of_a_retired_station_opens_nothing() {
        var station = aStation();
        var issued = as(manager, () -> keys.issue(station));

        var before = news(station);
        as(manager, () -> registry.retire(station));

        assertThat(keys.caller(issued.secret())).isEmpty();
        assertThat(before.key()).isEqualTo(issued.key().id());
        assertThat(news(station).key())
                .as("a connection that it has ends, whatever becomes of its keys")
                .isNull();
    }

    private StationNews news(StationId station) {
        return as(house(), () -> link.news(List.of(station))).getFirst();
    }

    @Test
    void a_door_learns_which_key_was_shown() {
        var station = aStation();
        var first = as(manager, () -> keys.issue(station));
        var second = as(manager, () -> keys.issue(station));

        assertThat(keys.shown(first.secret())).isEmpty();
        assertThat(keys.shown(second.secret()).orElseThrow().key())
                .isEqualTo(second.key().id());
    }

    @Test
    void only_managers_of_the_venue_issue_keys() {
        var station = aStation();
        var stranger = staff(aVenue(), Role.ADMIN);

        assertThatThrownBy(() -> as(cashier, () -> keys.issue(station)))
                .isInstanceOfAny(EJBAccessException.class, Denied.class);
        assertThatThrownBy(() -> as(stranger, () -> keys.issue(station))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(at(station), () -> keys.issue(station)))
                .isInstanceOfAny(EJBAccessException.class, Denied.class);
    }

    @Test
    void a_station_reads_nothing_of_the_house() {
        var station = aWatchedStation();

        assertThatThrownBy(() -> as(at(station), () -> stations.get(station))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(at(station), () -> stations.all(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> link.orders())).isInstanceOf(Denied.class);
    }
}
