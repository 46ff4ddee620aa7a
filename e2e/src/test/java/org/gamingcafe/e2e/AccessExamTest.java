package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the served contract stands in the table of {@link PermissionsTest} or in the one here. */
@DisplayName("Every operation × stranger, member, cashier, manager, administrator")
class AccessExamTest {

    private static final UUID NOBODY = UUID.randomUUID();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final JsonObject NONE = JsonValue.EMPTY_JSON_OBJECT;
    private static final JsonObject UNKNOWN = Body.of("email", "nobody-of-that-name@example.org");
    private static final JsonObject AMOUNT = Body.money("1.00");

    private static final List<String> WEEK =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private static List<Demo.Person> people;
    private static List<Api> callers;

    /** What is asked, and the five answers. */
    record Row(String method, String path, JsonObject body, List<Integer> expected) {

        static Row get(String path, Integer... expected) {
            return new Row("GET", path, NONE, List.of(expected));
        }

        static Row delete(String path, Integer... expected) {
            return new Row("DELETE", path, NONE, List.of(expected));
        }

        static Row post(String path, JsonObject body, Integer... expected) {
            return new Row("POST", path, body, List.of(expected));
        }

        static Row put(String path, JsonObject body, Integer... expected) {
            return new Row("PUT", path, body, List.of(expected));
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                        openToAll(),
                        ofOneself(),
                        ofTheDesk(),
                        ofTheCounter(),
                        ofPoints(),
                        ofPlay(),
                        ofVenues(),
                        ofStations(),
                        ofSeats(),
                        ofTariffs(),
                        ofPasses(),
                        ofReservations(),
                        ofStock(),
                        ofMovingIn(),
                        ofManagers())
                .flatMap(List::stream);
    }

    private static JsonObject assertion() {
        return Body.of(
                "credentialId", "AAAA", "clientDataJSON", "AAAA", "authenticatorData", "AAAA", "signature", "AAAA");
    }

    private static List<Row> openToAll() {
        var refused = Body.of("identifier", "nobody.of.that.name", "password", "not the password");
        var proof = Body.of("challenge", "never", "code", "000000");
        var toSend = Body.of("challenge", "never", "method", "EMAIL");
        var weak = Body.of("email", "weak@example.org", "displayName", "W", "language", "en", "password", "password");
        return List.of(
                Row.get("jwks", 200, 200, 200, 200, 200),
                Row.get("auth/account/deletion-certificates/never", 404, 404, 404, 404, 404),
                Row.get("images/" + "0".repeat(64), 404, 404, 404, 404, 404),
                Row.post("auth/login", refused, 401, 401, 401, 401, 401),
                Row.post(
                        "auth/passkeys/login/options",
                        Body.with(NONE, "challenge", JsonValue.NULL),
                        200,
                        200,
                        200,
                        200,
                        200),
                Row.post("auth/passkeys/login", assertion(), 401, 401, 401, 401, 401),
                Row.post("auth/refresh-token", Body.of("refreshToken", "never"), 401, 401, 401, 401, 401),
                Row.post("auth/revoke-token", Body.of("refreshToken", "never"), 204, 204, 204, 204, 204),
                Row.post("auth/register", weak, 400, 400, 400, 400, 400),
                Row.post("auth/send-verification-email", UNKNOWN, 202, 202, 202, 202, 202),
                Row.post("auth/verify-email", UNKNOWN, 202, 202, 202, 202, 202),
                Row.post("auth/account/reactivate", UNKNOWN, 202, 202, 202, 202, 202),
                Row.post("auth/account/confirm-deletion", Body.of("ticket", "never"), 404, 404, 404, 404, 404),
                Row.get("auth/email/verify-old/never", 404, 404, 404, 404, 404),
                Row.get("auth/email/verify-new/never", 404, 404, 404, 404, 404),
                Row.post("auth/forgot-password", UNKNOWN, 202, 202, 202, 202, 202),
                Row.post("auth/unlock-account", UNKNOWN, 202, 202, 202, 202, 202),
                Row.post("auth/2fa/verify-login", proof, 401, 401, 401, 401, 401),
                Row.post("auth/2fa/verify-backup-code", proof, 401, 401, 401, 401, 401),
                Row.post("auth/2fa/send-otp", toSend, 401, 401, 401, 401, 401),
                Row.post("auth/verify-risk", proof, 401, 401, 401, 401, 401),
                Row.post("auth/lockdown", Body.of("ticket", "never"), 404, 404, 404, 404, 404),
                Row.post("auth/reset-password", UNKNOWN, 202, 202, 202, 202, 202),
                Row.post("auth/notification-preferences/stop?word=never", NONE, 404, 404, 404, 404, 404),
                Row.get("auth/notification-preferences/stop?word=never", 303, 303, 303, 303, 303),
                Row.post("auth/password-strength", Body.of("password", "password"), 200, 200, 200, 200, 200),
                Row.post("auth/claim", Body.with(UNKNOWN, "code", text("0000-0000-0000")), 404, 404, 404, 404, 404));
    }

