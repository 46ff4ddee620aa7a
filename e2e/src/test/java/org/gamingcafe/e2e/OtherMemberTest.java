package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sixth column of the tables of {@link AccessExamTest} and {@link PermissionsTest}: whatever names a thing of a member is asked
 * by another member, with the id of a real one and with one that never was.
 */
@DisplayName("Every operation × another member: a thing of somebody else is answered like one that never was")
class OtherMemberTest {

    private static final UUID NEVER = UUID.randomUUID();
    private static final Pattern NAMES_A_THING =
            Pattern.compile("([a-z0-9/-]+?/)([0-9a-f]{8}-[0-9a-f-]{27}|XX-\\d-\\d)(.*)");

    /**
     * Of the house, so that members may do what the tables say, whoever they are; and redemptions, which only the house cancels.
     */
    private static final Set<String> OF_THE_HOUSE = Set.of(
            "admin/ip-whitelist/",
            "admin/venue-addresses/",
            "admission-rules/decisions/",
            "audits/",
            "calendars/",
            "counter-approvals/",
            "drawer-offers/",
            "games/",
            "incidents/",
            "inventory/counts/",
            "inventory/goods-receipts/",
            "inventory/purchase-orders/",
            "ledger/accounts/",
            "ledger/entries/",
            "ledger/verifications/",
            "loyalty/redemptions/",
            "loyalty/rewards/",
            "opening/imports/",
            "outbox/",
            "pass-products/",
            "products/",
            "products/categories/",
            "promotions/",
            "shifts/",
            "staff-calls/",
            "station-groups/",
            "station-rooms/",
            "stations/",
            "suppliers/",
            "tariffs/",
            "terminal-payments/",
            "tills/",
            "venues/",
            "vouchers/",
            "wallet-approvals/");

    private static final Map<String, Object> OF_A_MEMBER = new HashMap<>();
    private static Api own;
    private static Api other;

    /** What is asked, and the answer to a member. */
    record Asked(String method, String head, String tail, JsonObject body, int answer) {

        String path(Object id) {
            return head + id + tail;
        }

        @Override
        public String toString() {
            return method + " " + head + "…" + tail.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        }
    }

    /** Of both tables, each operation once. */
    private static Stream<Asked> named() {
        return Stream.concat(
                        AccessExamTest.rows()
                                .map(row -> new Written(
                                        row.method(),
                                        row.path(),
                                        row.body(),
                                        row.expected().get(1))),
                        PermissionsTest.rows()
                                .map(row -> new Written(
                                        row.method(),
                                        row.path(),
                                        PermissionsTest.isBare(row.path())
                                                ? JsonValue.EMPTY_JSON_OBJECT
                                                : PermissionsTest.body(row.path()),
                                        row.member())))
                .flatMap(row -> row.asked().stream());
    }

    private record Written(String method, String path, JsonObject body, int answer) {

        List<Asked> asked() {
            var thing = NAMES_A_THING.matcher(path);
            return thing.matches()
                    ? List.of(new Asked(method, thing.group(1), thing.group(3), body, answer))
                    : List.of();
        }
    }

    static Stream<Asked> operations() {
        return named().filter(one -> !OF_THE_HOUSE.contains(one.head())).distinct();
    }

    @BeforeAll
    static void somebody_has_things() {
        var demo = TheCafe.demo();
        var person = demo.freshMemberWhoSignsIn();
        var member = person.id();
        own = Api.signedIn(person);
        for (var head : List.of(
                "wallets/",
                "members/",
                "admin/users/",
                "loyalty/points/",
                "loyalty/enrolments/",
                "audits/entity/wallet/")) {
            OF_A_MEMBER.put(head, member);
        }
        try (var desk = Desk.openInAQuietHouse()) {
            desk.makeAvailable(member, 30_00);
            goods(desk, member);
            var play = desk.startPlay(demo.freshStation(), member).expect(201).id();
            TheCafe.clock().forward(Duration.ofMinutes(2)); // only what was billed is reviewed
            desk.act(play, "end").expectDone();
            OF_A_MEMBER.put("play-sessions/", play);
            var group = Tariff.of(demo.stations().getLast()).group();
            var product = Api.signedIn(demo.manager())
                    .post("pass-products", PassesTest.product(group, "Two hours", "SUBSCRIPTION", 7_200, 30, "6.00"))
                    .expect(201)
                    .id();
            OF_A_MEMBER.put(
                    "passes/",
                    desk.api()
                            .post("passes", PassesTest.sale(product, member))
                            .expect(201)
                            .id());
            OF_A_MEMBER.put(
                    "reservations/",
                    Api.signedIn(demo.manager())
                            .post("reservations", BookingsTest.inDays(4, group, 1, member))
                            .expect(201)
                            .id());
            var card = Body.of(
                    "accountId",
                    member,
                    "card",
                    "04" + UUID.randomUUID().toString().replace("-", ""));
            OF_A_MEMBER.put("cards/", desk.api().post("cards", card).expect(201).id());
            own.post("reviews", Body.of("sessionId", play, "stars", 5)).expect(201);
            OF_A_MEMBER.put("reviews/", play); // a review is named by the session it is about
        }
        OF_A_MEMBER.put("auth/sessions/", firstOf(own, "auth/sessions"));
        OF_A_MEMBER.put("auth/login-history/", firstOf(own, "auth/login-history"));
        OF_A_MEMBER.putAll(RareThings.of(member));
        other = Api.signedIn(demo.freshMemberWhoSignsIn());
    }

