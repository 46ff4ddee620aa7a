package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The budget of guesses on two nodes that share nothing but the database. */
class LockoutRaceRoomTest extends LockoutTest {

    private static final int MOST = 5;

    static final class Guessing implements Errand {
        @Override
        public Object run(Turn turn) {
            return said(turn, LockoutTest.WRONG);
        }
    }

    static final class Knowing implements Errand {
        @Override
        public Object run(Turn turn) {
            return said(turn, LockoutTest.RIGHT);
        }
    }

    private static String said(Errand.Turn turn, org.gamingcafe.platform.kernel.Secret password) {
        var outcome = the(LoginService.class)
                .begin(new Credentials(turn.word(0), password, false), Channel.API, LockoutTest.HOME);
        return outcome.getClass().getSimpleName();
    }

    @Test
    @DisplayName("Security exam: 200 wrong guesses at once on two nodes cost five verifications, known name or not")
    void two_hundred_guesses_cost_five_verifications() {
        var person = somebody();
        for (var name : List.of(person.username(), aNameThatNobodyHas())) {
            var race = TwoNodes.race(200, 1, Guessing.class, name);

            assertThat(race.failures()).isEmpty();
            assertThat(race.refused()).isEmpty();
            assertThat(verified(race)).isEqualTo(MOST);
            assertThat(race.done().stream().filter("Locked"::equals)).hasSize(200 - MOST);
        }
        assertThat(count("login_attempt where account_id = '" + person.id() + "' and reason = 'WRONG_PASSWORD'"))
                .isEqualTo(MOST);
        assertThat(count("outbox_message where aggregate_id = 'account:" + person.id() + "'"))
                .isEqualTo(1);
    }

    /** How not to do it: looks at the count, verifies, and counts afterwards, under a lock of its own house. */
    static final class Careless implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            var failed = inTransaction(() -> ((Number) the(EntityManager.class)
                            .createNativeQuery("select count(*) from login_attempt where account_id = :account")
                            .setParameter("account", turn.id(0))
                            .getSingleResult())
                    .intValue());
            if (failed >= MOST) {
                return "Locked";
            }
            the(PasswordService.class).matches(new AccountId(turn.id(0)), LockoutTest.WRONG);
            inTransaction(() -> {
                the(EntityManager.class)
                        .createNativeQuery("""
                                insert into login_attempt (id, account_id, at, success, reason)
                                values (gen_random_uuid(), :account, now(), false, 'WRONG_PASSWORD')""")
                        .setParameter("account", turn.id(0))
                        .executeUpdate();
            });
            return "Refused";
        }
    }

    @Test
    @DisplayName("Control: who counts after the verification verifies more than five on two nodes")
    void a_careless_house_verifies_more() {
        assertThat(TwoNodes.seenIn(() ->
                        verified(TwoNodes.race(40, 1, Careless.class, somebody().id())) > MOST))
                .as("more than five were verified")
                .isTrue();
    }

    @Test
    @DisplayName("Security exam: right passwords at once, on two nodes, are never taken for guesses")
    void right_passwords_at_once_never_lock() {
        var person = somebody();

        var race = TwoNodes.race(24, 2, Knowing.class, person.username());

        assertThat(race.failures()).isEmpty();
        assertThat(race.refused()).isEmpty();
        assertThat(race.done()).hasSize(48).containsOnly("SignedIn");
        assertThat(race.isWonByBoth()).isTrue();
        assertThat(sql("select failed, running from login_guess where subject = ?", subject(person.id())))
                .containsExactly(java.util.Map.of("failed", 0, "running", 0));
    }

    private static String subject(AccountId account) {
        return the(AttemptBook.class).subject(account);
    }

    private static long verified(NodeRace race) {
        return race.done().stream().filter("Refused"::equals).count();
    }
}