    private static List<Row> ofOneself() {
        var taken = Body.of("username", TheCafe.demo().members().getLast().username());
        var wrong = Body.of("currentPassword", "not the password", "newPassword", "brisk walnut engine 41");
        var edit = Body.of("displayName", "Nobody", "language", "en");
        var choices = Body.of("choices", Body.list(Body.of("kind", "BOOKINGS", "mail", true)));
        var privacy = Body.of("offers", false, "nameInReviews", true, "transfers", true);
        var made = Body.of("name", "Phone", "clientDataJSON", "AAAA", "attestationObject", "AAAA");
        return List.of(
                Row.post("auth/logout", NONE, 401, 204, 204, 204, 204),
                Row.get("auth/passkeys", 401, 200, 200, 200, 200),
                Row.post("auth/passkeys/register/options", NONE, 401, 200, 200, 200, 200),
                Row.post("auth/passkeys/step-up/options", NONE, 401, 409, 409, 409, 409),
                Row.post("auth/passkeys/step-up", assertion(), 401, 409, 409, 409, 409),
                Row.post("auth/passkeys/register", made, 401, 409, 409, 409, 409),
                new Row("PATCH", "auth/passkeys/" + NOBODY, Body.of("name", "Phone"), List.of(401, 404, 404, 404, 404)),
                new Row("DELETE", "auth/passkeys/" + NOBODY, NONE, List.of(401, 404, 404, 404, 404)),
                Row.post("auth/change-password", wrong, 401, 400, 400, 400, 400),
                Row.post("auth/lockdown/mine", Body.of("sure", false), 401, 400, 400, 400, 400),
                Row.post("auth/account/deactivate", Body.of("sure", false), 401, 400, 400, 400, 400),
                Row.post("auth/account/delete", Body.of("sure", false), 401, 400, 400, 400, 400),
                Row.post("auth/account/cancel-deletion", NONE, 401, 404, 404, 404, 404),
                Row.get("auth/account/deletion", 401, 200, 200, 200, 200),
                Row.get("auth/account/deletion/preview", 401, 200, 200, 200, 200),
                Row.post("auth/email/change-request", Body.of("newEmail", "nobody"), 401, 400, 400, 400, 400),
                Row.get("auth/email/change", 401, 404, 404, 404, 404),
                Row.delete("auth/email/change", 401, 404, 404, 404, 404),
                Row.post("auth/sessions/trust-device", NONE, 401, 403, 403, 200, 200),
                Row.post("auth/login-history/" + NOBODY + "/confirm", NONE, 401, 404, 404, 404, 404),
                Row.get("auth/2fa/status", 401, 200, 200, 200, 200),
                Row.post("auth/2fa/enable", NONE, 401, 200, 200, 200, 200),
                Row.post("auth/2fa/verify-setup", Body.of("code", "nobody"), 401, 400, 400, 400, 400),
                Row.post("auth/2fa/disable", Body.of("password", "not the password"), 401, 400, 400, 400, 400),
                Row.post("auth/2fa/phone", Body.of("number", "nobody"), 401, 400, 400, 400, 400),
                Row.post("auth/2fa/phone/verify", Body.of("code", "nobody"), 401, 400, 400, 400, 400),
                Row.delete("auth/2fa/phone", 401, 204, 204, 204, 204),
                Row.post("auth/2fa/regenerate-backup", NONE, 401, 409, 409, 200, 200),
                Row.put("auth/profile", edit, 401, 412, 412, 412, 412),
                Row.put("auth/profile/username", taken, 401, 409, 409, 409, 409),
                Row.post("auth/security-alerts/read", NONE, 401, 200, 200, 200, 200),
                Row.post("auth/security-alerts/" + NOBODY + "/read", NONE, 401, 404, 404, 404, 404),
                Row.put("auth/notification-preferences", choices, 401, 412, 412, 412, 412),
                Row.put("auth/privacy-settings", privacy, 401, 412, 412, 412, 412),
                Row.post("my-wallet/redemptions", Body.of("code", "0000-0000-0000-0000"), 401, 409, 403, 403, 403),
                Row.post("auth/step-up", Body.of("password", "not the password"), 401, 400, 400, 400, 400),
                Row.post("auth/step-up/code", Body.of("method", "TOTP"), 401, 409, 409, 409, 409),
                Row.get("venues", 401, 200, 200, 200, 200),
                Row.get("play-sessions", 401, 200, 200, 200, 200),
                Row.get("receipts", 401, 200, 200, 200, 200),
                Row.get("receipts/XX-1-1/explain", 401, 404, 404, 404, 404),
                Row.post(wallet("/transfers/" + NOBODY + "/accept"), NONE, 401, 404, 404, 404, 404),
                Row.post(wallet("/transfers/" + NOBODY + "/decline"), NONE, 401, 404, 404, 404, 404));
    }

    private static List<Row> ofTheDesk() {
        var other = TheCafe.demo().members().getLast().id();
        var entered = Body.of("name", "Nobody", "language", "en");
        var taken = Body.with(entered, "username", text(TheCafe.demo().cashier().username()));
        var station = TheCafe.demo().stations().getLast();
        var edited = Body.with(entered, "tier", text("STANDARD"));
        var capture = Body.of("amount", AMOUNT, "reason", "test");
        var refund = Body.of("accountId", NOBODY, "topUpId", NOBODY, "amount", AMOUNT, "reason", "test");
        return List.of(
                Row.get("members", 401, 403, 200, 200, 200),
                Row.get("members/" + other, 401, 404, 200, 200, 200),
                Row.get("members/" + NOBODY, 401, 404, 404, 404, 404),
                Row.post("members?venue=" + NOBODY, entered, 401, 404, 404, 404, 404),
                Row.post("members", taken, 401, 403, 409, 409, 409),
                Row.put("members/" + NOBODY, edited, 401, 403, 404, 404, 404),
                Row.post(
                        "members/" + NOBODY + "/guardians",
                        Body.of("name", "Robin", "phone", "+49301234567", "given", "PAPER"),
                        401,
                        403,
                        404,
                        404,
                        404),
                Row.post("members/" + NOBODY + "/guardians/" + NOBODY + "/withdraw", NONE, 401, 404, 404, 404, 404),
                Row.put("members/" + NOBODY + "/limits", Body.of("minutes", 60), 401, 404, 404, 404, 404),
                Row.get("products/" + NOBODY, 401, 403, 404, 404, 404),
                Row.get("stations/" + NOBODY, 401, 404, 404, 404, 404),
                Row.get("stations/" + station, 401, 404, 200, 200, 200),
                Row.get("tills", 401, 403, 200, 200, 200),
                Row.get("shifts/mine?venue=" + NOBODY, 401, 404, 404, 404, 404),
                Row.get("shifts/" + NOBODY, 401, 403, 404, 404, 404),
                Row.get("sales/" + NOBODY, 401, 403, 404, 404, 404),
                Row.post("play-sessions/" + NOBODY + "/pause", NONE, 401, 403, 404, 404, 404),
                Row.post("play-sessions/" + NOBODY + "/resume", NONE, 401, 403, 404, 404, 404),
                Row.post(wallet("/holds/" + NOBODY + "/capture"), capture, 401, 403, 404, 404, 404),
                Row.post(wallet("/holds/" + NOBODY + "/void"), Body.of("reason", "test"), 401, 403, 404, 404, 404),
                Row.post("wallet-approvals/refunds", refund, 401, 403, 404, 404, 404));
    }

