package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is single-use, on two nodes that share nothing but the database. */
class SecondStepRaceRoomTest extends SecondStepTest {

    private static final String SIGNED_IN = "SignedIn";

    /** Each caller has a challenge of its own and the same code. */
    static final class SameCode implements Errand {
        @Override
        public Object run(Turn turn) {
            return said(turn.word(0).split(",")[turn.caller()], turn.word(1), turn.word(2));
        }
    }

    /** All have the same challenge, each a code of its own. */
    static final class SameChallenge implements Errand {
        @Override
        public Object run(Turn turn) {
            return said(turn.word(0), turn.word(1), turn.word(2).split(",")[turn.caller()]);
        }
    }

    private static String said(String challenge, String method, String code) {
        return the(SecondStepService.class)
                .verify(new Secret(challenge), FactorMethod.valueOf(method), new Secret(code))
                .getClass()
                .getSimpleName();
    }

    @Test
    @DisplayName("Security exam: the same code 50 times at once on two nodes signs in once, and nobody is locked by it")
    void the_same_code_fifty_times_signs_in_once() {
        var person = somebodyWithAnApp();
        var race = TwoNodes.race(
                50,
                1,
                SameCode.class,
                challenges(person.id(), 50),
                "TOTP",
                person.code(clock().instant()).reveal());

        assertThat(race.failures()).isEmpty();
        assertThat(race.refused()).isEmpty();
        assertThat(signedIn(race)).isEqualTo(1);
        assertThat(race.done()).hasSize(50).containsOnly(SIGNED_IN, "Wrong");
        assertThat(count("login_session where account_id = '" + person.id() + "'"))
                .isEqualTo(1);
    }

    /** How not to do it: looks at the last step, and notes the new one afterwards, under a lock of its own house. */
    static final class Careless implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            var step = Long.parseLong(turn.word(1));
            return inTransaction(() -> {
                var em = the(EntityManager.class);
                var last = ((Number) em.createNativeQuery("select last_step from totp where account_id = :account")
                                .setParameter("account", turn.id(0))
                                .getSingleResult())
                        .longValue();
                if (last >= step) {
                    return "Wrong";
                }
                Thread.onSpinWait();
                em.createNativeQuery("update totp set last_step = :step where account_id = :account")
                        .setParameter("step", step)
                        .setParameter("account", turn.id(0))
                        .executeUpdate();
                return SIGNED_IN;
            });
        }
    }

    @Test
    @DisplayName("Control: who looks first and notes afterwards lets the same code in twice")
    void a_careless_house_lets_a_code_in_twice() {
        assertThat(TwoNodes.seenIn(() -> {
                    var person = somebodyWithAnApp();
                    var step = clock().instant().getEpochSecond() / 30;
                    return signedIn(TwoNodes.race(50, 1, Careless.class, person.id(), step)) > 1;
                }))
                .as("the same code was right more than once")
                .isTrue();
    }

    @Test
    @DisplayName("Security exam: the same backup code 20 times at once on two nodes signs in once")
    void the_same_backup_code_signs_in_once() {
        var person = somebodyWithAnApp();
        var code = backupCodes(person.person()).getFirst();

        var race = TwoNodes.race(20, 1, SameCode.class, challenges(person.id(), 20), "BACKUP_CODE", code);

        assertThat(race.failures()).isEmpty();
        assertThat(race.refused()).isEmpty();
        assertThat(signedIn(race)).isEqualTo(1);
    }

    @Test
    @DisplayName("D39: one challenge, ten right codes at once on two nodes: one signs in, and uses up one code")
    void a_challenge_is_taken_once() {
        var person = somebodyWithAnApp();
        var codes = String.join(",", backupCodes(person.person()));

        var race = TwoNodes.race(10, 1, SameChallenge.class, challenges(person.id(), 1), "BACKUP_CODE", codes);

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).containsExactly(SIGNED_IN);
        assertThat(race.refused()).hasSize(9).containsOnly("challenge.over");
        assertThat(factors.of(person.id()).backupCodesLeft()).isEqualTo(9);
    }

    @Test
    @DisplayName("E2.5: 60 wrong codes at once on two nodes: three are looked at, and the owner is told once")
    void three_guesses_are_looked_at() {
        var person = somebodyWithAnApp();

        var race = TwoNodes.race(60, 1, SameCode.class, challenges(person.id(), 60), "TOTP", "nobody");

        assertThat(race.failures()).isEmpty();
        assertThat(race.done().stream().filter("Wrong"::equals)).hasSize(3);
        assertThat(race.done().stream().filter("Locked"::equals)).hasSize(57);
        assertThat(count("outbox_message where aggregate_id = 'account:" + person.id()
                        + "' and payload ->> 'template' = 'second-factor-locked'"))
                .isEqualTo(1);
    }

    private static long signedIn(NodeRace race) {
        return race.done().stream().filter(SIGNED_IN::equals).count();
    }

    private static String challenges(AccountId account, int count) {
        var desk = the(ChallengeDesk.class);
        var stamp = the(AccountService.class).get(account).stamp();
        return IntStream.range(0, count)
                .mapToObj(i ->
                        desk.issue(new Challenge(account, stamp, Challenge.Kind.PROVE, Channel.API, false, desk.end())))
                .map(Secret::reveal)
                .collect(Collectors.joining(","));
    }
}
