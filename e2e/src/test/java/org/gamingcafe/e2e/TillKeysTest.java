package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A till is enrolled: its key vouches for the machine and opens nothing by itself. */
class TillKeysTest {

    private static final String KEY = "X-Till-Key";

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

        manager.send(manager.request("tills/" + till + "/keys/current").DELETE().build())
                .expect(204);
        shown(key, "tills").expectProblem(401, "till-key.refused");
        assertThat(manager.get("tills/" + till + "/keys").expect(200).json().getJsonArray("items"))
                .isNotEmpty();
    }
}