    private static List<Row> ofTheCounter() {
        var lines = Body.list(Desk.line(NOBODY, 1));
        var discount = Body.of("basisPoints", 1000, "reason", "test");
        var consent = Body.of("shiftId", NOBODY, "lines", lines, "discount", discount, "reason", "test");
        var back = Body.list(Body.of("number", 0, "quantity", 1, "fate", "STOCK"));
        var refund = Body.of("shiftId", NOBODY, "lines", back, "reason", "test");
        var promotion = Body.of(
                "code",
                "NOBODY",
                "basisPoints",
                1000,
                "validFrom",
                "2026-01-02T00:00:00Z",
                "validUntil",
                "2026-01-01T00:00:00Z");
        var granted = Body.of("granted", true);
        var one = "orders/" + NOBODY;
        var order = Body.of("lines", lines, "send", false);
        var fromSeat = Body.of("lines", lines, "pay", "BILL");
        var payment = Body.with(Body.of("shiftId", NOBODY), "payments", Body.list());
        var givenUp = Body.of("reason", "test", "fate", "STOCK");
        var terminal = "tills/" + NOBODY + "/terminal";
        var asked = "terminal-payments/" + NOBODY;
        return List.of(
                Row.get("orders", 401, 403, 200, 200, 200),
                Row.get("orders/board", 401, 403, 200, 200, 200),
                Row.get(one, 401, 403, 404, 404, 404),
                Row.post("orders", order, 401, 403, 404, 404, 404),
                Row.post(one + "/send", NONE, 401, 403, 404, 404, 404),
                Row.post(one + "/steps", Body.of("state", "READY"), 401, 403, 404, 404, 404),
                Row.post(one + "/void", givenUp, 401, 403, 404, 404, 404),
                Row.post(one + "/payments", payment, 401, 403, 404, 404, 404),
                Row.get("my-orders", 401, 409, 403, 403, 403),
                Row.get("my-orders/menu", 401, 409, 403, 403, 403),
                Row.post("my-orders", fromSeat, 401, 409, 403, 403, 403),
                Row.get(terminal, 401, 403, 404, 404, 404),
                Row.put(terminal, Body.of("address", "localhost:20007"), 401, 403, 403, 404, 404),
                Row.delete(terminal, 401, 403, 403, 404, 404),
                Row.get("terminal-payments?shift=" + NOBODY, 401, 403, 404, 404, 404),
                Row.get(asked, 401, 403, 404, 404, 404),
                Row.post("terminal-payments", Body.of("shiftId", NOBODY, "amount", AMOUNT), 401, 403, 404, 404, 404),
                Row.post(asked + "/cancel", NONE, 401, 403, 404, 404, 404),
                Row.post(asked + "/reverse", NONE, 401, 403, 404, 404, 404),
                Row.post(asked + "/decision", Body.of("done", true, "reason", "test"), 401, 403, 403, 404, 404),
                Row.post("sales/approvals", consent, 401, 403, 404, 404, 404),
                Row.get("sales/" + NOBODY + "/refunds", 401, 403, 404, 404, 404),
                Row.post("sales/" + NOBODY + "/refunds", refund, 401, 403, 404, 404, 404),
                Row.post("sales/" + NOBODY + "/refunds/approvals", refund, 401, 403, 404, 404, 404),
                Row.post("sales/" + NOBODY + "/refunds/terminal-payments", refund, 401, 403, 404, 404, 404),
                Row.post("receipts/XX-1-1/prints", Body.of("form", "PDF"), 401, 404, 404, 404, 404),
                Row.post("receipts/XX-1-1/mails", NONE, 401, 403, 404, 404, 404),
                Row.get("counter-approvals", 401, 403, 403, 200, 200),
                Row.get("counter-approvals/" + NOBODY, 401, 404, 404, 404, 404),
                Row.put("counter-approvals/" + NOBODY + "/decision", granted, 401, 403, 403, 404, 404),
                Row.get("promotions", 401, 403, 403, 200, 200),
                Row.post("promotions", promotion, 401, 403, 403, 400, 400),
                Row.post("promotions/" + NOBODY + "/end", NONE, 401, 403, 403, 404, 404));
    }

    private static List<Row> ofPoints() {
        var rules = Body.of(
                "open",
                true,
                "earnBps",
                10_000,
                "bonusFrom",
                Body.money("100.00"),
                "bonusBps",
                15_000,
                "minimum",
                100,
                "hundredPoints",
                AMOUNT,
                "daysValid",
                365,
                "tiers",
                Body.list());
        var reward = Body.of(
                "name",
                "Nothing",
                "points",
                100,
                "kind",
                "THING",
                "validFrom",
                "2026-01-02T00:00:00Z",
                "validUntil",
                "2026-01-01T00:00:00Z");
        var nobody = Body.of("accountId", NOBODY);
        var byHand = Body.of("points", 10, "reason", "test");
        var points = "loyalty/points/" + NOBODY;
        var wanted = Body.of("rewardId", NOBODY, "accountId", NOBODY);
        return List.of(
                Row.get("loyalty/programme", 401, 200, 200, 200, 200),
                Row.put("loyalty/programme", rules, 401, 403, 403, 412, 412),
                Row.get("loyalty/programme/quote?amount=10.00", 401, 403, 200, 200, 200),
                Row.post("loyalty/enrolments", nobody, 401, 403, 404, 404, 404),
                Row.delete("loyalty/enrolments/" + NOBODY, 401, 403, 404, 404, 404),
                Row.post(
                        "loyalty/enrolments/" + NOBODY + "/board-name",
                        Body.of("boardName", "Owl"),
                        401,
                        404,
                        404,
                        404,
                        404),
                Row.get(points, 401, 404, 404, 404, 404),
                Row.get(points + "/statement", 401, 404, 404, 404, 404),
                Row.get(points + "/balance?at=2026-01-01T00:00:00Z", 401, 404, 404, 404, 404),
                Row.post(points + "/awards", byHand, 401, 403, 403, 404, 404),
                Row.post(points + "/withdrawals", byHand, 401, 403, 403, 404, 404),
                Row.get("loyalty/rewards", 401, 200, 200, 200, 200),
                Row.post("loyalty/rewards", reward, 401, 403, 403, 400, 400),
                Row.post("loyalty/rewards/" + NOBODY + "/end", NONE, 401, 403, 403, 404, 404),
                Row.get("loyalty/redemptions", 401, 403, 200, 200, 200),
                Row.post("loyalty/redemptions", wanted, 401, 403, 404, 404, 404),
                Row.post(
                        "loyalty/redemptions/" + NOBODY + "/cancel",
                        Body.of("reason", "test"),
                        401,
                        403,
                        404,
                        404,
                        404),
                Row.get("loyalty/leaderboard", 401, 200, 200, 200, 200));
    }

