package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fields that a form does not have, in the hope that what stands behind it has them. */
@DisplayName("A field that names a role, a balance, a price, an owner or a version changes nothing and is named")
class SmuggledFieldsTest {

    private static final String PASSWORD = "plum orbit kettle 93";
    private static final List<String> TABLES =
            List.of("account", "account_role", "member", "password", "ledger_account");

    private final Demo demo = TheCafe.demo();
    private final String email = "smuggler-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";

    private Map<String, Object> before;

    @BeforeEach
    void look() {
        before = print();
    }

    @Test
    void at_registration() {
        var body = Body.of("email", email, "displayName", "S", "language", "en", "password", PASSWORD);

        smuggle(body, value -> Api.nobody().postWithoutKey("auth/register", value));

        assertThat(print()).isEqualTo(before);
    }

    @Test
    void in_ones_profile() {
        var member = Api.signedIn(demo.freshMemberWhoSignsIn());
        var seen = member.get("auth/profile").expect(200).header("ETag");
        before = print();

        smuggle(Body.of("displayName", "S", "language", "en"), value -> member.put("auth/profile", value, seen));
        smuggle(Body.of("username", "smuggler"), value -> member.put("auth/profile/username", value, "*"));

        assertThat(print()).isEqualTo(before);
    }

    @Test
    void at_the_desk() {
        var cashier = Api.signedIn(demo.cashier());
        var member = demo.freshMember().id();
        var seen = cashier.get("members/" + member).expect(200).header("ETag");
        before = print();

        smuggle(Body.of("name", "S", "language", "en"), value -> cashier.postWithoutKey("members", value));
        smuggle(
                Body.of("name", "S", "language", "en", "tier", "STANDARD"),
                value -> cashier.put("members/" + member, value, seen));

        assertThat(print()).isEqualTo(before);
    }

    @Test
    void at_the_till() {
        try (var desk = Desk.open()) {
            var member = demo.freshMember().id();
            desk.makeAvailable(member, 5_00);
            before = print();

            smuggle(desk.topUpBody("5.00"), value -> desk.api().post("wallets/" + member + "/top-ups", value));
            smuggle(
                    desk.saleBody(
                            member,
                            Body.list(Body.with(Desk.line(Desk.product(0), 1), "price", Body.money("0.01"))),
                            Body.list(Desk.paid("WALLET", "0.01"))),
                    value -> desk.api().post("sales", value));

            assertThat(print()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("At sign-in and when tokens are refreshed, too")
    void at_the_door() {
        var cashier = demo.cashier();

        smuggle(
                Body.of("identifier", cashier.username(), "password", cashier.password()),
                value -> Api.nobody().postWithoutKey("auth/login", value));
        var token = Api.nobody().login(cashier).expect(200).at("refreshToken");
        smuggle(Body.of("refreshToken", token), value -> Api.nobody().postWithoutKey("auth/refresh-token", value));

        Api.nobody()
                .postWithoutKey("auth/refresh-token", Body.of("refreshToken", token))
                .expect(200);
    }

    private interface Sender {
        Answer send(JsonObject body);
    }

    private void smuggle(JsonObject body, Sender sender) {
        fields().forEach((name, value) -> {
            if (!body.containsKey(name)) {
                var answer = sender.send(Body.with(body, name, value));
                answer.expect(400).isProblem();
                assertThat(answer.objects("errors"))
                        .as("%s in %s", name, answer.text())
                        .anySatisfy(
                                error -> assertThat(error.getString("field")).endsWith(name));
            }
        });
    }

    private Map<String, JsonValue> fields() {
        var fields = new LinkedHashMap<String, JsonValue>();
        for (var name : List.of("role", "roles", "kind", "status", "groups", "Role", "__proto__", "@type", "class")) {
            fields.put(name, text("ADMIN"));
        }
        fields.put("permissions", Json.createArrayBuilder().add("ops:read").build());
        for (var name : List.of("balance", "price", "cash", "bonus")) {
            fields.put(name, Body.money("1000.00"));
        }
        for (var name : List.of("id", "accountId", "owner", "venueId", "venue_id", "homeVenue")) {
            fields.put(name, text(demo.admin().id().toString()));
        }
        for (var name : List.of("version", "emailVerified", "mustChangePassword", "generation")) {
            fields.put(name, Json.createValue(1));
        }
        return fields;
    }

    /** Every row of the tables in question, as one text each. */
    private static Map<String, Object> print() {
        var print = new LinkedHashMap<String, Object>();
        for (var table : TABLES) {
            var rows =
                    Books.rows("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t");
            print.put(
                    table,
                    UUID.nameUUIDFromBytes(rows.getFirst().getFirst().toString().getBytes(StandardCharsets.UTF_8)));
        }
        return print;
    }

    private static JsonValue text(String text) {
        return Json.createValue(text);
    }
}
