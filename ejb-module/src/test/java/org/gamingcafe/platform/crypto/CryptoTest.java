package org.gamingcafe.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.Test;

class CryptoTest {

    private static final Cost CHEAP = new Cost(8_192, 1, 1);

    @Test
    void both_implementations_of_argon2_read_each_other() {
        var password = "Grüße, 世界 🎮".toCharArray();

        var native1 = new NativeArgon2().hash(password, CHEAP);
        var java = new JavaArgon2().hash(password, CHEAP);

        assertThat(new JavaArgon2().matches(password, native1)).isTrue();
        assertThat(new NativeArgon2().matches(password, java)).isTrue();
        assertThat(new JavaArgon2().matches("other".toCharArray(), native1)).isFalse();
    }

    @Test
    void a_password_matches_its_hash_and_no_other() {
        var hash = passwordHash(1);

        var phc = hash.hash(new Secret("correct horse"));

        assertThat(phc).startsWith("$argon2id$v=19$m=8192,t=1,p=1$").hasSizeLessThan(200);
        assertThat(hash.matches(new Secret("correct horse"), phc)).isTrue();
        assertThat(hash.matches(new Secret("correct horsf"), phc)).isFalse();
        assertThat(hash.matchesNobody(new Secret("correct horse"))).isFalse();
    }

    @Test
    void a_hash_is_outdated_when_the_parameters_rise() {
        var old = passwordHash(1).hash(new Secret("x"));

        assertThat(passwordHash(1).isOutdated(old)).isFalse();
        assertThat(passwordHash(2).isOutdated(old)).isTrue();
    }

    @Test
    void who_would_wait_too_long_for_a_hash_is_told_so() throws InterruptedException {
        var gate = new HashGate(new Settings.Hashing(8_192, 1, 1, 1, 0, Duration.ofSeconds(1)));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.submit(() -> gate.pass(() -> {
                inside.countDown();
                return await(leave);
            }));
            inside.await();

            assertThatThrownBy(() -> gate.pass(() -> "hash"))
                    .isInstanceOfSatisfying(
                            TooBusy.class,
                            busy -> assertThat(busy.retryAfterSeconds()).isPositive());

            leave.countDown();
        }
        assertThat(gate.pass(() -> "hash")).isEqualTo("hash");
    }

    @Test
    void what_is_sealed_opens_only_for_its_purpose_and_unaltered() {
        var sealer = sealer();
        var sealed = sealer.seal("secret".getBytes(StandardCharsets.UTF_8), "one");

        assertThat(new String(sealer.open(sealed, "one"), StandardCharsets.UTF_8))
                .isEqualTo("secret");
        assertThatThrownBy(() -> sealer.open(sealed, "other")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, "one")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(new byte[3], "one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tokens_differ_and_their_hash_has_one_shape() {
        var token = Secret.random();

        assertThat(token.reveal()).hasSize(43).isNotEqualTo(Secret.random().reveal());
        assertThat(token).hasToString("***");
        assertThat(Secret.isHash(token.hash())).isTrue();
        assertThat(token.hash()).isEqualTo(new Secret(token.reveal()).hash());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static PasswordHash passwordHash(int iterations) {
        var hash = new PasswordHash();
        hash.settings = new Settings.Hashing(8_192, iterations, 1, 2, 8, Duration.ofSeconds(3));
        hash.start();
        return hash;
    }

    @Test
    void a_fingerprint_is_of_a_text_a_purpose_and_the_key() {
        var one = sealer();

        assertThat(one.fingerprint("mika", "login"))
                .hasSize(43)
                .isEqualTo(one.fingerprint("mika", "login"))
                .isNotEqualTo(one.fingerprint("mika", "other"))
                .isNotEqualTo(one.fingerprint("mira", "login"))
                .isNotEqualTo(new Secret("mika").hash());
    }

    private static Sealer sealer() {
        var sealer = new Sealer();
        sealer.keys = new Settings.Keys(new Secret("q8Yh0lJ0m3s0yK4q5b7VdQe2rTg9uXcZ1aLpNwOiBfE="));
        return sealer;
    }
}