    private static List<Row> ofPlay() {
        var session = "play-sessions/" + NOBODY;
        var review = Body.of("stars", 5);
        var settings = Body.of(
                "usualMinutes",
                120,
                "longestMinutes",
                720,
                "shortestMinutes",
                30,
                "extensionMinutes",
                30,
                "warningMinutes",
                10,
                "autoEnd",
                true,
                "pauseMinutes",
                15,
                "graceMinutes",
                3);
        return List.of(
                Row.post(session + "/extend", Body.of("minutes", 30), 401, 403, 404, 404, 404),
                Row.post(session + "/payments", Body.of("amount", AMOUNT), 401, 403, 404, 404, 404),
                Row.post(session + "/move", Body.of("stationId", NOBODY), 401, 403, 404, 404, 404),
                Row.post(session + "/rest", Body.of("as", "VOUCHER"), 401, 403, 404, 404, 404),
                Row.post(
                        session + "/corrections",
                        Body.of("endedAt", "2026-03-02T12:00:00Z", "reason", "test"),
                        401,
                        403,
                        403,
                        404,
                        404),
                Row.put("venues/" + NOBODY + "/play-settings", settings, 401, 404, 404, 404, 404),
                Row.put(wallet("/credit"), Body.of("limit", AMOUNT, "reason", "test"), 401, 403, 403, 404, 404),
                Row.post(wallet("/credit/payments"), Body.of("amount", AMOUNT), 401, 403, 404, 404, 404),
                Row.post("reviews", Body.of("sessionId", NOBODY, "stars", 5), 401, 404, 404, 404, 404),
                Row.put("reviews/" + NOBODY, review, 401, 404, 404, 404, 404),
                Row.post("reviews/" + NOBODY + "/hide", Body.of("reason", "test"), 401, 403, 403, 404, 404));
    }

    private static List<Row> ofVenues() {
        var venue = Body.of(
                "code",
                Books.rows("select code from venue where id = ?", TheCafe.demo().venue())
                        .getFirst()
                        .getFirst(),
                "name",
                "Nobody",
                "zone",
                "Europe/Berlin",
                "currency",
                "EUR",
                "cutOver",
                "06:00",
                "language",
                "en",
                "hours",
                Body.list());
        var stations = Body.of("groupId", NOBODY, "prefix", "PC", "count", 1);
        return List.of(
                Row.post("venues", venue, 401, 403, 403, 403, 409),
                Row.put("venues/" + NOBODY, venue, 401, 404, 404, 404, 404),
                Row.post("station-groups?venue=" + NOBODY, Body.of("name", "PC"), 401, 404, 404, 404, 404),
                Row.post("stations", stations, 401, 403, 403, 404, 404),
                Row.post("tills?venue=" + NOBODY, Body.of("code", "K9", "name", "N"), 401, 404, 404, 404, 404));
    }

