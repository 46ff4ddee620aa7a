package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gamingcafe.Errand;
import org.gamingcafe.NodeRace;
import org.gamingcafe.RoomTest;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A request has one taker, on two nodes that share nothing but the database. */
class FactorRemovalRaceRoomTest extends RoomTest {

    private static final int CALLERS = 20;
    private static final String APPROVED = "approved";
    private static final String REFUSED = "refused";

    private final VenueId venue = aVenue();

    /** The even ones consent, the odd ones refuse. */
    static final class Decide implements Errand {
        @Override
        public Object run(Turn turn) {
            var removals = the(FactorRemovalService.class);
            var consents = turn.caller() % 2 == 0;
            return as(
                    second(turn),
                    () -> inTransaction(() -> {
                        if (consents) {
                            removals.approve(turn.id(0), turn.account(1));
                            return APPROVED;
                        }
                        removals.refuse(turn.id(0), turn.account(1));
                        return REFUSED;
                    }));
        }
    }

    /** All consent. */
    static final class Consent implements Errand {
        @Override
        public Object run(Turn turn) {
            return as(
                    second(turn),
                    () -> inTransaction(() -> {
                        the(FactorRemovalService.class).approve(turn.id(0), turn.account(1));
                        return APPROVED;
                    }));
        }
    }

    /** How not to do it: looks at the request first and notes the consent afterwards, under a lock of its own house. */
    static final class Careless implements Errand {
        @Override
        public synchronized Object run(Turn turn) {
            return inTransaction(() -> {
                var em = the(EntityManager.class);
                var state = em.createNativeQuery("select state from factor_removal where id = :id")
                        .setParameter("id", turn.id(0))
                        .getSingleResult();
                if (!"OPEN".equals(state)) {
                    return REFUSED;
                }
                Thread.onSpinWait();
                em.createNativeQuery("""
                                update factor_removal set state = 'APPROVED', decided_by = :by, decided_at = asked_at
                                where id = :id""")
                        .setParameter("by", second(turn).person().value())
                        .setParameter("id", turn.id(0))
                        .executeUpdate();
                return APPROVED;
            });
        }
    }

    private static Caller second(Errand.Turn turn) {
        var account = new AccountId(UUID.fromString(turn.word(3).split(",")[turn.caller()]));
        return caller(Caller.Kind.STAFF, account, turn.venue(2), Set.of(Permission.ACCOUNT_MANAGE));
    }

    @Test
    @DisplayName("Issue 5: of twenty who decide at once on two nodes one has decided, whichever way")
    void a_request_is_decided_once() {
        var race = race(Decide.class);

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(1);
        assertThat(race.refused()).hasSize(CALLERS - 1).containsOnly("second-factor.removal-closed");
    }

    @Test
    @DisplayName("Issue 5: of twenty who consent at once on two nodes one removes the factor")
    void a_consent_has_one_taker() {
        var race = race(Consent.class);

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).containsExactly(APPROVED);
        assertThat(race.refused()).hasSize(CALLERS - 1).containsOnly("second-factor.removal-closed");
    }

    @Test
    @DisplayName("Control: who looks first and notes afterwards lets two consent")
    void a_careless_house_lets_two_consent() {
        assertThat(TwoNodes.seenIn(() -> race(Careless.class).done().stream()
                                .filter(APPROVED::equals)
                                .count()
                        > 1))
                .as("the same request was taken more than once")
                .isTrue();
    }

    private NodeRace race(Class<? extends Errand> errand) {
        var colleague = staff(venue, Role.CASHIER).person();
        var asked = as(
                staff(venue, Role.MANAGER),
                () -> the(FactorRemovalService.class).ask(colleague, "Known for years"));
        var seconds = IntStream.range(0, CALLERS)
                .mapToObj(i -> aPerson(venue, "STAFF").toString())
                .collect(Collectors.joining(","));
        return TwoNodes.race(CALLERS, 1, errand, asked.id(), colleague, venue, seconds);
    }
}
