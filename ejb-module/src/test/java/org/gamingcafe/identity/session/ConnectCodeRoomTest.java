package org.gamingcafe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A code that opens one connection in somebody's name. */
@DisplayName("G183: connect codes")
class ConnectCodeRoomTest extends RoomTest {

    private static final Origin HOME = new Origin("192.0.2.8", "Firefox", "");
    private static final int CALLERS = 20;

    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final ConnectCodeService codes = the(ConnectCodeService.class);
    private final AccountId person = aMember(aVenue());
    private final UUID session = sessions.open(the(AccountService.class).get(person), Channel.API, HOME, false)
            .orElseThrow()
            .sessionId();

    private Secret aCode() {
        return as(sessions.alive(session, 0).orElseThrow().caller(), codes::issue)
                .code();
    }

    private Optional<LiveSession> redeem(Secret code) {
        return as(Caller.ANONYMOUS, () -> codes.redeem(code));
    }

    @Test
    void it_opens_one_connection_and_no_second() {
        var code = aCode();

        assertThat(redeem(code))
                .hasValueSatisfying(live -> assertThat(live.caller().is(person)).isTrue());
        assertThat(redeem(code)).isEmpty();
        assertThat(redeem(Secret.random())).isEmpty();
        assertThat(one("select count(*) from connect_code where hash = ?", code.reveal()))
                .isEqualTo(0L);
    }

    @Test
    void of_twenty_at_once_one_gets_in() {
        var code = aCode();

        var race = race(CALLERS, () -> codes.redeem(code));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results().stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void who_looks_before_taking_lets_several_in() {
        var careless = new CarelessCodes(CALLERS);

        var race = race(CALLERS, () -> careless.take("code"));

        assertThat(race.results().stream().filter(Boolean::booleanValue).count())
                .as("the control")
                .isGreaterThan(1);
    }

    @Test
    void it_is_good_for_half_a_minute() {
        var late = aCode();
        clock().advance(ConnectCodeService.LIFE.minusSeconds(1));
        var inTime = aCode();

        clock().advance(Duration.ofSeconds(1));

        assertThat(redeem(late)).isEmpty();
        assertThat(redeem(inTime)).isPresent();
    }

    @Test
    void it_ends_with_its_session() {
        var code = aCode();

        as(house(), () -> sessions.end(session, "SIGNED_OUT"));

        assertThat(redeem(code)).isEmpty();
        assertThat(codes.current(session)).isEmpty();
    }

    @Test
    void only_somebody_with_a_session_gets_one_and_not_without_end() {
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, codes::issue)).isInstanceOf(Denied.class);
        for (var i = 0; i < 20; i++) {
            aCode();
        }

        assertThatThrownBy(this::aCode).isInstanceOf(TooManyConnectCodes.class);
        clock().advance(ConnectCodeService.LIFE);
        assertThat(redeem(aCode())).isPresent();
    }
}