    private static List<Row> ofStations() {
        var station = "stations/" + NOBODY;
        var edit = Body.of("name", "X", "groupId", NOBODY, "kind", "PC");
        var place = Body.of("roomId", NOBODY, "x", 1, "y", 1);
        var beat = Body.of("boot", NOBODY, "agent", "test");
        var done = Body.of("done", true);
        var journal = Body.of("boot", NOBODY, "entries", Body.list());
        var incident = Body.of("reason", "test", "untilHeard", true);
        var game = Body.with(
                Body.with(Body.of("title", "Test", "fromAge", 0, "program", "test"), "groupIds", Body.list()),
                "stationIds",
                Body.list());
        var watch = Body.of("seats", 3, "percent", 0, "seconds", 60, "longestMinutes", 240, "backMinutes", 120);
        return List.of(
                Row.get("games", 401, 403, 200, 200, 200),
                Row.get("games/" + NOBODY, 401, 403, 404, 404, 404),
                Row.get("games/" + NOBODY + "/runs", 401, 403, 404, 404, 404),
                Row.post("games?venue=" + NOBODY, game, 401, 404, 404, 404, 404),
                Row.put("games/" + NOBODY, game, 401, 403, 403, 404, 404),
                Row.post("games/" + NOBODY + "/retire", NONE, 401, 403, 403, 404, 404),
                Row.post("games/" + NOBODY + "/runs", Body.of("stationId", NOBODY), 401, 403, 404, 404, 404),
                Row.post("games/" + NOBODY + "/runs/close", Body.of("stationId", NOBODY), 401, 403, 404, 404, 404),
                Row.post("games/" + NOBODY + "/runs/give-back", Body.of("stationId", NOBODY), 401, 403, 404, 404, 404),
                Row.get(station + "/games", 401, 403, 404, 404, 404),
                Row.get(station + "/link/games", 401, 403, 403, 403, 403),
                Row.post(station + "/link/games/" + NOBODY + "/launches", NONE, 401, 403, 403, 403, 403),
                Row.post(station + "/link/games/" + NOBODY + "/ends", NONE, 401, 403, 403, 403, 403),
                Row.get("incidents", 401, 403, 200, 200, 200),
                Row.get("incidents/" + NOBODY, 401, 403, 404, 404, 404),
                Row.post("incidents?venue=" + NOBODY, incident, 401, 404, 404, 404, 404),
                Row.post("incidents/" + NOBODY + "/close", NONE, 401, 403, 403, 404, 404),
                Row.put("incidents/" + NOBODY + "/reason", Body.of("reason", "test"), 401, 403, 403, 404, 404),
                Row.get("venues/" + TheCafe.demo().venue() + "/incident-settings", 401, 403, 200, 200, 200),
                Row.put("venues/" + NOBODY + "/incident-settings", watch, 401, 404, 404, 404, 404),
                Row.get("station-rooms", 401, 403, 200, 200, 200),
                Row.post("station-rooms?venue=" + NOBODY, Body.of("name", "Hall"), 401, 404, 404, 404, 404),
                Row.put("station-rooms/" + NOBODY, Body.of("name", "Hall"), 401, 403, 403, 404, 404),
                Row.get(station + "/details", 401, 404, 404, 404, 404),
                Row.put(station + "/details", edit, 401, 403, 403, 404, 404),
                Row.put(station + "/details/place", place, 401, 403, 403, 404, 404),
                Row.post(station + "/details/retire", NONE, 401, 403, 403, 404, 404),
                Row.put(station + "/device-state", Body.of("deviceState", "ONLINE"), 401, 403, 404, 404, 404),
                Row.get(station + "/keys", 401, 403, 403, 404, 404),
                Row.post(station + "/keys", NONE, 401, 403, 403, 404, 404),
                Row.delete(station + "/keys/current", 401, 403, 403, 404, 404),
                Row.get(station + "/tickets", 401, 403, 404, 404, 404),
                Row.post(station + "/tickets", Body.of("reason", "test"), 401, 403, 404, 404, 404),
                Row.post(station + "/tickets/" + NOBODY + "/close", Body.of("note", "test"), 401, 403, 404, 404, 404),
                Row.get(station + "/commands", 401, 403, 404, 404, 404),
                Row.post(station + "/commands", Body.of("kind", "LOCK"), 401, 403, 404, 404, 404),
                Row.get(station + "/commands/" + NOBODY, 401, 404, 404, 404, 404),
                Row.get(station + "/lease", 401, 403, 403, 403, 403),
                Row.post(station + "/link/heartbeats", beat, 401, 403, 403, 403, 403),
                Row.post(station + "/link/commands/" + NOBODY + "/answer", done, 401, 403, 403, 403, 403),
                Row.post(station + "/link/journal", journal, 401, 403, 403, 403, 403));
    }

    private static List<Row> ofSeats() {
        var station = "stations/" + NOBODY;
        var rules = Body.with(
                Body.of("onForeign", "WARN", "idleSeconds", 600, "promptSeconds", 60, "onIdle", "PAUSE"),
                "allowed",
                Body.list());
        var card = Body.of("accountId", NOBODY, "card", "04A2B3C4D5E680");
        return List.of(
                Row.get("cards", 401, 200, 404, 404, 404),
                Row.get("cards?account=" + NOBODY, 401, 404, 404, 404, 404),
                Row.post("cards", card, 401, 404, 404, 404, 404),
                Row.post("cards/" + NOBODY + "/status", Body.of("state", "BLOCKED"), 401, 404, 404, 404, 404),
                Row.delete("cards/" + NOBODY, 401, 403, 404, 404, 404),
                Row.get("staff-calls", 401, 403, 200, 200, 200),
                Row.post("staff-calls/" + NOBODY + "/take", NONE, 401, 403, 404, 404, 404),
                Row.get(station + "/reports", 401, 403, 404, 404, 404),
                Row.get(station + "/commands/" + NOBODY + "/picture", 401, 403, 403, 404, 404),
                Row.get("venues/" + TheCafe.demo().venue() + "/station-rules", 401, 403, 200, 200, 200),
                Row.put("venues/" + NOBODY + "/station-rules", rules, 401, 404, 404, 404, 404),
                Row.get("station-groups/" + NOBODY + "/rules", 401, 403, 404, 404, 404),
                Row.put("station-groups/" + NOBODY + "/rules", rules, 401, 403, 403, 404, 404),
                Row.delete("station-groups/" + NOBODY + "/rules", 401, 403, 403, 404, 404),
                Row.post(station + "/link/sit-downs", Body.of("card", "04A2B3C4D5E680"), 401, 403, 403, 403, 403),
                Row.get(station + "/link/menu", 401, 403, 403, 403, 403),
                Row.get(station + "/link/orders", 401, 403, 403, 403, 403),
                Row.post(
                        station + "/link/orders",
                        Body.of("lines", Body.list(Desk.line(NOBODY, 1)), "pay", "BILL"),
                        401,
                        403,
                        403,
                        403,
                        403),
                Row.post(station + "/link/sign-in-codes", NONE, 401, 403, 403, 403, 403),
                Row.post(station + "/link/pauses", Body.of("why", "IDLE"), 401, 403, 403, 403, 403),
                Row.post(station + "/link/ends", Body.of("why", "IDLE"), 401, 403, 403, 403, 403),
                Row.post(station + "/link/staff-calls", Body.of("text", "test"), 401, 403, 403, 403, 403),
                Row.post(
                        station + "/link/reports",
                        Body.of("kind", "DEVICE", "detail", "test"),
                        401,
                        403,
                        403,
                        403,
                        403),
                new Row(
                        "PUT",
                        station + "/link/commands/" + NOBODY + "/picture",
                        NONE,
                        List.of(401, 403, 403, 403, 403)));
    }

