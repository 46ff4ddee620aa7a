package org.gamingcafe.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.PasskeyDevice;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Issue 5: passkeys of one's own")
class PasskeyRoomTest extends PasskeyTest {

    @Test
    void a_passkey_is_made_and_listed() {
        var owner = somebody();

        var made = register(owner, new PasskeyDevice(), " My phone ");

        assertThat(made.name()).isEqualTo("My phone");
        assertThat(made.createdAt()).isEqualTo(clock().instant());
        assertThat(made.lastUsedAt()).isNull();
        assertThat(made.transports()).containsExactly("internal");
        assertThat(by(owner, passkeys::mine)).containsExactly(made);
        assertThat(events(PasskeyAdded.class)).containsExactly(new PasskeyAdded(made.id(), owner));
        assertThat(mails(owner.value())).containsExactly("passkey-added");
    }

    @Test
    void several_passkeys_belong_to_one_account_under_one_random_handle() {
        var owner = somebody();
        registered(owner, new PasskeyDevice());
        var options = PasskeyDevice.read(by(owner, passkeys::begin));
        registered(owner, new PasskeyDevice());

        var user = options.getJsonObject("user");

        assertThat(by(owner, passkeys::mine)).hasSize(2);
        assertThat(options.getJsonArray("excludeCredentials")).hasSize(1);
        assertThat(user.getString("id")).hasSize(43).doesNotContain(owner.toString());
        assertThat(PasskeyDevice.read(by(owner, passkeys::begin)).getJsonObject("user"))
                .isEqualTo(user);
    }

    @Test
    @DisplayName("WebAuthn 5.4: no attestation, a discoverable credential, the person verified, nothing of the account")
    void options_ask_for_what_the_house_needs() {
        var options = PasskeyDevice.read(by(somebody(), passkeys::begin));

        assertThat(options.getString("attestation")).isEqualTo("none");
        assertThat(options.getJsonObject("rp").getString("id")).isEqualTo(PasskeyDevice.RP_ID);
        assertThat(options.getJsonObject("authenticatorSelection").getString("residentKey"))
                .isEqualTo("required");
        assertThat(options.getJsonObject("authenticatorSelection").getString("userVerification"))
                .isEqualTo("required");
        assertThat(options.getJsonArray("pubKeyCredParams")).hasSize(3);
        assertThat(options.getInt("timeout")).isEqualTo(300_000);
        assertThat(options.getString("challenge")).hasSize(43);
    }

    @Test
    void neither_challenge_nor_name_lies_open_in_the_log_of_what_happened() {
        var owner = somebody();
        var options = PasskeyDevice.read(by(owner, passkeys::begin));

        assertThat(sql("select hash from passkey_challenge where account_id = ?", owner))
                .noneMatch(row -> row.containsValue(options.getString("challenge")));
        assertThat(new PasskeyAdded(UUID.randomUUID(), owner).changes()).isEmpty();
    }

    @Test
    void a_challenge_makes_one_passkey() {
        var owner = somebody();
        var options = by(owner, passkeys::begin);
        by(owner, () -> passkeys.register(new PasskeyDevice().create(options, "One")));

        assertRefused(owner, new PasskeyDevice().create(options, "Two"));
    }

    @Test
    void a_challenge_is_used_up_by_a_wrong_answer_too() {
        var owner = somebody();
        var options = by(owner, passkeys::begin);
        assertRefused(owner, new PasskeyDevice().at("http://localhost:9999").create(options, "Wrong"));

        assertRefused(owner, new PasskeyDevice().create(options, "Right"));
    }

    @Test
    void a_challenge_lasts_five_minutes() {
        var owner = somebody();
        var options = by(owner, passkeys::begin);
        clock().advance(Duration.ofMinutes(5));

        assertRefused(owner, new PasskeyDevice().create(options, "Late"));
    }

    @Test
    void a_challenge_of_somebody_else_or_for_something_else_makes_nothing() {
        var owner = somebody();
        var foreign = by(somebody(), passkeys::begin);
        registered(owner, new PasskeyDevice());
        var challenge = PasskeyDevice.read(proofs.begin()).getString("challenge");
        var swapped = new PasskeyOptions(
                foreign.json().replace(PasskeyDevice.read(foreign).getString("challenge"), challenge));

        assertRefused(owner, new PasskeyDevice().create(foreign, "Foreign"));
        assertRefused(owner, new PasskeyDevice().create(swapped, "Swapped"));
    }

