package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.login.LoginAttemptView.Way;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.limit.LimitService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginHistoryRoomTest extends LockoutTest {

    private static final Origin FAR = new Origin(
            "198.51.100.7", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "");

    private final LoginHistoryService history = the(LoginHistoryService.class);

    @Test
    @DisplayName(
            "E1.4, E8.1, E8.4: every attempt of every way is kept, with what, from where and how it went, newest first")
    void every_attempt_is_kept() {
        var person = somebody();
        login(person.username(), RIGHT);
        clock().advance(Duration.ofSeconds(1));
        fail(person.username(), 1);
        clock().advance(Duration.ofSeconds(1));
        logins.begin(new Credentials(person.email(), RIGHT, false), Channel.CONSOLE, FAR);
        clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> as(owner(person), () -> logins.changePassword(WRONG, OTHER)))
                .isInstanceOf(InvalidInput.class);

        var lines = of(person);

        assertThat(lines)
                .extracting(LoginAttemptView::reason)
                .containsExactly(Reason.WRONG_PASSWORD, Reason.CODE_ASKED, Reason.WRONG_PASSWORD, Reason.PASSWORD);
        assertThat(lines)
                .extracting(LoginAttemptView::way)
                .containsExactly(Way.PASSWORD_CHANGE, Way.CONSOLE, Way.API, Way.API);
        assertThat(lines).extracting(LoginAttemptView::success).containsExactly(false, false, false, true);
        var far = lines.get(1);
        assertThat(far.device()).isEqualTo("Firefox, Windows");
        assertThat(far.ip()).isEqualTo("198.51.100.7");
        assertThat(far.at()).isEqualTo(clock().instant().minusSeconds(1));
        assertThat(far.suspicious()).as("network and browser are new").isTrue();
        assertThat(lines.getLast().suspicious()).isFalse();
    }

    @Test
    @DisplayName("E8.1: a burst is marked from the third failure on, and so is the success after it")
    void a_burst_is_marked() {
        var person = somebody();

        fail(person.username(), 3);
        login(person.username(), RIGHT);
        login(person.username(), RIGHT);

        assertThat(of(person))
                .extracting(LoginAttemptView::suspicious)
                .containsExactly(false, true, true, false, false);
    }

    @Test
    @DisplayName("E3.2: what was turned away by the lock is told as that")
    void what_the_lock_turned_away_is_told() {
        var person = somebody();

        fail(person.username(), 6);

        var line = of(person).getFirst();
        assertThat(line.reason()).isEqualTo(Reason.LOCKED);
        assertThat(line.success()).isFalse();
        assertThat(line.suspicious()).isTrue();
    }

    @Test
    @DisplayName("E8.4: the last fifty, of oneself only")
    void the_last_fifty_of_oneself() {
        var person = somebody();
        var other = somebody();
        fail(person.username(), 52);

        assertThat(of(person)).hasSize(50);
        assertThat(of(other)).isEmpty();
        assertThatThrownBy(history::mine).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("D21: the place is the venue whose address it is; of other addresses nothing is made up")
    void the_place_is_a_venue_or_nothing() {
        var venue = aVenue();
        var person = somebody();
        as(
                caller(venue, Permission.LIMIT_MANAGE),
                () -> the(LimitService.class).enter(venue, "192.0.2.0/24", null, null));

        logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, new Origin("192.0.2.4", "x", ""));
        login(person.username(), RIGHT);

        assertThat(of(person)).extracting(LoginAttemptView::venue).containsExactly(null, venue);
    }

    @Test
    @DisplayName("G212: old attempts go, and only the house removes them")
    void old_attempts_go() {
        var person = somebody();
        login(person.username(), RIGHT);
        clock().advance(Duration.ofDays(180).plusSeconds(1));
        login(person.username(), RIGHT);

        assertThatThrownBy(() -> history.removeOld(10)).isInstanceOf(Denied.class);
        as(house(), () -> IntStream.range(0, 50).forEach(i -> history.removeOld(10)));

        assertThat(of(person)).hasSize(1);
    }

    private List<LoginAttemptView> of(AccountView person) {
        return as(owner(person), history::mine);
    }

    private static Caller owner(AccountView person) {
        return member(person.id(), person.homeVenue());
    }
}
