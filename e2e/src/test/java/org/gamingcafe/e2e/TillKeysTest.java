package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A till is enrolled: its key vouches for the machine and opens nothing by itself. */
class TillKeysTest {

    private static final String KEY = "X-Till-Key";
    private static final int DRAWER = 1100;

    private static Answer shown(String key, String path) {
        var api = Api.nobody();
        return api.send(api.request(path).header(KEY, key).GET().build());
    }

    @Test
    @DisplayName(
            "D27: a till is enrolled by a manager, its key opens nothing alone, lets a cashier sign in, and is revoked at once")
    void a_till_is_enrolled_and_its_key_revoked() {
        var demo = TheCafe.demo();
        var till = demo.tills().getLast();
        var manager = Api.signedIn(demo.manager());
        Api.signedIn(demo.cashier()).post("tills/" + till + "/keys").expect(403);
        var key = manager.post("tills/" + till + "/keys").expect(201).at("key");

        shown(key, "tills").expectProblem(403, "caller.at-a-till");
        shown(key, "sale-terms").expectProblem(403, "caller.at-a-till");
        shown(key, "health").expect(200);
        shown("never", "tills").expectProblem(401, "till-key.refused");
        var api = Api.nobody();
        var signedIn = api.send(api.request("auth/login")
                .header(KEY, key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Body.of(
                                "identifier",
                                demo.cashier().username(),
                                "password",
                                demo.cashier().password())
                        .toString()))
                .build());
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);

        revoke(manager, till);
        shown(key, "tills").expectProblem(401, "till-key.refused");
        assertThat(manager.get("tills/" + till + "/keys").expect(200).json().getJsonArray("items"))
                .isNotEmpty();
    }

    private static Answer command(Api by, String key, String path, JsonObject body) {
        return by.send(by.json(path, body.toString())
                .header(KEY, key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build());
    }

    @Test
    @DisplayName(
            "Issue 8: with the key of a till a cashier acts on the drawer of that till only; with a revoked one on none")
    void a_key_binds_to_its_drawer() {
        var demo = TheCafe.demo();
        var here = demo.tills().getFirst();
        var there = demo.tills().getLast();
        var manager = Api.signedIn(demo.manager());
        var own = manager.post("tills/" + here + "/keys").expect(201).at("key");
        var other = manager.post("tills/" + there + "/keys").expect(201).at("key");
        try (var desk = Desk.open()) {
            var cashier = desk.api();
            var shift = "shifts/" + desk.shift();
            var payIn = Body.of("kind", "PAY_IN", "amount", Body.money("5.00"), "reason", "Change");
            var sale = desk.saleBody(
                    null, Body.list(Desk.line(Desk.product(0), 1)), Body.list(Desk.paid("CASH", "50.00")));
            var count = Body.of("piles", Desk.piles("100.00"));
            var drawer = Books.ofShift(desk.shift(), DRAWER);

            for (var path : List.of(shift + "/movements", shift + "/counts", "sales")) {
                var body = path.equals("sales") ? sale : path.endsWith("counts") ? count : payIn;
                command(cashier, other, path, body).expectProblem(409, "till.elsewhere");
                command(cashier, "0".repeat(43), path, body).expectProblem(401, "till-key.refused");
            }
            command(cashier, own, "tills/" + there + "/shifts", Body.of("openingFloat", Body.money("1.00")))
                    .expectProblem(409, "till.elsewhere");
            assertThat(Books.ofShift(desk.shift(), DRAWER)).isEqualTo(drawer);

            command(cashier, own, shift + "/movements", payIn).expect(200);
            cashier.post(shift + "/movements", payIn).expect(200);
            assertThat(Books.ofShift(desk.shift(), DRAWER)).isEqualTo(drawer + 10_00);

            revoke(manager, here);
            command(cashier, own, shift + "/movements", payIn).expectProblem(401, "till-key.refused");
            assertThat(Books.ofShift(desk.shift(), DRAWER)).isEqualTo(drawer + 10_00);
        }
        revoke(manager, there);
        Books.areInOrder();
    }

    private static void revoke(Api manager, UUID till) {
        manager.send(manager.request("tills/" + till + "/keys/current").DELETE().build())
                .expect(204);
    }
}
