package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What takes nothing off a sale: a promotion that does not run, a consent to something else. */
@DisplayName("Bad input at the counter: promotions that are over and consents to something else, nothing written")
class DiscountRefusalsTest {

    private final Api manager = Api.signedIn(TheCafe.demo().manager());
    private final UUID product = Desk.product(0);
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.openInAQuietHouse();
    }

    @AfterEach
    void close() {
        desk.close();
        Books.areInOrder();
    }

    private JsonObject pieces(int quantity) {
        return Body.of("shiftId", desk.shift(), "lines", Body.list(Desk.line(product, quantity)));
    }

    /** In cash, and more than it comes to. */
    private static JsonObject paid(JsonObject sale) {
        return Body.with(sale, "payments", Body.list(Desk.paid("CASH", "50.00")));
    }

    private static JsonObject with(JsonObject sale, String name, String value) {
        return Body.with(sale, name, Json.createValue(value));
    }

    private Answer announced(Instant from, Instant until) {
        var code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var wanted = Body.of("code", code, "basisPoints", 1_000, "validFrom", from, "validUntil", until);
        return manager.post("promotions", wanted).expect(201);
    }

    @Test
    void a_promotion_that_does_not_run_takes_nothing_off() {
        var now = TheCafe.clock().now();
        var yesterday = now.minus(Duration.ofDays(1));
        var tomorrow = now.plus(Duration.ofDays(1));
        var expired = announced(yesterday, now.minusSeconds(60));
        var toCome = announced(tomorrow, tomorrow.plusSeconds(60));
        var ended = announced(yesterday, tomorrow);
        manager.post("promotions/" + ended.id() + "/end").expect(200);
        var rows = new CounterRows();

        for (var promotion : List.of(expired, toCome, ended)) {
            var sale = paid(with(pieces(1), "promotion", promotion.at("code")));
            var answer = rows.post(desk.api(), "sales", sale).expectProblem(409, "promotion.over");
            assertThat(answer.objects("errors").getFirst().getString("field")).isEqualTo("promotion");
        }
        rows.post(desk.api(), "sales", paid(with(pieces(1), "promotion", "NEVER-WAS")))
                .expectProblem(409, "promotion.unknown-code");

        rows.mustBeUnchanged();
    }

    private JsonObject reduced(int basisPoints, int quantity, String reason) {
        return Body.with(pieces(quantity), "discount", Body.of("basisPoints", basisPoints, "reason", reason));
    }

    private static JsonObject consented(JsonObject reduced, UUID consent) {
        return with(paid(reduced), "approvalId", consent.toString());
    }

    @Test
    @DisplayName("D31: a second person's consent is not good for another amount, for other goods or reasons, or twice")
    void a_consent_is_good_for_nothing_else() {
        var half = reduced(5_000, 1, "spilt");
        var consent = desk.api()
                .post("sales/approvals", with(half, "reason", "Spilt over a guest"))
                .expect(200)
                .id();
        refused(consented(half, consent));
        manager.put("counter-approvals/" + consent + "/decision", Body.of("granted", true))
                .expect(200);

        refused(consented(reduced(5_100, 1, "spilt"), consent));
        refused(consented(reduced(5_000, 2, "spilt"), consent));
        refused(consented(reduced(5_000, 1, "friend"), consent));
        refused(consented(half, UUID.randomUUID()));
        desk.api().post("sales", consented(half, consent)).expect(201);
        refused(consented(half, consent));
    }

    private void refused(JsonObject sale) {
        var rows = new CounterRows();
        rows.post(desk.api(), "sales", sale).expectProblem(409, "approval.needed");
        rows.mustBeUnchanged();
    }
}
