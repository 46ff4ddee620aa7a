package org.gamingcafe.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = policy(true);

    @ParameterizedTest
    @DisplayName("D34 twelve characters that are hard to guess, or eight of all four classes")
    @ValueSource(
            strings = {
                "plum-orbit-kettle-93",
                "Tr0ub4do&r",
                "vQ7#kLp9",
                "Zwölf Boxkämpfer jagen Viktor",
                "🎮🎲🎯🎳🎰🎪🎨🎬🎤🎧🎼🎹x7#Kq"
            })
    void a_good_password_is_accepted(String password) {
        assertThatCode(() -> policy.accept(new Secret(password))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "aB3$xyz, password.short",
        "abcdefgh, password.common",
        "kjhgxcvw, password.classes",
        "Password1!ab, password.weak",
        "aaaaaaaaaaaaaaaa, password.weak",
        "1234567890123456, password.weak",
        "qwertyuiopas, password.weak",
        "password, password.common",
        "PASSWORD, password.common"
    })
    void a_bad_password_is_refused_with_its_reason(String password, String code) {
        assertThatThrownBy(() -> policy.accept(new Secret(password))).isInstanceOfSatisfying(InvalidInput.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.field()).isEqualTo("password");
        });
    }

    @Test
    void a_password_is_never_cut() {
        var longest = "plum-orbit-kettle-93".repeat(7).substring(0, 128);

        assertThat(policy.accept(new Secret(longest)).reveal()).isEqualTo(longest);
        assertThatThrownBy(() -> policy.accept(new Secret(longest + "x"))).hasMessageContaining("password.long");
    }

    @Test
    void what_comes_from_no_keyboard_is_refused() {
        assertThatThrownBy(() -> policy.accept(new Secret("plum-orbit\0kettle-93")))
                .hasMessageContaining("password.malformed");
        assertThatThrownBy(() -> policy.accept(new Secret("plum-orbit\ud83dkettle-93")))
                .hasMessageContaining("password.malformed");
    }

    @Test
    void a_house_may_forbid_short_passwords() {
        assertThatThrownBy(() -> policy(false).accept(new Secret("vQ7#kLp9"))).hasMessageContaining("password.short");
    }

    @Test
    void a_hostile_password_costs_little() {
        var hostile = new Secret("aB3$".repeat(32));
        policy(true).guessing.isEasy("warm-up-of-the-guesser");

        var start = System.nanoTime();
        policy.guessing.isEasy(hostile.reveal());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("D34 the meter knows why, and says it in the language it is asked in")
    void the_meter_says_what_the_policy_says() {
        var weak = policy.strength(new Secret("Password1!ab"), Locale.ENGLISH);
        var schwach = policy.strength(new Secret("Password1!ab"), Locale.GERMAN);
        var strong = policy.strength(new Secret("plum-orbit-kettle-93"), Locale.ENGLISH);

        assertThat(weak.refusal()).hasMessageContaining("password.weak");
        assertThat(weak.score()).isLessThan(3);
        assertThat(weak.advice()).isNotEmpty().doesNotContainAnyElementsOf(schwach.advice());
        assertThat(strong.refusal()).isNull();
        assertThat(policy.strength(new Secret(""), Locale.ENGLISH).score()).isZero();
        assertThat(policy.strength(new Secret("\ud83d"), Locale.ENGLISH).refusal())
                .hasMessageContaining("password.malformed");
    }

    private static PasswordPolicy policy(boolean shortAllowed) {
        var guessing = new Guessing();
        guessing.start();
        var policy = new PasswordPolicy();
        policy.guessing = guessing;
        policy.settings = settings(shortAllowed);
        policy.list = new BreachedList();
        policy.range = new PwnedRange();
        policy.range.settings = policy.settings;
        return policy;
    }

    private static Settings.Passwords settings(boolean shortAllowed) {
        return new Settings.Passwords(
                shortAllowed, Map.of(), Optional.empty(), Optional.empty(), Duration.ofSeconds(1));
    }
}
