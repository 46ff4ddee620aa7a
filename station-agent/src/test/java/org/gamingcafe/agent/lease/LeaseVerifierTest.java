package org.gamingcafe.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: a lease is believed only if the house has signed it for this very station")
class LeaseVerifierTest {

    private static final Duration LASTS = Duration.ofMinutes(10);

    private final HouseKeys house = new HouseKeys("k1");
    private final UUID station = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final LeaseVerifier verifier = new LeaseVerifier();

    LeaseVerifierTest() {
        verifier.learn(house.published());
    }

    private String aLease() {
        return house.lease(station, session, "ACTIVE", 1_772_000_000, LASTS);
    }

    @Test
    void what_the_house_has_signed_is_read() {
        var lease = verifier.read(aLease(), station).orElseThrow();

        assertThat(lease.session()).isEqualTo(session);
        assertThat(lease.lasts()).isEqualTo(LASTS);
        assertThat(lease.state()).isEqualTo(GrantedLease.State.ACTIVE);
    }

    @Test
    void the_lease_of_another_station_opens_nothing_here() {
        assertThat(verifier.read(aLease(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_key_that_calls_itself_the_house_is_not_the_house() {
        var forger = new HouseKeys("k1");

        assertThat(verifier.read(forger.lease(station, session, "ACTIVE", 1, LASTS), station))
                .isEmpty();
    }

    @Test
    void a_lease_that_was_written_over_is_not_believed() {
        var parts = aLease().split("\\.");
        var longer = house.lease(station, session, "ACTIVE", 1_772_000_000, Duration.ofHours(9))
                .split("\\.");

        assertThat(verifier.read(parts[0] + "." + longer[1] + "." + parts[2], station))
                .isEmpty();
        assertThat(verifier.read(parts[0] + "." + parts[1] + ".", station)).isEmpty();
        assertThat(verifier.read(parts[0] + "." + parts[1], station)).isEmpty();
        assertThat(verifier.read(parts[0] + "." + parts[1] + ".AAAA", station)).isEmpty();
    }

    @Test
    void another_document_of_the_house_is_no_lease() {
        var claims = HouseKeys.claims(station, session, "ACTIVE", 1, LASTS);

        assertThat(verifier.read(house.signed("at+jwt", "ES256", claims), station))
                .isEmpty();
        assertThat(verifier.read(house.signed("station-lease+jwt", "none", claims), station))
                .isEmpty();
        assertThat(verifier.read(house.signed("station-lease+jwt", "HS256", claims), station))
                .isEmpty();
    }

    @Test
    void claims_that_make_no_sense_are_refused() {
        var good = HouseKeys.claims(station, session, "ACTIVE", 1, LASTS);
        for (var wrong : List.of(
                Json.createObjectBuilder(good).add("lasts", -1).build(),
                Json.createObjectBuilder(good).add("lasts", 900_000_000).build(),
                Json.createObjectBuilder(good).add("lasts", "600").build(),
                Json.createObjectBuilder(good).remove("lasts").build(),
                Json.createObjectBuilder(good).add("state", "FREE").build(),
                Json.createObjectBuilder(good).add("ses", "nobody").build())) {
            assertThat(verifier.read(house.signed("station-lease+jwt", "ES256", wrong), station))
                    .as("%s", wrong)
                    .isEmpty();
        }
    }

    @Test
    void a_key_that_is_not_known_yet_has_to_be_fetched() {
        var renewed = new HouseKeys("k2");
        var token = renewed.lease(station, session, "ACTIVE", 1, LASTS);
        assertThat(verifier.knowsKeyOf(token)).isFalse();

        verifier.learn(renewed.published());

        assertThat(verifier.knowsKeyOf(token)).isTrue();
        assertThat(verifier.read(token, station)).isPresent();
        assertThat(verifier.knowsKeyOf("no.token.atAll")).isFalse();
        assertThat(verifier.knowsKeyOf("x".repeat(5_000))).isFalse();
    }

    @Test
    void the_same_words_with_another_signature_are_the_same_lease() {
        var once = verifier.read(aLease(), station).orElseThrow();
        var twice = verifier.read(aLease(), station).orElseThrow();

        assertThat(twice.token()).isNotEqualTo(once.token());
        assertThat(twice.print()).isEqualTo(once.print());
    }
}
