package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.pin.PinService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.limit.LimitExceeded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Issue 8, D12: a password that is typed at the browser of a till is counted for the till, as PINs and badges are")
class TillPasswordRoomTest extends LockoutTest {

    private static final Secret PIN = new Secret("739154");
    private static final int MOST_IN_A_MINUTE = 10;

    private final TakeOverService till = the(TakeOverService.class);
    private final VenueId venue = aVenue();
    private final TillDesk desk = aDesk();

    private TillDesk aDesk() {
        return new TillDesk(TillId.next(), venue, "Till", clock().instant().minus(Duration.ofHours(2)));
    }

    private static Credentials of(String name, Secret password) {
        return new Credentials(name, password, false);
    }

    private LoginOutcome typedAt(TillDesk where, String name, Secret password) {
        return logins.beginAt(where, of(name, password), HOME);
    }

    private void failAt(TillDesk where, String name, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(typedAt(where, name, WRONG)).isEqualTo(REFUSED);
        }
    }

    @Test
    void five_wrong_ones_lock_at_this_till_and_nowhere_else() {
        var person = somebody();

        failAt(desk, person.username(), 5);

        assertThat(typedAt(desk, person.username(), RIGHT)).isEqualTo(new LoginOutcome.Locked(900));
        assertThat(typedAt(aDesk(), person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void the_lock_of_everybody_else_does_not_stop_the_counter() {
        var person = somebody();
        fail(person.username(), 5);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.Locked.class);

        assertThat(typedAt(desk, person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void the_key_over_the_api_and_the_browser_of_the_same_till_have_one_counter() {
        var person = somebody();
        var key = new Caller(
                Caller.Kind.TILL,
                null,
                Map.of(venue, Set.of()),
                null,
                null,
                desk.till().value(),
                Map.of());
        failAt(desk, person.username(), 3);
        for (var i = 0; i < 2; i++) {
            assertThat(as(key, () -> login(person.username(), WRONG))).isEqualTo(REFUSED);
        }

        assertThat(typedAt(desk, person.username(), RIGHT)).isInstanceOf(LoginOutcome.Locked.class);
        assertThat(as(key, () -> login(person.username(), RIGHT))).isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    void who_is_locked_there_does_not_come_back_by_pin_either() {
        var anna = staff(venue, Role.CASHIER);
        the(PasswordService.class).set(anna.person(), RIGHT);
        as(stepped(anna), () -> the(PinService.class).choose(PIN));
        var name = (String) one("select username from account where id = ?", anna.person());
        presentAt(desk, anna.person());
        assertThat(till.byPin(desk, anna.person(), PIN)).isInstanceOf(TakeOver.Taken.class);

        failAt(desk, name, 5);

        assertThat(till.byPin(desk, anna.person(), PIN)).isEqualTo(new TakeOver.SignInNeeded());
        assertThat(sql("select 1 from login_attempt where account_id = ? and reason = 'LOCKED'", anna.person()))
                .hasSize(1);
        clock().advance(Duration.ofHours(2));
        assertThat(till.byPin(desk, anna.person(), PIN)).isInstanceOf(TakeOver.Taken.class);
    }

    private void presentAt(TillDesk where, AccountId account) {
        var sessions = the(LoginSessionService.class);
        var tokens = sessions.open(the(AccountService.class).get(account), Channel.CONSOLE, HOME, false)
                .orElseThrow();
        sessions.noteSecondFactor(tokens.sessionId());
        till.arrived(where, tokens);
    }

    @Test
    void the_whole_way_in_is_asked_for_all_the_same() {
        var anna = staff(venue, Role.CASHIER);
        the(PasswordService.class).set(anna.person(), RIGHT);
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(anna.person()));
        var name = (String) one("select username from account where id = ?", anna.person());

        assertThat(typedAt(desk, name, RIGHT)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
    }

    @Test
    void passwords_and_pins_share_the_sign_ins_of_the_till() {
        for (var i = 0; i < MOST_IN_A_MINUTE; i++) {
            if (i % 2 == 0) {
                fromHome(() -> typedAt(desk, aNameThatNobodyHas(), WRONG));
            } else {
                fromHome(() -> till.byPin(desk, AccountId.next(), PIN));
            }
        }

        assertThatThrownBy(() -> fromHome(() -> typedAt(desk, aNameThatNobodyHas(), WRONG)))
                .isInstanceOf(LimitExceeded.class);
        assertThatThrownBy(() -> fromHome(() -> till.byPin(desk, AccountId.next(), PIN)))
                .isInstanceOf(LimitExceeded.class);
        assertThat(fromHome(() -> login(aNameThatNobodyHas(), WRONG))).isEqualTo(REFUSED);
        assertThat(fromHome(() -> typedAt(aDesk(), aNameThatNobodyHas(), WRONG)))
                .isEqualTo(REFUSED);
    }

    private static <T> T fromHome(Supplier<T> act) {
        return new Call(Caller.ANONYMOUS, HOME, "test", "test", Locale.ENGLISH).run(act);
    }

    @Test
    @DisplayName("D14: a name that nobody has is counted, locked and told the same at a till")
    void an_unknown_name_cannot_be_told_apart() {
        var person = somebody();
        var nobody = aNameThatNobodyHas();

        failAt(desk, person.username(), 5);
        failAt(desk, nobody, 5);

        assertThat(typedAt(desk, nobody, RIGHT)).isEqualTo(typedAt(desk, person.username(), RIGHT));
    }
}