    @Test
    void what_was_made_for_another_house_or_without_verification_is_refused() {
        var owner = somebody();

        assertRefused(owner, new PasskeyDevice().at("https://evil.example").create(by(owner, passkeys::begin), "a"));
        assertRefused(owner, new PasskeyDevice().of("evil.example").create(by(owner, passkeys::begin), "b"));
        assertRefused(owner, new PasskeyDevice().withoutVerification().create(by(owner, passkeys::begin), "c"));
        assertThat(by(owner, passkeys::mine)).isEmpty();
    }

    @Test
    void a_passkey_is_known_once() {
        var authenticator = new PasskeyDevice();
        registered(somebody(), authenticator);
        var second = somebody();

        assertThatThrownBy(() -> registered(second, authenticator)).isInstanceOf(PasskeyTaken.class);
        assertThat(by(second, passkeys::mine)).isEmpty();
    }

    @Test
    void an_account_has_twenty_at_most() {
        var owner = somebody();
        for (var i = 0; i < PasskeyService.MOST; i++) {
            registered(owner, new PasskeyDevice());
        }

        assertThatThrownBy(() -> by(owner, passkeys::begin)).isInstanceOf(TooManyPasskeys.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "1234567890123456789012345678901234567890123456789012345678901"})
    void a_name_has_one_to_sixty_characters(String name) {
        assertThatThrownBy(() -> new NewPasskey(name, "AA", "AA", List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "not base64", "AA==", "Äpfel"})
    void what_is_not_base64url_is_malformed(String part) {
        assertThatThrownBy(() -> new NewPasskey("Name", part, "AA", List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PasskeyAssertion(part, "AA", "AA", "AA", null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void rubbish_in_the_right_letters_is_refused() {
        var owner = somebody();

        assertRefused(owner, new NewPasskey("Rubbish", "e30", "AA", List.of()));
        assertRefused(owner, new NewPasskey("Rubbish", "AA", "AA", List.of()));
    }

    @Test
    void a_passkey_gets_another_name_and_goes() {
        var owner = somebody();
        var id = registered(owner, new PasskeyDevice());

        var renamed = by(owner, () -> passkeys.rename(id, "Old phone"));
        assertThat(renamed.name()).isEqualTo("Old phone");
        assertThat(by(owner, passkeys::mine)).containsExactly(renamed);
        by(owner, () -> {
            passkeys.remove(id);
            return id;
        });

        assertThat(by(owner, passkeys::mine)).isEmpty();
        assertThat(events(PasskeyRemoved.class)).containsExactly(new PasskeyRemoved(id, owner));
        assertThat(mails(owner.value())).containsExactly("passkey-added", "passkey-removed");
    }

    @Test
    void a_passkey_of_somebody_else_is_none() {
        var id = registered(somebody(), new PasskeyDevice());
        var other = somebody();

        assertThatThrownBy(() -> by(other, () -> passkeys.rename(id, "Mine"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(member(other, venue), () -> passkeys.remove(id)))
                .isInstanceOf(NotFound.class);
        assertThat(sql("select name from passkey where id = ?", id)).containsExactly(Map.of("name", "Phone"));
    }

    @Test
    @DisplayName("G061: what is known of somebody's passkeys is exported and erased")
    void passkeys_are_exported_and_erased() {
        var owner = somebody();
        registered(owner, new PasskeyDevice());
        var data = the(PasskeyPersonalData.class);

        assertThat(data.export(owner).toString()).contains("Phone");
        inTransaction(() -> data.erase(Set.of(owner)));

        assertThat(data.export(owner)).isEqualTo(Map.of("passkeys", List.of()));
        assertThat(sql("select 1 from passkey_handle where account_id = ?", owner))
                .isEmpty();
        assertThat(sql("select 1 from passkey_challenge where account_id = ?", owner))
                .isEmpty();
    }

    private void assertRefused(org.gamingcafe.platform.kernel.AccountId owner, NewPasskey made) {
        assertThatThrownBy(() -> by(owner, () -> passkeys.register(made))).isInstanceOf(PasskeyRefused.class);
    }

    private static List<Object> mails(UUID account) {
        return sql("""
                        select payload ->> 'template' as template from outbox_message
                        where aggregate_id = ? order by id""", "account:" + account).stream()
                .map(row -> row.get("template"))
                .toList();
    }
}
