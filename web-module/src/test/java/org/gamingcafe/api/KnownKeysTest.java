package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: keys of stations that nobody knows cost no look-up without end")
class KnownKeysTest {

    private static final String ADDRESS = "203.0.113.7";

    private final KnownKeys keys = new KnownKeys();
    private final Set<Secret> living = new HashSet<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private int lookedUp;

    @BeforeEach
    void build() {
        InstantSource time = () -> now;
        keys.clock = time.withZone(ZoneOffset.UTC);
        keys.stations = new StationKeyService() {
            @Override
            public Optional<Caller> caller(Secret key) {
                lookedUp++;
                return living.contains(key)
                        ? Optional.of(new Caller(
                                Caller.Kind.STATION, null, Map.of(), null, null, UUID.randomUUID(), Map.of()))
                        : Optional.empty();
            }
        };
    }

    private Secret aKey() {
        var key = Secret.random();
        living.add(key);
        return key;
    }

    private void manyWrongOnes(String address) {
        for (var i = 0; i < 3 * KnownKeys.MOST_WRONG; i++) {
            assertThat(keys.caller(Secret.random(), address)).isEmpty();
        }
    }

    @Test
    void an_address_that_shows_wrong_keys_has_no_more_looked_up() {
        manyWrongOnes(ADDRESS);

        assertThat(lookedUp).isEqualTo(KnownKeys.MOST_WRONG);
        assertThat(keys.caller(Secret.random(), "203.0.113.8")).isEmpty();
        assertThat(lookedUp).isEqualTo(KnownKeys.MOST_WRONG + 1);
    }

    @Test
    void a_key_that_held_holds_beside_a_neighbour_who_guesses() {
        var key = aKey();
        assertThat(keys.caller(key, ADDRESS)).isPresent();

        manyWrongOnes(ADDRESS);

        assertThat(keys.caller(key, ADDRESS)).isPresent();
    }

    @Test
    void after_a_minute_it_is_looked_again_and_a_revoked_key_is_forgotten() {
        var key = aKey();
        assertThat(keys.caller(key, ADDRESS)).isPresent();
        living.remove(key);
        assertThat(keys.caller(key, ADDRESS)).isEmpty();
        manyWrongOnes(ADDRESS);
        living.add(key);
        assertThat(keys.caller(key, ADDRESS)).isEmpty();

        now = now.plus(KnownKeys.WINDOW);

        assertThat(keys.caller(key, ADDRESS)).isPresent();
    }

    @Test
    void what_cannot_be_a_key_is_not_looked_up() {
        assertThat(keys.caller(new Secret("short"), ADDRESS)).isEmpty();
        assertThat(lookedUp).isZero();
    }
}
