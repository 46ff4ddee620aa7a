package org.gamingcafe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Members who stay signed in on a device of their own (E7.4, D03, D22). */
@DisplayName("E7.4, D03, D22: remembered members")
class RememberedSessionsRoomTest extends RoomTest {

    private static final Origin HOME = new Origin("192.0.2.8", "Firefox", "");

    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final VenueId venue = aVenue();

    @Test
    void a_remembered_session_outlasts_days_without_use_but_not_its_end() {
        var tokens = open(aMember(venue), true);

        clock().advance(Duration.ofDays(20));
        assertThat(sessions.alive(tokens.sessionId(), 0)).isPresent();
        clock().advance(Duration.ofDays(9));
        assertThat(sessions.alive(tokens.sessionId(), 0)).isPresent();
        clock().advance(Duration.ofDays(2));

        assertThat(sessions.alive(tokens.sessionId(), 0)).isEmpty();
    }

    @Test
    void its_refresh_token_counts_as_long_as_the_session() {
        var tokens = open(aMember(venue), true);

        clock().advance(Duration.ofDays(29));
        var next = sessions.refresh(tokens.refreshToken(), HOME);
        clock().advance(Duration.ofDays(2));

        assertThat(next).isPresent();
        assertThat(sessions.refresh(next.orElseThrow().refreshToken(), HOME)).isEmpty();
    }

    @Test
    void without_being_remembered_a_refresh_is_refused_after_half_an_hour_of_silence() {
        var tokens = open(aMember(venue), false);

        clock().advance(Duration.ofMinutes(30));

        assertThat(sessions.refresh(tokens.refreshToken(), HOME)).isEmpty();
        assertThat(sessions.alive(tokens.sessionId(), 0)).isEmpty();
    }

    @Test
    void staff_are_never_remembered() {
        var tokens = open(aPerson(venue, "STAFF"), true);

        assertThat(one("select remembered from login_session where id = ?", tokens.sessionId()))
                .isEqualTo(false);
        assertThat(sessions.remember(tokens.sessionId())).isEmpty();
        clock().advance(Duration.ofMinutes(31));
        assertThat(sessions.alive(tokens.sessionId(), 0)).isEmpty();
    }

    @Test
    void a_browser_is_known_again_by_its_sign_until_the_session_is_over() {
        var tokens = open(aMember(venue), true);
        var sign = sessions.remember(tokens.sessionId()).orElseThrow();

        clock().advance(Duration.ofDays(3));
        assertThat(sessions.recognise(sign).orElseThrow().id()).isEqualTo(tokens.sessionId());
        assertThat(sessions.recognise(Secret.random())).isEmpty();
        as(house(), () -> sessions.end(tokens.sessionId(), "SIGNED_OUT"));

        assertThat(sessions.recognise(sign)).isEmpty();
        assertThat(sessions.remember(tokens.sessionId())).isEmpty();
    }

    @Test
    @DisplayName("I19 the sign lies in the database as a hash only")
    void the_sign_lies_in_the_database_as_a_hash_only() {
        var tokens = open(aMember(venue), true);
        var sign = sessions.remember(tokens.sessionId()).orElseThrow();

        assertThat(sql("select remember_hash from login_session where id = ?", tokens.sessionId()))
                .containsExactly(Map.of("remember_hash", sign.hash()));
    }

    private Tokens open(AccountId account, boolean remember) {
        return as(
                house(),
                () -> sessions.open(the(AccountService.class).get(account), Channel.CONSOLE, HOME, remember)
                        .orElseThrow());
    }
}
