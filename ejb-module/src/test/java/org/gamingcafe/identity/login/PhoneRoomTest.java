package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.MethodUnavailable;
import org.gamingcafe.identity.twofactor.PhoneService;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PhoneRoomTest extends SecondStepTest {

    private static final String NUMBER = "030 123456";

    private final PhoneService phones = the(PhoneService.class);

    @Test
    @DisplayName("E2.8: a number counts once a first code has come back; then a code sent there signs in, once")
    void a_confirmed_number_gets_codes() {
        var person = somebodyWithAnApp();
        as(caller(person), () -> phones.begin(NUMBER));
        assertThat(factors.of(person.id()).methods()).doesNotContain(FactorMethod.SMS);
        assertThatThrownBy(() -> second.send(challenge(person.person()), FactorMethod.SMS))
                .isInstanceOf(MethodUnavailable.class);
        var first = written(person.id());

        as(caller(person), () -> phones.confirm(first));

        assertThat(factors.of(person.id()).methods()).contains(FactorMethod.SMS);
        clock().advance(Duration.ofMinutes(2));
        var challenge = challenge(person.person());
        assertThat(second.verify(challenge, FactorMethod.SMS, first)).isEqualTo(WRONG_CODE);
        second.send(challenge, FactorMethod.SMS);
        assertThat(second.verify(challenge, FactorMethod.SMS, written(person.id())))
                .isInstanceOf(StepOutcome.SignedIn.class);
        assertThat(count("outbox_message where type = 'sms.person' and aggregate_id = 'account:" + person.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_number_that_changes_has_to_be_confirmed_anew() {
        var person = somebodyWithAnApp();
        as(caller(person), () -> phones.begin(NUMBER));
        var code = written(person.id());
        as(caller(person), () -> phones.confirm(code));

        as(caller(person), () -> phones.begin("+44 20 7946 0018"));

        assertThat(factors.of(person.id()).methods()).doesNotContain(FactorMethod.SMS);
        assertThat(phones.of(person.id()).map(Object::toString)).isEqualTo(Optional.of("+***18"));
        as(caller(person), phones::remove);
        assertThat(phones.of(person.id())).isEmpty();
    }

    @Test
    void a_wrong_code_confirms_nothing_and_three_make_it_worthless() {
        var person = somebodyWithAnApp();
        as(caller(person), () -> phones.begin(NUMBER));
        var code = written(person.id());
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> as(caller(person), () -> phones.confirm(new Secret("nobody"))))
                    .isInstanceOf(InvalidInput.class);
        }

        assertThatThrownBy(() -> as(caller(person), () -> phones.confirm(code)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("second-factor.code-wrong"));
    }

    private static Caller caller(WithApp person) {
        return member(person.id(), person.person().homeVenue());
    }
}
