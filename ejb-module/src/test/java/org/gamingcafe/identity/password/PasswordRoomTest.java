package org.gamingcafe.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordRoomTest extends RoomTest {

    private final PasswordService passwords = the(PasswordService.class);

    @Test
    @DisplayName("E10.1 neither the present password nor one of the five before it is taken again")
    void a_recent_password_is_refused_and_an_older_one_is_not() {
        var account = aPerson(aVenue(), "MEMBER");
        for (var i = 0; i < 7; i++) {
            passwords.set(account, numbered(i));
        }

        for (var recent = 1; recent < 7; recent++) {
            var again = numbered(recent);
            assertThatThrownBy(() -> passwords.set(account, again))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("password.reused"));
        }
        assertThat(passwords.matches(account, numbered(6))).isTrue();
        assertThatCode(() -> passwords.set(account, numbered(0))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("E10.2 the history keeps five hashes and nothing else")
    void the_history_keeps_five_hashes() {
        var account = aPerson(aVenue(), "MEMBER");
        for (var i = 0; i < 8; i++) {
            passwords.set(account, numbered(i));
        }

        var kept = sql("select phc from password_history where account_id = ?", account);
        assertThat(kept)
                .hasSize(5)
                .allSatisfy(row -> assertThat((String) row.get("phc")).startsWith("$argon2id$"));
    }

    @Test
    void many_who_change_the_same_password_at_once_leave_one_password_and_five_before_it() {
        var account = aPerson(aVenue(), "MEMBER");
        passwords.set(account, numbered(0));
        var ready = passwords.prepare(account, numbered(1));

        var race = race(20, () -> passwords.store(ready));

        assertThat(race.failures()).isEmpty();
        assertThat(count("password where account_id = '" + account + "'")).isEqualTo(1);
        assertThat(count("password_history where account_id = '" + account + "'"))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("D25 a member's password lasts for ever, a cashier's for 180 days")
    void how_long_a_password_lasts_depends_on_the_role() {
        var venue = aVenue();
        var member = aMember(venue);
        var cashier = staff(venue, Role.CASHIER).person();
        passwords.set(member, numbered(0));
        passwords.set(cashier, numbered(0));

        assertThat(passwords.isExpired(cashier)).isFalse();
        clock().advance(Duration.ofDays(180));

        assertThat(passwords.isExpired(member)).isFalse();
        assertThat(passwords.isExpired(cashier)).isTrue();
        passwords.set(cashier, numbered(1));
        assertThat(passwords.isExpired(cashier)).isFalse();
    }

    @Test
    void a_member_who_becomes_staff_gets_the_limit_of_staff_from_the_day_of_the_password() {
        var venue = aVenue();
        var person = aMember(venue);
        passwords.set(person, numbered(0));
        clock().advance(Duration.ofDays(100));

        the(RoleService.class).assign(person, venue, Role.CASHIER);

        clock().advance(Duration.ofDays(79));
        assertThat(passwords.isExpired(person)).isFalse();
        clock().advance(Duration.ofDays(1));
        assertThat(passwords.isExpired(person)).isTrue();
    }

    @Test
    @DisplayName("E10.4 who has a week left is told once for each expiry, whoever runs the job and how often")
    void a_person_is_reminded_once_for_each_expiry() {
        var cashier = staff(aVenue(), Role.CASHIER).person();
        passwords.set(cashier, numbered(0));
        clock().advance(Duration.ofDays(172));
        assertThat(reminded(cashier)).isZero();

        clock().advance(Duration.ofDays(1).plus(1, ChronoUnit.MINUTES));
        as(house(), () -> race(10, () -> passwords.remind(100)));

        assertThat(reminded(cashier)).isEqualTo(1);
        passwords.set(cashier, numbered(1));
        clock().advance(Duration.ofDays(174));
        as(house(), () -> passwords.remind(100));
        as(house(), () -> passwords.remind(100));
        assertThat(reminded(cashier)).isEqualTo(2);
    }

    @Test
    void what_the_history_remembers_goes_with_the_person() {
        var account = aPerson(aVenue(), "MEMBER");
        passwords.set(account, numbered(0));
        passwords.set(account, numbered(1));

        asPartOfAnAct(() -> the(PasswordPersonalData.class).erase(Set.of(account)));

        assertThat(count("password_history where account_id = '" + account + "'"))
                .isZero();
        assertThat(passwords.has(account)).isFalse();
    }

    private static long reminded(AccountId account) {
        return events(PasswordExpires.class).stream()
                .filter(told -> told.account().equals(account))
                .count();
    }

    private static Secret numbered(int number) {
        return new Secret("plum-orbit-kettle-" + "abcdefgh".charAt(number) + "x" + number + "-walnut");
    }
}
