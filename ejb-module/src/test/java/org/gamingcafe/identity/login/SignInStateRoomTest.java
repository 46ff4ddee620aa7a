package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.password.PasswordService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the house keeps of an account's sign-in, and where. */
class SignInStateRoomTest extends LockoutTest {

    @Test
    @DisplayName("E1.2: failures and the lock, when a password was set, those before it, its end and a forced change")
    void what_signing_in_depends_on_is_kept_in_columns() {
        var person = somebody();
        var account = person.id();
        var set = clock().instant().truncatedTo(ChronoUnit.MICROS);
        clock().advance(Duration.ofMinutes(1));
        the(PasswordService.class).set(account, OTHER);

        fail(person.username(), 5);
        as(house(), () -> the(AccountStateService.class).forcePasswordChange(account));

        var guesses = sql(
                "select failed from login_guess where failed = 5 and until = ?",
                Timestamp.from(set.plus(Duration.ofMinutes(16))));
        assertThat(guesses).as("five failures and until when they lock").isNotEmpty();
        assertThat(lockouts.lockedUntil(account)).contains(set.plus(Duration.ofMinutes(16)));
        var password = sql("select changed_at, expires_at from password where account_id = ?", account);
        assertThat(password).singleElement().satisfies(row -> {
            assertThat(instant(row, "changed_at")).isEqualTo(set.plus(Duration.ofMinutes(1)));
            assertThat(row.get("expires_at")).as("a member's never ends").isNull();
        });
        assertThat(sql("select phc, ended_at from password_history where account_id = ?", account))
                .singleElement()
                .satisfies(row -> assertThat(instant(row, "ended_at")).isEqualTo(set.plus(Duration.ofMinutes(1))));
        assertThat(sql("select must_change_password from account where id = ?", account))
                .singleElement()
                .satisfies(row -> assertThat(row.get("must_change_password")).isEqualTo(true));
    }

    private static Instant instant(Map<String, Object> row, String column) {
        return ((Timestamp) row.get(column)).toInstant();
    }
}
