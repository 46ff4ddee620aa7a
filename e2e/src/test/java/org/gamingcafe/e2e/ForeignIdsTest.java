package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Things of others: another member's, and everything of a venue in which one has no rights, for its most mighty neighbour. */
@DisplayName("A foreign id is answered like one that never was: same status, same words")
class ForeignIdsTest {

    private static final UUID NEVER = UUID.randomUUID();

    private static Api stranger;
    private static Api otherMember;
    private static UUID venue;
    private static UUID member;
    private static UUID shift;
    private static UUID sale;
    private static UUID order;
    private static UUID play;
    private static UUID passProduct;
    private static UUID pass;
    private static UUID booking;
    private static String receipt;

    /** An operation on a thing of the demo venue, and the same on one that never was. */
    private record Pair(String method, String real, String never, JsonObject body, JsonObject bodyOfNever) {

        static Pair get(String template, Object id) {
            return new Pair("GET", template.formatted(id), template.formatted(never(id)), null, null);
        }

        static Pair post(String template, Object id, JsonObject body) {
            return new Pair("POST", template.formatted(id), template.formatted(never(id)), body, body);
        }

        private static Object never(Object id) {
            return id instanceof UUID ? NEVER : "XX-9-9";
        }
    }

    @BeforeAll
    static void work_an_evening_and_found_a_neighbour() {
        var demo = TheCafe.demo();
        var visitor = demo.freshMember();
        member = visitor.id();
        try (var desk = Desk.openInAQuietHouse()) {
            shift = desk.shift();
            desk.makeAvailable(member, 20_00);
            var product = Desk.product(0);
            var price = Body.euros(Desk.price(product));
            var sold = desk.sell(member, Body.list(Desk.line(product, 1)), Body.list(Desk.paid("WALLET", price)))
                    .expectDone();
            sale = sold.id();
            order = desk.api()
                    .post("orders", Body.of("lines", Body.list(Desk.line(product, 1)), "send", false))
                    .expect(201)
                    .id();
            receipt = (String) Books.rows("select number from receipt order by issued_at desc limit 1")
                    .getFirst()
                    .getFirst();
            play = desk.startPlay(demo.freshStation(), member).expect(201).id();
            desk.act(play, "end").expectDone();
            var group = Tariff.of(demo.stations().getLast()).group();
            passProduct = Api.signedIn(demo.manager())
                    .post("pass-products", PassesTest.product(group, "An hour", "SUBSCRIPTION", 3_600, 30, "6.00"))
                    .expect(201)
                    .id();
            pass = desk.api()
                    .post("passes", PassesTest.sale(passProduct, member))
                    .expect(201)
                    .id();
        }
        booking = Api.signedIn(demo.manager())
                .post(
                        "reservations",
                        BookingsTest.inDays(
                                3, Tariff.of(demo.stations().getLast()).group(), 1, member))
                .expect(201)
                .id();
        venue = UUID.randomUUID();
        Books.change(
                """
                insert into venue (id, code, name, zone, currency, cut_over, language)
                select ?, ?, 'Next Door', zone, currency, cut_over, language from venue where id = ?""", venue, "N" + venue.toString().substring(0, 5).toUpperCase(java.util.Locale.ROOT), demo.venue());
        var neighbour = Newcomer.verified();
        Books.change("delete from account_role where account_id = ?", neighbour.id());
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", neighbour.id(), venue);
        Books.change("update account set kind = 'STAFF', home_venue = ? where id = ?", venue, neighbour.id());
        stranger = Api.signedIn(neighbour);
        otherMember = Api.signedIn(demo.freshMemberWhoSignsIn());
    }

    @AfterAll
    static void close() {
        Api.signedIn(TheCafe.demo().manager())
                .post("reservations/" + booking + "/cancel", Body.of("waiveFee", true, "reason", "the test is over"))
                .expect(200);
        Books.change("delete from account_role where venue_id = ?", venue);
        Books.change("delete from venue where id = ?", venue);
    }

