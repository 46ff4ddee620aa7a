package org.gamingcafe.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.crypto.KeyRotation.Turn;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signing keys change, and no request fails for it (G060). */
class KeyRotationRoomTest extends RoomTest {

    private final KeyRotation rotation = the(KeyRotation.class);
    private final SigningKeys keys = the(SigningKeys.class);
    private final KeyRing here = aNode();
    private final KeyRing there = aNode();

    @BeforeEach
    void one_key_in_use() {
        change("delete from signing_key");
        here.publicKeys();
        there.publicKeys();
    }

    @Test
    void a_key_stays_in_use_for_ninety_days() {
        clock().advance(Duration.ofDays(89));

        assertThat(rotation.turn()).isEqualTo(Turn.NOTHING);
        assertThat(count("signing_key")).isOne();
    }

    @Test
    @DisplayName("G060 while a key is changed every token is verified on every node at every moment")
    void no_request_fails_while_a_key_is_changed() {
        clock().advance(Duration.ofDays(90));
        var before = token(here);
        var turns = new java.util.ArrayList<Turn>();

        for (var minute = 0; minute < 15; minute++) {
            turns.add(rotation.turn());
            for (var second = 0; second < 60; second += 20) {
                assertThat(there.verifying(kid(token(here)))).isPresent();
                assertThat(here.verifying(kid(token(there)))).isPresent();
                clock().advance(Duration.ofSeconds(20));
            }
        }

        assertThat(turns).containsOnlyOnce(Turn.PUBLISHED).containsOnlyOnce(Turn.TAKEN_INTO_USE);
        assertThat(kid(token(here))).isEqualTo(kid(token(there))).isNotEqualTo(kid(before));
        assertThat(there.verifying(kid(before))).isPresent();
        assertThat(there.publicKeys()).contains(kid(before)).contains(kid(token(here)));
        assertThat(count("signing_key where active")).isOne();
    }

    /** The control: a key that is used as soon as it is made meets a node that has just looked and does not know it. */
    @Test
    void a_wrong_change_in_one_step_meets_nodes_that_do_not_know_the_key() {
        clock().advance(Duration.ofMinutes(2));
        there.publicKeys();

        var fresh = here.generate();
        keys.publish(fresh, clock().instant());
        keys.activate(fresh.kid());

        assertThat(kid(token(here))).isEqualTo(fresh.kid());
        assertThat(there.verifying(fresh.kid())).isEmpty();
    }

    @Test
    @DisplayName("An RSA key of an older house signs RS256 until it is changed, and what it signed is read after that")
    void a_key_of_an_older_house_is_good_until_it_is_changed() throws JOSEException {
        var old = anOlderKey();
        change("delete from signing_key");
        keys.addIfNoneIsActive(old, clock().instant());
        var node = aNode();
        var statement = node.signDocument("checkpoint", Map.of("sub", "somebody"));

        assertThat(algorithm(statement)).isEqualTo("RS256");
        assertThat(node.read(statement)).isPresent();
        assertThat(node.verifying(old.kid())).containsInstanceOf(RSAPublicKey.class);

        clock().advance(Duration.ofDays(91));
        rotation.turn();
        clock().advance(Duration.ofMinutes(11));
        rotation.turn();

        assertThat(algorithm(node.signDocument("checkpoint", Map.of()))).isEqualTo("ES256");
        assertThat(node.read(statement)).isPresent();
    }

    private SigningKeys.Row anOlderKey() throws JOSEException {
        var pair = new RSAKeyGenerator(2048)
                .keyID("older")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        var sealed = the(Sealer.class)
                .seal(pair.toJSONString().getBytes(StandardCharsets.UTF_8), "signing-key/" + pair.getKeyID());
        return new SigningKeys.Row(pair.getKeyID(), pair.toPublicJWK().toJSONString(), sealed, true);
    }

    private static String algorithm(String signed) {
        try {
            return SignedJWT.parse(signed).getHeader().getAlgorithm().getName();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Secret token(KeyRing node) {
        return node.sign(Map.of("sub", "somebody"));
    }

    private static String kid(Secret token) {
        try {
            return SignedJWT.parse(token.reveal()).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A ring that remembers what it has read, as each node has one. */
    private static KeyRing aNode() {
        var node = new KeyRing();
        node.keys = the(SigningKeys.class);
        node.sealer = the(Sealer.class);
        node.clock = clock();
        return node;
    }
}