    private static List<Row> ofTariffs() {
        var rule = Body.of(
                "groupId",
                NOBODY,
                "name",
                "All",
                "from",
                "00:00",
                "until",
                "00:00",
                "perHour",
                AMOUNT,
                "holidays",
                true);
        var week = Body.with(
                rule, "days", jakarta.json.Json.createArrayBuilder(WEEK).build());
        var tariff = Body.with(Body.of("name", "test", "taxPpm", 0), "rules", Body.list(week));
        var soon = Body.of("from", "2100-01-01T00:00:00Z");
        var play = Body.of("groupId", NOBODY, "from", "2026-03-02T12:00:00Z", "until", "2026-03-02T13:00:00Z");
        return List.of(
                Row.get("tariffs", 401, 403, 200, 200, 200),
                Row.get("tariffs/" + NOBODY, 401, 403, 404, 404, 404),
                Row.post("tariffs", tariff, 401, 403, 403, 404, 404),
                Row.put("tariffs/" + NOBODY, tariff, 401, 403, 403, 404, 404),
                Row.post("tariffs/" + NOBODY + "/copies", NONE, 401, 403, 403, 404, 404),
                Row.post("tariffs/" + NOBODY + "/approve", NONE, 401, 403, 403, 404, 404),
                Row.post("tariffs/" + NOBODY + "/begin-first", NONE, 401, 403, 403, 404, 404),
                Row.post("tariffs/" + NOBODY + "/compare", Body.of("days", 7), 401, 403, 403, 404, 404),
                Row.get("tariffs/" + NOBODY + "/comparisons/" + NOBODY, 401, 403, 404, 404, 404),
                Row.post("tariffs/" + NOBODY + "/activate", soon, 401, 403, 403, 404, 404),
                Row.post("quotes", play, 401, 403, 404, 404, 404));
    }

    private static List<Row> ofPasses() {
        var terms = Body.of(
                "name",
                "test",
                "kind",
                "MINUTES",
                "seconds",
                3600,
                "groups",
                Body.list(Body.of("groupId", NOBODY)),
                "validity",
                Body.of("begins", "SALE", "length", 30, "unit", "DAY"),
                "price",
                AMOUNT,
                "taxPpm",
                0);
        var product = Body.of("terms", terms, "sellable", true);
        var sale = Body.of("productId", NOBODY, "accountId", NOBODY, "tender", "WALLET");
        var purchase = Body.of("productId", NOBODY);
        return List.of(
                Row.get("pass-products", 401, 200, 200, 200, 200),
                Row.get("pass-products/" + NOBODY, 401, 404, 404, 404, 404),
                Row.post("pass-products", product, 401, 403, 403, 404, 404),
                Row.put("pass-products/" + NOBODY, product, 401, 403, 403, 404, 404),
                Row.get("passes", 401, 200, 200, 200, 200),
                Row.get("passes/" + NOBODY, 401, 404, 404, 404, 404),
                Row.post("passes", sale, 401, 403, 404, 404, 404),
                Row.post("passes/purchases", purchase, 401, 404, 404, 404, 404),
                Row.post("passes/" + NOBODY + "/cancel", NONE, 401, 404, 404, 404, 404),
                Row.post("passes/" + NOBODY + "/resume", NONE, 401, 404, 404, 404, 404),
                Row.get("passes/" + NOBODY + "/refunds", 401, 403, 403, 404, 404),
                Row.post("passes/" + NOBODY + "/refunds", Body.of("reason", "test"), 401, 403, 403, 404, 404));
    }

    private static List<Row> ofReservations() {
        var times = Body.of("groupId", NOBODY, "seats", 1, "startsAt", "2100-01-01T00:00:00Z", "minutes", 60);
        var guest = Body.with(times, "guestName", text("Nobody"));
        var member = Body.with(times, "accountId", text(NOBODY.toString()));
        var move = Body.of("startsAt", "2100-01-01T00:00:00Z", "minutes", 60);
        var one = "reservations/" + NOBODY;
        var settings = Body.of(
                "shortestMinutes",
                30,
                "longestMinutes",
                720,
                "mostSeats",
                10,
                "aheadDays",
                30,
                "lockMinutes",
                10,
                "graceMinutes",
                15,
                "cancelMinutes",
                120,
                "remindMinutes",
                0,
                "offerMinutes",
                15,
                "deposit",
                AMOUNT,
                "fee",
                AMOUNT);
        return List.of(
                Row.post("connect-codes", NONE, 401, 201, 201, 201, 201),
                Row.get("events?venue=" + NOBODY, 401, 404, 404, 404, 404),
                Row.get("reservations", 401, 200, 200, 200, 200),
                Row.get("reservations?venue=" + TheCafe.demo().venue(), 401, 403, 200, 200, 200),
                Row.get("reservations/groups", 401, 200, 200, 200, 200),
                Row.get("reservations/free", 401, 400, 400, 400, 400),
                Row.get(one, 401, 404, 404, 404, 404),
                Row.post("reservations", guest, 401, 404, 404, 404, 404),
                Row.post(one + "/accept", NONE, 401, 404, 404, 404, 404),
                Row.post(one + "/cancel", Body.of("waiveFee", true), 401, 404, 404, 404, 404),
                Row.post(one + "/move", move, 401, 404, 404, 404, 404),
                Row.post(one + "/arrive", NONE, 401, 403, 404, 404, 404),
                Row.get("calendars/" + NOBODY + ".ics", 404, 404, 404, 404, 404),
                Row.post("calendar-links?venue=" + NOBODY, NONE, 401, 404, 404, 404, 404),
                Row.delete("calendar-links/current?venue=" + TheCafe.demo().venue(), 401, 403, 403, 404, 404),
                Row.get("waiting-list", 401, 200, 200, 200, 200),
                Row.get("waiting-list?venue=" + TheCafe.demo().venue(), 401, 403, 200, 200, 200),
                Row.get("waiting-list/" + NOBODY, 401, 404, 404, 404, 404),
                Row.post("waiting-list", member, 401, 404, 404, 404, 404),
                Row.post("waiting-list/" + NOBODY + "/leave", NONE, 401, 404, 404, 404, 404),
                Row.get("venues/" + TheCafe.demo().venue() + "/reservation-settings", 401, 200, 200, 200, 200),
                Row.put("venues/" + NOBODY + "/reservation-settings", settings, 401, 404, 404, 404, 404));
    }