    @Test
    @DisplayName("Control: the neighbour has every right next door, and the things are there for whose they are")
    void the_ids_are_real_and_the_neighbour_is_mighty() {
        assertThat(stranger.get("auth/profile").expect(200).text()).contains("ADMIN", "txn:refund");
        var manager = Api.signedIn(TheCafe.demo().manager());
        for (var pair : readable()) {
            if (!pair.real().startsWith("ledger/")) {
                manager.get(pair.real()).expect(200);
            }
        }
    }

    @Test
    void reading_what_belongs_to_another_venue() {
        check(stranger, readable());
    }

    @Test
    void acting_on_what_belongs_to_another_venue() {
        var before = Books.print();

        check(stranger, acts());

        assertThat(Books.print()).isEqualTo(before);
    }

    @Test
    void reading_what_belongs_to_another_member() {
        check(
                otherMember,
                readable().stream()
                        .filter(
                                pair -> pair.real()
                                        .matches(
                                                "(members|wallets|loyalty/points|play-sessions|receipts|passes|reservations)/.*"))
                        .toList());
    }

    @Test
    @DisplayName("Lists of another venue are empty or refused, never its own")
    void lists_show_nothing_of_another_venue() {
        for (var list : List.of(
                "members",
                "stations",
                "staff-calls",
                "products",
                "products/categories",
                "products/low-stock",
                "suppliers",
                "suppliers/owed",
                "suppliers/payments",
                "inventory/counts",
                "inventory/goods-receipts",
                "inventory/purchase-orders",
                "inventory/moves",
                "inventory/lots",
                "vouchers",
                "passes",
                "pass-products",
                "reservations",
                "waiting-list",
                "incidents",
                "games",
                "wallet-approvals",
                "ledger/entries",
                "receipts",
                "counter-approvals",
                "sales",
                "refunds",
                "promotions",
                "loyalty/rewards",
                "loyalty/redemptions",
                "loyalty/leaderboard",
                "orders",
                "orders/board",
                "play-sessions",
                "reviews",
                "tills")) {
            var own = stranger.get(list).expect(200);
            assertThat(own.items()).as(list).isEmpty();
            var theirs = stranger.get(list + "?venue=" + TheCafe.demo().venue());
            if (theirs.status() == 200) {
                assertThat(theirs.items()).as(list).isEmpty();
            } else {
                theirs.isProblem();
                assertThat(same(theirs, stranger.get(list + "?venue=" + NEVER)))
                        .as(list)
                        .isTrue();
            }
        }
        assertThat(stranger.get("venues").expect(200).text())
                .contains("Next Door")
                .doesNotContain(TheCafe.demo().venue().toString());
    }

