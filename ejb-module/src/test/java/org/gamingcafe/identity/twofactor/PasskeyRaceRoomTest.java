package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.PasskeyDevice;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One answer of one passkey, sent by many at once to two nodes that share nothing but the database. */
class PasskeyRaceRoomTest extends PasskeyTest {

    private static final int CALLERS = 20;

    static final class Signing implements Errand {
        @Override
        public Object run(Turn turn) {
            return the(PasskeyProofService.class)
                    .isProved(PasskeyPurpose.SIGN_IN, turn.account(0), PasskeyAssertion.of(new Secret(turn.word(1))));
        }
    }

    @Test
    @DisplayName("D39: of twenty with the same answer on two nodes one is let in")
    void an_answer_sent_twenty_times_counts_once() {
        assertThat(TwoNodes.seenIn(() -> {
                    var owner = somebody();
                    var authenticator = new PasskeyDevice();
                    registered(owner, authenticator);
                    var word = authenticator.sign(proofs.begin()).word().reveal();

                    var race = TwoNodes.race(CALLERS, 1, Signing.class, owner, word);

                    assertThat(race.failures()).isEmpty();
                    assertThat(letIn(race)).isOne();
                    return true;
                }))
                .isTrue();
    }

    /** How not to do it: looks whether the challenge is unused, and marks it afterwards. */
    static final class Careless implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            var unused = inTransaction(() -> !the(EntityManager.class)
                    .createNativeQuery("select 1 from passkey_challenge where hash = :hash and used_at is null")
                    .setParameter("hash", turn.word(0))
                    .getResultList()
                    .isEmpty());
            if (unused) {
                inTransaction(() -> {
                    the(EntityManager.class)
                            .createNativeQuery("update passkey_challenge set used_at = now() where hash = :hash")
                            .setParameter("hash", turn.word(0))
                            .executeUpdate();
                });
            }
            return unused;
        }
    }

    @Test
    @DisplayName("Control: who looks first and marks afterwards lets two in")
    void a_careless_house_lets_two_in() {
        assertThat(TwoNodes.seenIn(() -> {
                    var challenge = PasskeyDevice.read(proofs.begin()).getString("challenge");
                    return letIn(TwoNodes.race(CALLERS, 1, Careless.class, new Secret(challenge).hash())) > 1;
                }))
                .as("more than one was let in")
                .isTrue();
    }

    static final class Counting implements Errand {
        @Override
        public Object run(Turn turn) {
            var passkey = the(Passkeys.class).of(turn.account(0), 1).getFirst();
            return the(PasskeyBook.class).use(passkey, new PasskeyCeremony.Result.Valid(5, false));
        }
    }

    @Test
    @DisplayName("WebAuthn 6.1.1: of twenty signatures with the same count one is taken, the others are told as copies")
    void one_count_is_taken_once() {
        AccountId owner = somebody();
        registered(owner, PasskeyDevice.counting());

        var race = TwoNodes.race(CALLERS, 1, Counting.class, owner);

        assertThat(race.failures()).isEmpty();
        assertThat(letIn(race)).isOne();
        assertThat(one("""
                select count(*) from outbox_message
                where aggregate_id = ? and payload ->> 'template' = 'passkey-counter-reversed'""", "account:" + owner)).isEqualTo(CALLERS - 1L);
    }

    private static long letIn(NodeRace race) {
        return race.done().stream().filter("true"::equals).count();
    }
}