    private static List<Row> ofStock() {
        var about = Body.of("name", "X", "category", "X", "sku", "X", "lowBelow", 0, "retired", false);
        var product = Body.of("product", about, "price", AMOUNT, "taxPpm", 0);
        var price = Body.of("price", AMOUNT, "taxPpm", 0);
        var category = Body.of("name", "X", "position", 0);
        var supplier = Body.of("name", "X", "leadDays", 0, "retired", false);
        var line = Body.of("productId", NOBODY, "quantity", 1, "unitCost", AMOUNT);
        var goods = Body.of("supplierId", NOBODY, "lines", Body.list(line));
        var order = Body.of("supplierId", NOBODY, "lines", Body.list(line));
        var come = Body.of("lines", Body.list(Body.of("productId", NOBODY, "quantity", 1)));
        var counted = Body.of("lines", Body.list(Body.of("productId", NOBODY, "counted", 1)));
        var oneCount = "inventory/counts/" + NOBODY;
        var oneOrder = "inventory/purchase-orders/" + NOBODY;
        var waste = Body.of("productId", NOBODY, "kind", "WASTE", "quantity", 1);
        var nowhere = "?venue=" + NOBODY;
        var made = Body.of("parts", Body.list(Body.of("productId", NOBODY, "quantity", 1)));
        return List.of(
                Row.post("products" + nowhere, product, 401, 404, 404, 404, 404),
                Row.put("products/" + NOBODY, about, 401, 403, 403, 404, 404),
                Row.get("products/" + NOBODY + "/prices", 401, 403, 404, 404, 404),
                Row.post("products/" + NOBODY + "/prices", price, 401, 403, 403, 404, 404),
                Row.get("products/low-stock", 401, 403, 200, 200, 200),
                Row.get("products/categories", 401, 403, 200, 200, 200),
                Row.post("products/categories" + nowhere, category, 401, 404, 404, 404, 404),
                Row.put("products/categories/" + NOBODY, category, 401, 403, 403, 404, 404),
                Row.delete("products/categories/" + NOBODY, 401, 403, 403, 404, 404),
                new Row("PUT", "products/" + NOBODY + "/image", NONE, List.of(401, 403, 403, 404, 404)),
                Row.delete("products/" + NOBODY + "/image", 401, 403, 403, 404, 404),
                Row.get("products/" + NOBODY + "/parts", 401, 403, 404, 404, 404),
                Row.put("products/" + NOBODY + "/parts", made, 401, 403, 403, 404, 404),
                Row.get("suppliers/owed", 401, 403, 403, 200, 200),
                Row.get("suppliers/payments", 401, 403, 403, 200, 200),
                Row.get("suppliers/" + NOBODY + "/payments", 401, 403, 403, 404, 404),
                Row.post("suppliers/" + NOBODY + "/payments", Body.of("amount", AMOUNT), 401, 403, 403, 404, 404),
                Row.post("inventory/expired/write-offs" + nowhere, Body.of("reason", "test"), 401, 404, 404, 404, 404),
                Row.get("inventory/shrinkage?from=2026-01-01&to=2026-01-02", 401, 403, 403, 200, 200),
                Row.get("suppliers", 401, 403, 403, 200, 200),
                Row.get("suppliers/" + NOBODY, 401, 403, 403, 404, 404),
                Row.post("suppliers" + nowhere, supplier, 401, 404, 404, 404, 404),
                Row.put("suppliers/" + NOBODY, supplier, 401, 403, 403, 404, 404),
                Row.get("inventory/goods-receipts", 401, 403, 403, 200, 200),
                Row.get("inventory/goods-receipts/" + NOBODY, 401, 403, 403, 404, 404),
                Row.post("inventory/goods-receipts" + nowhere, goods, 401, 404, 404, 404, 404),
                Row.get("inventory/counts", 401, 403, 200, 200, 200),
                Row.get(oneCount, 401, 403, 404, 404, 404),
                Row.post("inventory/counts" + nowhere, Body.of("category", "X"), 401, 404, 404, 404, 404),
                Row.post(oneCount + "/lines", counted, 401, 403, 404, 404, 404),
                Row.post(oneCount + "/finish", NONE, 401, 403, 404, 404, 404),
                Row.post(oneCount + "/book", NONE, 401, 403, 403, 404, 404),
                Row.post(oneCount + "/discard", Body.of("reason", "test"), 401, 403, 403, 404, 404),
                Row.post(
                        "inventory/transfers" + nowhere,
                        Body.of(
                                "toVenueId",
                                NOBODY,
                                "lines",
                                Body.list(Body.of("productId", NOBODY, "quantity", 1)),
                                "reason",
                                "test"),
                        401,
                        404,
                        404,
                        404,
                        404),
                Row.get("inventory/purchase-orders", 401, 403, 403, 200, 200),
                Row.get(oneOrder, 401, 403, 403, 404, 404),
                Row.post("inventory/purchase-orders" + nowhere, order, 401, 404, 404, 404, 404),
                Row.put(oneOrder, order, 401, 403, 403, 404, 404),
                Row.post(oneOrder + "/send", NONE, 401, 403, 403, 404, 404),
                Row.post(oneOrder + "/cancel", Body.of("reason", "test"), 401, 403, 403, 404, 404),
                Row.post(oneOrder + "/receipts", come, 401, 403, 403, 404, 404),
                Row.get("inventory/moves", 401, 403, 200, 200, 200),
                Row.get("inventory/lots", 401, 403, 403, 200, 200),
                Row.get("inventory/expiring", 401, 403, 403, 200, 200),
                Row.get("inventory/valuation", 401, 403, 403, 200, 200),
                Row.get("inventory/statistics?from=2026-01-01&to=2026-01-02", 401, 403, 403, 200, 200),
                Row.post(
                        "inventory/adjust" + nowhere,
                        Body.with(waste, "reason", text("test")),
                        401,
                        404,
                        404,
                        404,
                        404),
                Row.post(
                        "inventory/bulk-adjust" + nowhere,
                        Body.of("lines", Body.list(waste), "reason", "test"),
                        401,
                        404,
                        404,
                        404,
                        404));
    }

    private static List<Row> ofMovingIn() {
        var unknown = Body.of("kind", "BALANCES", "content", "member,cash\nnobody-of-that-name,1.00\n");
        return List.of(
                Row.get("opening/imports", 401, 403, 403, 403, 200),
                Row.get("opening/imports/" + NOBODY, 401, 403, 403, 403, 404),
                Row.post("opening/previews", unknown, 401, 403, 403, 403, 200),
                Row.post(
                        "opening/imports",
                        Body.with(unknown, "fileName", Json.createValue("a.csv")),
                        401,
                        403,
                        403,
                        403,
                        409),
                Row.post("opening/imports/" + NOBODY + "/undo", Body.of("reason", "test"), 401, 403, 403, 403, 404));
    }

