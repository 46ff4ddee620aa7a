package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a key of a repeated command promises, and what it does not. */
@DisplayName("I14: one key, one effect")
class IdempotencyTest {

    private static Desk desk;
    private static Demo.Person member;

    @BeforeAll
    static void open() {
        desk = Desk.open();
        member = TheCafe.demo().freshMember();
        desk.makeAvailable(member.id(), 30_00);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        desk.api().post(debits(), debit("1.00"), key).expectDone();
        var print = Books.print();

        desk.api().post(debits(), debit("2.00"), key).expect(422).isProblem();

        assertThat(Books.print()).isEqualTo(print);
    }

    @Test
    void a_refused_command_leaves_no_key_behind() {
        var key = UUID.randomUUID().toString();
        var available = desk.available(member.id());
        desk.api().post(debits(), debit(Body.euros(available + 5_00)), key).expect(409);
        desk.topUp(member.id(), "5.00").expectDone();

        desk.api().post(debits(), debit(Body.euros(available + 5_00)), key).expectDone();

        assertThat(desk.available(member.id())).isZero();
        desk.makeAvailable(member.id(), 30_00);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_command() {
        var key = UUID.randomUUID().toString();
        var manager = Api.signedIn(TheCafe.demo().manager());
        var before = desk.available(member.id());

        desk.api().post(debits(), debit("1.00"), key).expectDone();
        var theirs = manager.post(debits(), debit("1.00"), key).expectDone();

        assertThat(theirs.header("Idempotency-Replayed")).isEmpty();
        assertThat(desk.available(member.id())).isEqualTo(before - 2_00);
    }

    @Test
    void the_same_key_on_another_route_is_another_command() {
        var key = UUID.randomUUID().toString();
        var before = desk.available(member.id());

        desk.api().post(debits(), debit("5.00"), key).expectDone();
        desk.api()
                .post("wallets/" + member.id() + "/top-ups", desk.topUpBody("5.00"), key)
                .expectDone();

        assertThat(desk.available(member.id())).isEqualTo(before);
    }

    @Test
    void a_key_of_255_characters_is_a_key() {
        var key = UUID.randomUUID() + "k".repeat(219);

        var first = desk.api().post(debits(), debit("1.00"), key).expectDone();
        var again = desk.api().post(debits(), debit("1.00"), key).expectDone();

        assertThat(key).hasSize(255);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        desk.api().post(debits(), debit("1.00"), "k".repeat(256)).expect(400).isProblem();
        desk.api()
                .post(debits(), debit("1.00"), "with blanks in it")
                .expect(400)
                .isProblem();
    }

    private static String debits() {
        return "wallets/" + member.id() + "/debits";
    }

    private static jakarta.json.JsonObject debit(String amount) {
        return Body.of("amount", Body.money(amount), "reason", "test");
    }
}