    @Test
    @DisplayName("Somebody else's session, at the same place")
    void another_ones_session() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        var session = manager.get("auth/sessions")
                .expect(200)
                .objects("items")
                .getFirst()
                .getString("id");
        for (var caller : List.of(stranger, otherMember)) {
            var real = caller.send(
                    caller.request("auth/sessions/" + session).DELETE().build());
            var never = caller.send(
                    caller.request("auth/sessions/" + NEVER).DELETE().build());
            real.expect(404);
            assertThat(same(real, never)).isTrue();
        }
        manager.get("auth/profile").expect(200);
    }

    private static List<Pair> readable() {
        var entry = (UUID) Books.rows(
                        "select p.entry_id from posting p join ledger_account a on a.id = p.account_id where a.owner = ? limit 1",
                        member)
                .getFirst()
                .getFirst();
        var all = new ArrayList<Pair>();
        for (var below : List.of(
                "", "/transactions", "/statistics", "/status", "/holds", "/bonuses", "/top-ups", "/links", "/credit")) {
            all.add(Pair.get("wallets/%s" + below, member));
        }
        all.add(Pair.get("members/%s", member));
        all.add(Pair.get("loyalty/points/%s", member));
        all.add(Pair.get("loyalty/points/%s/statement", member));
        all.add(Pair.get("products/%s", Desk.product(0)));
        all.add(Pair.get("products/%s/prices", Desk.product(0)));
        all.add(Pair.get("products/%s/parts", Desk.product(0)));
        all.add(Pair.get("stations/%s", TheCafe.demo().stations().getLast()));
        for (var below : List.of("", "/movements", "/counts", "/report", "/report/pdf", "/report/csv")) {
            all.add(Pair.get("shifts/%s" + below, shift));
        }
        all.add(Pair.get("sales/%s", sale));
        all.add(Pair.get("sales/%s/refunds", sale));
        all.add(Pair.get("orders/%s", order));
        all.add(Pair.get("tills/%s/terminal", TheCafe.demo().tills().getFirst()));
        all.add(Pair.get("play-sessions/%s", play));
        all.add(Pair.get("receipts/%s", receipt));
        all.add(Pair.get("receipts/%s/explain", receipt));
        all.add(Pair.get("passes/%s", pass));
        all.add(Pair.get("reservations/%s", booking));
        all.add(Pair.get("passes/%s/refunds", pass));
        all.add(Pair.get("pass-products/%s", passProduct));
        all.add(Pair.get("ledger/entries/%s", entry));
        return all;
    }

    private static List<Pair> acts() {
        var amount = Body.money("1.00");
        var till = TheCafe.demo().tills().getFirst();
        var station = TheCafe.demo().stations().getLast();
        var reason = Body.of("reason", "test");
        var topUp = Body.of("amount", amount, "tender", "CASH", "shiftId", shift);
        var sold = Body.of(
                "lines", Body.list(Desk.line(Desk.product(0), 1)), "payments", Body.list(Desk.paid("CASH", "1.00")));
        return List.of(
                Pair.post("wallets/%s/top-ups", member, topUp),
                Pair.post("wallets/%s/debits", member, Body.of("amount", amount, "reason", "test")),
                Pair.post("wallets/%s/holds", member, Body.of("amount", amount, "purpose", "test")),
                Pair.post(
                        "wallets/%s/adjustments", member, Body.of("kind", "GOODWILL", "amount", amount, "reason", "t")),
                Pair.post("loyalty/points/%s/awards", member, Body.of("points", 10, "reason", "test")),
                Pair.post("loyalty/points/%s/withdrawals", member, Body.of("points", 10, "reason", "test")),
                Pair.post("members/%s/claim-codes", member, null),
                Pair.post("members/%s/claim-links", member, null),
                Pair.post("tills/%s/shifts", till, Body.of("openingFloat", amount)),
                Pair.post("orders/%s/send", order, null),
                Pair.post("orders/%s/steps", order, Body.of("state", "READY")),
                Pair.post("orders/%s/void", order, Body.of("reason", "test", "fate", "STOCK")),
                Pair.post("shifts/%s/close", shift, Body.of("approvalId", NEVER)),
                Pair.post("shifts/%s/begin-count", shift, null),
                Pair.post("shifts/%s/resume", shift, null),
                Pair.post("shifts/%s/counts", shift, Body.of("piles", Desk.piles("1.00"))),
                Pair.post("shifts/%s/movements", shift, Body.of("kind", "DROP", "amount", amount)),
                Pair.post("shifts/%s/approvals", shift, reason),
                Pair.post("drawer-offers/%s/take-over", shift, null),
                Pair.post("play-sessions/%s/end", play, null),
                Pair.post("play-sessions/%s/pause", play, null),
                Pair.post("play-sessions/%s/extend", play, Body.of("minutes", 30)),
                Pair.post("play-sessions/%s/payments", play, Body.of("amount", amount)),
                Pair.post("play-sessions/%s/move", play, Body.of("stationId", station)),
                Pair.post("play-sessions/%s/rest", play, Body.of("as", "VOUCHER")),
                Pair.post(
                        "play-sessions/%s/corrections",
                        play, Body.of("endedAt", "2026-03-02T12:00:00Z", "reason", "test")),
                Pair.post("wallets/%s/credit/payments", member, Body.of("amount", amount)),
                Pair.post("reservations/%s/cancel", booking, Body.of("waiveFee", true, "reason", "the test is over")),
                Pair.post("reservations/%s/accept", booking, null),
                Pair.post("reservations/%s/arrive", booking, null),
                Pair.post("reservations/%s/move", booking, Body.of("startsAt", "2100-01-01T00:00:00Z", "minutes", 60)),
                Pair.post("products/%s/prices", Desk.product(0), Body.of("price", amount, "taxPpm", 0)),
                new Pair("POST", "inventory/adjust", "inventory/adjust", waste(Desk.product(0)), waste(NEVER)),
                Pair.post("passes/%s/cancel", pass, null),
                Pair.post("passes/%s/resume", pass, null),
                Pair.post("passes/%s/refunds", pass, Body.of("reason", "test")),
                new Pair(
                        "POST",
                        "passes",
                        "passes",
                        PassesTest.sale(passProduct, member),
                        PassesTest.sale(NEVER, NEVER)),
                new Pair(
                        "PUT",
                        "members/" + member,
                        "members/" + NEVER,
                        Body.of("name", "Mine", "language", "en", "tier", "STANDARD"),
                        Body.of("name", "Mine", "language", "en", "tier", "STANDARD")),
                new Pair(
                        "PUT",
                        "wallets/" + member + "/status",
                        "wallets/" + NEVER + "/status",
                        Body.with(reason, "frozen", jakarta.json.JsonValue.TRUE),
                        Body.with(reason, "frozen", jakarta.json.JsonValue.TRUE)),
                new Pair(
                        "POST",
                        "play-sessions",
                        "play-sessions",
                        Desk.startBody(station, member),
                        Desk.startBody(NEVER, NEVER)),
                new Pair(
                        "POST",
                        "sales",
                        "sales",
                        Body.with(sold, "shiftId", jakarta.json.Json.createValue(shift.toString())),
                        Body.with(sold, "shiftId", jakarta.json.Json.createValue(NEVER.toString()))),
                new Pair(
                        "POST",
                        "sales/" + sale + "/refunds",
                        "sales/" + NEVER + "/refunds",
                        refundOutOf(shift),
                        refundOutOf(NEVER)),
                new Pair(
                        "POST",
                        "sales/" + sale + "/refunds/terminal-payments",
                        "sales/" + NEVER + "/refunds/terminal-payments",
                        refundOutOf(shift),
                        refundOutOf(NEVER)),
                new Pair(
                        "POST",
                        "receipts/" + receipt + "/prints",
                        "receipts/XX-9-9/prints",
                        Body.of("form", "PDF"),
                        Body.of("form", "PDF")));
    }

    private static JsonObject refundOutOf(UUID openShift) {
        var back = Body.list(Body.of("number", 0, "quantity", 1, "fate", "STOCK"));
        return Body.of("shiftId", openShift, "lines", back, "reason", "test");
    }

    private static JsonObject waste(UUID product) {
        return Body.of("productId", product, "kind", "WASTE", "quantity", 1, "reason", "test");
    }

    private static void check(Api caller, List<Pair> pairs) {
        var faults = new ArrayList<String>();
        for (var pair : pairs) {
            var real = ask(caller, pair.method(), pair.real(), pair.body());
            var never = ask(caller, pair.method(), pair.never(), pair.bodyOfNever());
            if (real.status() < 400 || real.status() == 500 || !same(real, never)) {
                faults.add(pair.method() + " " + pair.real() + ": " + real.status() + " " + real.text() + " but "
                        + never.status() + " " + never.text());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean same(Answer real, Answer never) {
        return real.status() == never.status()
                && Body.without(real.json(), "requestId").equals(Body.without(never.json(), "requestId"));
    }

    private static Answer ask(Api caller, String method, String path, JsonObject body) {
        return switch (method) {
            case "GET" -> caller.get(path);
            case "PUT" -> caller.put(path, body, "\"0.0\"");
            default -> body == null ? caller.post(path) : caller.post(path, body);
        };
    }
}