    private static List<Row> ofManagers() {
        var numbers = Body.of("most", 3, "periodSeconds", 60);
        var batch = Body.of(
                "kind", "GIFT_CARD", "name", "test", "value", AMOUNT, "pieces", 1, "daysValid", 1, "shiftId", NOBODY);
        var writeOff = Body.of("accountId", NOBODY, "amount", AMOUNT, "reason", "test");
        var reversal = Body.of("transactionId", NOBODY, "reason", "test");
        var removal = Body.of("identifiedBy", "Showed the identity card");
        var factor = "admin/users/" + NOBODY + "/second-factor";
        var hold = "admin/users/" + NOBODY + "/legal-hold";
        var kept = Body.of("reason", "test", "until", "2030-01-01T00:00:00Z");
        return List.of(
                Row.get(factor, 401, 403, 403, 404, 404),
                Row.post(factor + "/removals", removal, 401, 403, 403, 404, 404),
                Row.post(factor + "/removals/" + NOBODY + "/approve", NONE, 401, 403, 403, 404, 404),
                Row.post(factor + "/removals/" + NOBODY + "/refuse", NONE, 401, 403, 403, 404, 404),
                Row.get(hold, 401, 403, 403, 404, 404),
                Row.put(hold, kept, 401, 403, 403, 404, 404),
                Row.delete(hold, 401, 403, 403, 404, 404),
                Row.get("admin/second-factor-removals", 401, 403, 403, 200, 200),
                Row.get("admin/second-factor-rule", 401, 403, 403, 200, 200),
                Row.put("admin/second-factor-rule", Body.of("cashiers", false), 401, 403, 403, 200, 200),
                Row.post("vouchers", batch, 401, 403, 403, 404, 404),
                Row.post("wallet-approvals/write-offs", writeOff, 401, 403, 403, 404, 404),
                Row.put("wallet-approvals/" + NOBODY + "/decision", Body.of("granted", true), 401, 403, 403, 404, 404),
                Row.post(wallet("/adjustments/reversals"), reversal, 401, 403, 403, 404, 404),
                Row.put(wallet("/status"), Body.of("frozen", true, "reason", "test"), 401, 403, 403, 404, 404),
                Row.post("ledger/verifications?venue=" + NOBODY, NONE, 401, 404, 404, 404, 404),
                Row.post("ledger/verifications", NONE, 401, 403, 403, 403, 202),
                Row.put("admin/rate-limits/deletion", numbers, 401, 403, 403, 403, 412));
    }

    @BeforeAll
    static void signIn() {
        var demo = TheCafe.demo();
        people = List.of(demo.freshMemberWhoSignsIn(), demo.cashier(), demo.manager(), demo.admin());
        callers = callers();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_role_gets_its_answer(Row row) {
        var asking = row.path().equals("auth/logout") ? callers() : callers;

        var answers = asking.stream().map(caller -> ask(caller, row)).toList();

        assertThat(answers.stream().map(Answer::status).toList())
                .as("%s: %s", row, answers.stream().map(Answer::text).toList())
                .isEqualTo(row.expected());
        answers.stream().filter(answer -> answer.status() >= 400).forEach(Answer::isProblem);
    }

    @Test
    @DisplayName("A new operation without a row fails here")
    void every_operation_has_a_row() {
        var known = Stream.concat(
                        PermissionsTest.rows().map(row -> row.method() + " " + row.path()),
                        rows().map(row -> row.method() + " " + row.path()))
                .map(row -> row.replaceAll("\\?.*", ""))
                .toList();

        var missing = operations().stream()
                .filter(operation -> known.stream().noneMatch(row -> fits(row, operation)))
                .toList();

        assertThat(missing).isEmpty();
        assertThat(operations()).hasSizeGreaterThan(100);
        assertThat(known).noneMatch(row -> fits(row, "GET no/such/operation"));
    }

    /** Words of a path are themselves; only what stands in braces fits anything. */
    static boolean fits(String row, String operation) {
        return row.matches(operation.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static List<String> operations() {
        var all = new ArrayList<String>();
        Operation.document()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.replaceFirst("^/api/v1/", "").replaceFirst("^/v1/", ""))));
        return all;
    }

    private static List<Api> callers() {
        return Stream.concat(Stream.of(Api.nobody()), people.stream().map(Api::signedIn))
                .toList();
    }

    private static Answer ask(Api caller, Row row) {
        var isPicture = row.path().endsWith("/link/commands/" + NOBODY + "/picture")
                || row.method().equals("PUT") && row.path().endsWith("/image");
        if (isPicture) {
            return picture(caller, row);
        }
        return switch (row.method()) {
            case "GET" -> caller.get(row.path());
            case "PUT" -> caller.put(row.path(), row.body(), row.path().startsWith("members/") ? "\"7.7\"" : "\"77\"");
            case "PATCH" -> caller.patch(row.path(), row.body());
            case "DELETE" -> caller.send(caller.request(row.path()).DELETE().build());
            default -> post(caller, row);
        };
    }

    private static Answer picture(Api caller, Row row) {
        return caller.send(caller.request(row.path())
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(new byte[] {1}))
                .build());
    }

    private static Answer post(Api caller, Row row) {
        if (row.path().matches("tariffs/[^/]+/(approve|begin-first)")) {
            return caller.send(caller.request(row.path())
                    .header("If-Match", "\"77\"")
                    .POST(BodyPublishers.noBody())
                    .build());
        }
        return row.body().isEmpty() && !row.path().endsWith("/enable")
                ? caller.post(row.path())
                : caller.post(row.path(), row.body());
    }

    private static String wallet(String act) {
        return "wallets/" + NOBODY + act;
    }

    private static JsonValue text(String text) {
        return jakarta.json.Json.createValue(text);
    }
}
