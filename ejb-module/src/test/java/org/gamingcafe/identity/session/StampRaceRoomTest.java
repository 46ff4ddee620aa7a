package org.gamingcafe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.gamingcafe.Errand;
import org.gamingcafe.RoomTest;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions are opened for what was verified a moment ago, while all sessions of the account are ended. */
class StampRaceRoomTest extends RoomTest {

    private static final int CALLERS = 16;
    private static final int ENDS = CALLERS / 2;

    /** One caller ends all sessions; the others open one each for what they have seen before. */
    static final class Opening implements Errand {
        @Override
        public Object run(Turn turn) {
            var sessions = the(LoginSessionService.class);
            if (turn.caller() == ENDS) {
                return sessions.endAll(turn.account(0), "TEST");
            }
            var seen = the(AccountService.class).get(turn.account(0)).asOf(Long.parseLong(turn.word(1)));
            return sessions.open(seen, Channel.API, Origin.INSIDE, false).isPresent() ? "opened" : "refused";
        }
    }

    @Test
    @DisplayName("E5.5: of sessions that are opened on two nodes while all are ended none outlives it")
    void no_session_outlives_the_end_of_all() {
        for (var round = 0; round < 5; round++) {
            var person = aMember(aVenue());

            var race = TwoNodes.race(CALLERS, 1, Opening.class, person, stamp(person));

            assertThat(race.failures()).isEmpty();
            assertThat(race.done()).hasSize(CALLERS);
            assertThat(alive(person)).as("round " + round).isZero();
        }
    }

    /** How not to do it: looks at the stamp, and then opens. */
    static final class Careless implements Errand {
        @Override
        public Object run(Turn turn) {
            var account = turn.account(0);
            if (turn.caller() == ENDS) {
                return the(LoginSessionService.class).endAll(account, "TEST");
            }
            var person = the(AccountService.class).get(account);
            if (person.stamp() != Long.parseLong(turn.word(1))) {
                return "refused";
            }
            inTransaction(() -> {
                the(EntityManager.class)
                        .createNativeQuery("""
                                insert into login_session (id, account_id, channel, created_at, last_activity, expires_at,
                                    ip, user_agent)
                                values (gen_random_uuid(), :account, 'API', now(), now(), now() + interval '1 hour', '', '')""")
                        .setParameter("account", account.value())
                        .executeUpdate();
            });
            return "opened";
        }
    }

    @Test
    @DisplayName("Control: who looks first and opens afterwards leaves a session alive")
    void a_careless_house_leaves_a_session_alive() {
        assertThat(TwoNodes.seenIn(() -> {
                    var person = aMember(aVenue());
                    TwoNodes.race(CALLERS, 1, Careless.class, person, stamp(person));
                    return alive(person) > 0;
                }))
                .as("a session was left")
                .isTrue();
    }

    private static long stamp(AccountId person) {
        return the(AccountService.class).get(person).stamp();
    }

    private static long alive(AccountId person) {
        return count("login_session where account_id = '" + person + "' and ended_at is null");
    }
}