    private static void goods(Desk desk, UUID member) {
        var product = Desk.product(0);
        var price = Body.euros(Desk.price(product));
        OF_A_MEMBER.put(
                "sales/",
                desk.sell(member, Body.list(Desk.line(product, 1)), Body.list(Desk.paid("WALLET", price)))
                        .expectDone()
                        .id());
        OF_A_MEMBER.put(
                "receipts/",
                Books.rows("select number from receipt order by issued_at desc limit 1")
                        .getFirst()
                        .getFirst());
        var order = Body.of("lines", Body.list(Desk.line(product, 1)), "send", false, "accountId", member);
        OF_A_MEMBER.put("orders/", desk.api().post("orders", order).expect(201).id());
    }

    private static String firstOf(Api own, String list) {
        return own.get(list).expect(200).objects("items").getFirst().getString("id");
    }

    @AfterAll
    static void close() {
        Api.signedIn(TheCafe.demo().manager())
                .post(
                        "reservations/" + OF_A_MEMBER.get("reservations/") + "/cancel",
                        Body.of("waiveFee", true, "reason", "the test is over"))
                .expect(200);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void another_member_gets_the_answer_of_nothing(Asked asked) {
        assertThat(OF_A_MEMBER).as("whose are they?").containsKey(asked.head());

        var real = ask(asked, OF_A_MEMBER.get(asked.head()));
        var never = ask(asked, asked.head().equals("receipts/") ? "XX-9-9" : NEVER);

        assertThat(real.status())
                .as("%s: %s", asked, real.text())
                .isEqualTo(never.status())
                .isEqualTo(asked.answer());
        if (real.status() >= 400) {
            assertThat(Body.without(real.isProblem().json(), "requestId"))
                    .isEqualTo(Body.without(never.json(), "requestId"));
        }
    }

    @Test
    @DisplayName("Control: the things are there, and their owner or the desk is answered otherwise")
    void the_things_are_real() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        for (var head : List.of(
                "wallets/",
                "members/",
                "play-sessions/",
                "sales/",
                "orders/",
                "passes/",
                "reservations/",
                "receipts/")) {
            manager.get(head + OF_A_MEMBER.get(head)).expect(200);
        }
        own.get("waiting-list/" + OF_A_MEMBER.get("waiting-list/")).expect(200);
        for (var list : Map.of(
                        "auth/passkeys", "auth/passkeys/",
                        "auth/sessions/trusted-devices", "auth/sessions/trusted/",
                        "auth/security-alerts", "auth/security-alerts/")
                .entrySet()) {
            assertThat(own.get(list.getKey()).expect(200).text())
                    .contains(OF_A_MEMBER.get(list.getValue()).toString());
        }
        assertThat(operations().count()).isGreaterThan(80);
    }

    private static Answer ask(Asked asked, Object id) {
        var path = asked.path(id);
        return switch (asked.method()) {
            case "GET" -> other.get(path);
            case "PUT" -> other.put(path, asked.body(), path.startsWith("members/") ? "\"7.7\"" : "\"77\"");
            case "PATCH" -> other.patch(path, asked.body());
            case "DELETE" -> other.send(other.request(path).DELETE().build());
            default -> asked.body().isEmpty() ? other.post(path) : other.post(path, asked.body());
        };
    }
}
