package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what over the API. Every row is asked by a stranger, a member, the cashier, the manager, the administrator. */
@DisplayName("R04, G048: each role may do what it may, and nothing else")
class PermissionsTest {

    private static final UUID NOBODY = UUID.randomUUID();

    private static List<Api> callers;
    private static Demo.Person member;

    /** Method, path and the five answers. */
    record Row(String method, String path, int stranger, int member, int cashier, int manager, int admin) {

        List<Integer> expected() {
            return List.of(stranger, member, cashier, manager, admin);
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        }
    }

    static Stream<Row> rows() {
        var demo = TheCafe.demo();
        var other = demo.members().getLast().id();
        return Stream.of(
                new Row("GET", "health", 200, 200, 200, 200, 200),
                new Row("GET", "auth/profile", 401, 200, 200, 200, 200),
                new Row("GET", "auth/login-history", 401, 200, 200, 200, 200),
                new Row("GET", "auth/sessions", 401, 200, 200, 200, 200),
                new Row("POST", "auth/sessions/extend", 401, 200, 200, 200, 200),
                new Row("DELETE", "auth/sessions/" + NOBODY, 401, 404, 404, 404, 404),
                new Row("GET", "auth/sessions/trusted-devices", 401, 200, 200, 200, 200),
                new Row("DELETE", "auth/sessions/trusted/" + NOBODY, 401, 404, 404, 404, 404),
                new Row("DELETE", "auth/sessions/all", 401, 200, 200, 200, 200),
                new Row("GET", "auth/activity-log", 401, 200, 200, 200, 200),
                new Row("GET", "auth/activity-log?format=csv", 401, 200, 200, 200, 200),
                new Row("GET", "auth/security-alerts", 401, 200, 200, 200, 200),
                new Row("GET", "auth/security-alerts/unread", 401, 200, 200, 200, 200),
                new Row("GET", "auth/notification-preferences", 401, 200, 200, 200, 200),
                new Row("GET", "auth/privacy-settings", 401, 200, 200, 200, 200),
                new Row("GET", "auth/privacy-settings/consents", 401, 200, 200, 200, 200),
                new Row("GET", "auth/account/export-data", 401, 202, 202, 202, 202),
                new Row("GET", "auth/account/data-exports", 401, 200, 200, 200, 200),
                new Row("GET", "auth/account/download-data/never", 401, 404, 404, 404, 404),
                new Row("GET", "admin/users", 401, 403, 403, 200, 200),
                new Row("POST", "admin/users", 401, 403, 403, 400, 400),
                new Row("GET", "admin/users/" + other, 401, 403, 403, 200, 200),
                new Row("GET", "admin/users/" + NOBODY, 401, 403, 403, 404, 404),
                new Row("PUT", "admin/users/" + other, 401, 403, 403, 412, 412),
                new Row("PUT", "admin/users/" + demo.admin().id(), 401, 403, 403, 403, 412),
                new Row("GET", "admin/users/" + other + "/activity-log", 401, 403, 403, 200, 200),
                new Row("GET", "admin/users/" + other + "/sessions", 401, 403, 403, 200, 200),
                new Row("DELETE", "admin/users/" + other + "/sessions", 401, 403, 403, 200, 200),
                new Row("DELETE", "admin/users/" + NOBODY + "/sessions", 401, 403, 403, 404, 404),
                new Row("GET", "admin/users/" + other + "/refresh-tokens", 401, 403, 403, 200, 200),
                new Row("DELETE", "admin/users/" + other + "/refresh-tokens", 401, 403, 403, 200, 200),
                new Row("PUT", "admin/users/" + other + "/roles/" + demo.venue(), 401, 403, 403, 400, 400),
                new Row("PUT", "admin/users/" + NOBODY + "/roles/" + demo.venue(), 401, 403, 403, 404, 404),
                new Row("DELETE", "admin/users/" + other + "/roles/" + demo.venue(), 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/deactivate", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/activate", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/unlock", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/force-password-change", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/invitations", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/verification-emails", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + NOBODY + "/email-addresses", 401, 403, 403, 404, 404),
                new Row("POST", "admin/users/" + demo.admin().id() + "/email-addresses", 401, 403, 403, 403, 403),
                new Row("POST", "members/" + NOBODY + "/claim-links", 401, 403, 404, 404, 404),
                new Row("POST", "members/" + NOBODY + "/claim-codes", 401, 403, 404, 404, 404),
                new Row("GET", "stations", 401, 403, 200, 200, 200),
                new Row("GET", "products", 401, 403, 200, 200, 200),
                new Row("GET", "metrics", 401, 403, 403, 403, 200),
                new Row("GET", "jobs", 401, 403, 403, 403, 200),
                new Row("GET", "jobs/no-such-job", 401, 403, 403, 403, 404),
                new Row("PUT", "jobs/no-such-job/schedule", 401, 403, 403, 403, 404),
                new Row("GET", "jobs/executions", 401, 403, 403, 403, 200),
                new Row("GET", "jobs/executions/999999999", 401, 403, 403, 403, 404),
                new Row("POST", "jobs/no-such-job/executions", 401, 403, 403, 403, 404),
                new Row("POST", "jobs/executions/999999999/stop", 401, 403, 403, 403, 404),
                new Row("POST", "jobs/executions/999999999/restart", 401, 403, 403, 403, 404),
                new Row("GET", "outbox", 401, 403, 403, 403, 200),
                new Row("GET", "outbox/" + NOBODY, 401, 403, 403, 403, 404),
                new Row("POST", "outbox/" + NOBODY + "/retry", 401, 403, 403, 403, 404),
                new Row("POST", "outbox/" + NOBODY + "/discard", 401, 403, 403, 403, 404),
                new Row("GET", "admin/ip-whitelist", 401, 403, 403, 403, 200),
                new Row("POST", "admin/ip-whitelist", 401, 403, 403, 403, 400),
                new Row("DELETE", "admin/ip-whitelist/" + NOBODY, 401, 403, 403, 403, 404),
                new Row("GET", "admin/rate-limits", 401, 403, 403, 403, 200),
                new Row("GET", "admin/rate-limits/login", 401, 403, 403, 403, 200),
                new Row("GET", "admin/rate-limits/violations", 401, 403, 403, 403, 200),
                new Row("GET", "admin/rate-limits/blocked", 401, 403, 403, 403, 200),
                new Row("GET", "admin/rate-limits/statistics", 401, 403, 403, 403, 200),
                new Row("GET", "admin/venue-addresses", 401, 403, 403, 403, 200),
                new Row("POST", "admin/venue-addresses", 401, 403, 403, 403, 400),
                new Row("DELETE", "admin/venue-addresses/" + NOBODY, 401, 403, 403, 403, 404),
                new Row("GET", "audits", 401, 403, 403, 403, 200),
                new Row("GET", "audits?format=csv", 401, 403, 403, 403, 200),
                new Row("GET", "audits/" + NOBODY, 401, 403, 403, 403, 404),
                new Row("GET", "audits/entity/wallet/" + NOBODY, 401, 403, 403, 403, 200),
                new Row("POST", "audits/verification", 401, 403, 403, 403, 200),
                new Row("GET", "wallets/" + other, 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + other + "/transactions", 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + NOBODY, 401, 404, 404, 404, 404),
                new Row("GET", "wallets/" + other + "/statistics", 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + other + "/status", 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + other + "/holds", 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + other + "/bonuses", 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + other + "/top-ups", 401, 404, 200, 200, 200),
                new Row("GET", "wallets/" + other + "/transfers", 401, 404, 404, 404, 404),
                new Row("GET", "my-wallet", 401, 200, 404, 404, 404),
                new Row("GET", "my-wallet/statistics", 401, 200, 404, 404, 404),
                new Row("GET", "my-wallet/transactions", 401, 200, 404, 404, 404),
                new Row("GET", "vouchers", 401, 403, 403, 200, 200),
                new Row("GET", "wallet-approvals", 401, 403, 403, 200, 200),
                new Row("GET", "settlements?first=2026-01-01&last=2026-01-31", 401, 403, 403, 403, 200),
                new Row("GET", "reports/days?from=2026-01-01&to=2026-01-31", 401, 403, 403, 403, 200),
                new Row("GET", "reports/days?from=2026-01-01&to=2026-01-31&format=csv", 401, 403, 403, 403, 200),
                new Row("GET", "wallet-terms", 401, 200, 200, 200, 200),
                new Row("PUT", "wallet-terms", 401, 403, 403, 412, 412),
                new Row("GET", "sale-terms", 401, 200, 200, 200, 200),
                new Row("PUT", "sale-terms", 401, 403, 403, 412, 412),
                new Row("PUT", "members/" + NOBODY + "/block", 401, 403, 403, 404, 404),
                new Row("GET", "admission-rules", 401, 403, 200, 200, 200),
                new Row("PUT", "admission-rules", 401, 403, 403, 412, 412),
                new Row("GET", "admission-rules/decisions/" + NOBODY, 401, 403, 404, 404, 404),
                new Row("GET", "bonus-tiers", 401, 200, 200, 200, 200),
                new Row("PUT", "bonus-tiers", 401, 403, 403, 412, 412),
                new Row("GET", "wallets/" + other + "/links", 401, 403, 403, 200, 200),
                new Row("GET", "wallets/" + other + "/links/operators", 401, 403, 403, 200, 200),
                new Row("PUT", "wallets/" + NOBODY + "/links/" + NOBODY, 401, 403, 403, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/links/" + NOBODY + "/end", 401, 403, 403, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/holds", 401, 403, 404, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/refunds", 401, 403, 404, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/adjustments", 401, 403, 403, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/transfers", 401, 404, 404, 404, 404),
                new Row("POST", "vouchers/" + NOBODY + "/void", 401, 403, 403, 404, 404),
                new Row("POST", "vouchers/redemptions", 401, 404, 404, 404, 404),
                new Row("GET", "play-sessions/" + NOBODY, 401, 404, 404, 404, 404),
                new Row("GET", "receipts/XX-1-1", 401, 404, 404, 404, 404),
                new Row("GET", "ledger/entries", 401, 403, 403, 403, 200),
                new Row("GET", "ledger/entries/" + NOBODY, 401, 403, 403, 403, 404),
                new Row("GET", "ledger/trial-balance", 401, 403, 403, 403, 200),
                new Row("GET", "ledger/verifications", 401, 403, 403, 403, 200),
                new Row("GET", "ledger/verifications/" + NOBODY, 401, 403, 403, 403, 404),
                new Row("GET", "ledger/day-roots", 401, 403, 403, 403, 200),
                new Row("GET", "ledger/day-roots/2000-01-01", 401, 403, 403, 403, 404),
                new Row("GET", "ledger/frozen-accounts", 401, 403, 403, 403, 200),
                new Row("POST", "ledger/accounts/" + NOBODY + "/releases", 401, 403, 403, 403, 404),
                new Row("POST", "tills/" + NOBODY + "/shifts", 401, 403, 404, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/top-ups", 401, 403, 404, 404, 404),
                new Row("POST", "wallets/" + NOBODY + "/debits", 401, 403, 404, 404, 404),
                new Row("POST", "play-sessions", 401, 403, 404, 404, 404),
                new Row("POST", "play-sessions/" + NOBODY + "/end", 401, 403, 404, 404, 404),
                new Row("GET", "reviews", 401, 200, 200, 200, 200),
                new Row("GET", "reviews?venue=" + demo.venue(), 401, 403, 200, 200, 200),
                new Row("GET", "reviews/ratings", 401, 403, 200, 200, 200),
                new Row("GET", "venues/" + demo.venue() + "/play-settings", 401, 403, 200, 200, 200),
                new Row("GET", "venues/" + NOBODY + "/play-settings", 401, 404, 404, 404, 404),
                new Row("GET", "venues/" + demo.venue(), 401, 200, 200, 200, 200),
                new Row("GET", "venues/" + NOBODY, 401, 404, 404, 404, 404),
                new Row("GET", "venues/" + demo.venue() + "/set-up", 401, 403, 403, 200, 200),
                new Row("GET", "venues/" + NOBODY + "/set-up", 401, 404, 404, 404, 404),
                new Row("GET", "members/" + other + "/guardians", 401, 403, 200, 200, 200),
                new Row("GET", "members/" + NOBODY + "/guardians", 401, 403, 404, 404, 404),
                new Row("GET", "members/" + other + "/limits", 401, 404, 200, 200, 200),
                new Row("GET", "members/" + NOBODY + "/limits", 401, 404, 404, 404, 404),
                new Row("GET", "members/" + other + "/limits/history", 401, 403, 200, 200, 200),
                new Row("GET", "wards", 401, 200, 200, 200, 200),
                new Row("GET", "station-groups", 401, 404, 200, 200, 200),
                new Row("GET", "station-groups?venue=" + NOBODY, 401, 404, 404, 404, 404),
                new Row("GET", "wallets/" + other + "/credit", 401, 404, 200, 200, 200),
                new Row("POST", "sales", 401, 403, 404, 404, 404),
                new Row("GET", "sales", 401, 403, 200, 200, 200),
                new Row("GET", "refunds", 401, 403, 200, 200, 200),
                new Row("GET", "shifts", 401, 403, 403, 200, 200),
                new Row("GET", "tills/" + NOBODY + "/keys", 401, 403, 403, 404, 404),
                new Row("POST", "tills/" + NOBODY + "/keys", 401, 403, 403, 404, 404),
                new Row("DELETE", "tills/" + NOBODY + "/keys/current", 401, 403, 403, 404, 404),
                new Row("GET", "cashiers/statistics", 401, 403, 403, 200, 200),
                new Row("GET", "days-without-till", 401, 403, 403, 200, 200),
                new Row("GET", "terminal-payments/under-way", 401, 403, 403, 200, 200),
                new Row("GET", "shift-terms", 401, 403, 200, 200, 200),
                new Row("PUT", "shift-terms", 401, 403, 403, 412, 412),
                new Row("GET", "drawer-offers", 401, 403, 200, 200, 200),
                new Row("GET", "shifts/" + NOBODY + "/movements", 401, 403, 404, 404, 404),
                new Row("GET", "shifts/" + NOBODY + "/counts", 401, 403, 404, 404, 404),
                new Row("GET", "shifts/" + NOBODY + "/report", 401, 403, 404, 404, 404),
                new Row("GET", "shifts/" + NOBODY + "/report/pdf", 401, 403, 404, 404, 404),
                new Row("GET", "shifts/" + NOBODY + "/report/csv", 401, 403, 404, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/movements", 401, 403, 404, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/counts", 401, 403, 404, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/begin-count", 401, 403, 404, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/resume", 401, 403, 404, 404, 404),
                new Row("POST", "drawer-offers/" + NOBODY + "/take-over", 401, 403, 404, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/approvals", 401, 403, 404, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/rescue", 401, 403, 403, 404, 404),
                new Row("POST", "shifts/" + NOBODY + "/close", 401, 403, 404, 404, 404));
    }

    @BeforeAll
    static void signIn() {
        var demo = TheCafe.demo();
        member = demo.freshMemberWhoSignsIn();
        callers = List.of(
                Api.nobody(),
                Api.signedIn(member),
                Api.signedIn(demo.cashier()),
                Api.signedIn(demo.manager()),
                Api.signedIn(demo.admin()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_role_gets_its_answer(Row row) {
        var answers = callers.stream().map(caller -> ask(caller, row)).toList();

        assertThat(answers.stream().map(Answer::status).toList())
                .as("%s: %s", row, answers.stream().map(Answer::text).toList())
                .isEqualTo(row.expected());
        answers.stream().filter(answer -> answer.status() >= 400).forEach(Answer::isProblem);
    }

    @Test
    void a_member_sees_the_own_wallet_and_its_lines() {
        callers.get(1).get("wallets/" + member.id()).expect(200);
        callers.get(1).get("wallets/" + member.id() + "/transactions").expect(200);
    }

    private static Answer ask(Api caller, Row row) {
        if (row.method().equals("GET")) {
            return caller.get(row.path());
        }
        if (row.method().equals("PUT")) {
            return caller.put(row.path(), body(row.path()), "\"77\"");
        }
        if (row.method().equals("DELETE")) {
            return caller.send(caller.request(row.path()).DELETE().build());
        }
        return isBare(row.path()) ? caller.post(row.path()) : caller.post(row.path(), body(row.path()));
    }

    /** Whether nothing is said with a command at this path. */
    static boolean isBare(String path) {
        return path.matches(
                "[^/]*/[^/]*/(keys|begin-count|resume|take-over|end|extend|retry|claim-links|claim-codes)|audits/verification"
                        + "|jobs/[^/]*/executions|jobs/executions/[^/]*/(stop|restart)"
                        + "|admin/users/[^/]*/(activate|unlock|force-password-change|invitations|verification-emails)");
    }

    static jakarta.json.JsonObject body(String path) {
        var amount = Body.money("1.00");
        if (path.contains("/links/")) {
            return Body.of("reason", "test");
        }
        if (path.contains("/roles/")) {
            return Body.of("role", "CASHIER");
        }
        if (path.matches("admin/users/[^/]*")) {
            return Body.of("displayName", "Somebody", "language", "en");
        }
        return switch (path.replaceAll(".*/", "")) {
            case "shifts" -> Body.of("openingFloat", amount);
            case "schedule" -> Body.of("cron", "0 15 4 * * ?", "zone", "UTC", "enabled", true);
            case "top-ups" -> Body.of("amount", amount, "tender", "CASH", "shiftId", NOBODY);
            case "debits" -> Body.of("amount", amount, "reason", "test");
            case "holds" -> Body.of("amount", amount, "purpose", "test");
            case "refunds" -> Body.of("topUpId", NOBODY, "amount", amount, "shiftId", NOBODY, "reason", "test");
            case "adjustments" -> Body.of("kind", "GOODWILL", "amount", amount, "reason", "test");
            case "transfers" -> Body.of("to", "M-1", "amount", amount);
            case "users" -> Body.of("email", "nobody", "displayName", "N", "language", "en", "role", "CASHIER");
            case "email-addresses" -> Body.of("email", "nobody-of-that-name@example.org");
            case "block" -> Body.of("blocked", true, "reason", "test");
            case "void", "deactivate" -> Body.of("reason", "test");
            case "redemptions" -> Body.of("accountId", NOBODY, "code", "0000-0000-0000-0000");
            case "play-sessions" -> Desk.startBody(NOBODY, NOBODY);
            case "releases" -> Body.of("reason", "test");
            case "close" -> Body.of("approvalId", NOBODY);
            case "movements" -> Body.of("kind", "DROP", "amount", amount);
            case "counts" -> Body.of("piles", Desk.piles("1.00"));
            case "rescue" -> Body.of("piles", Desk.piles("1.00"), "reason", "test");
            case "approvals" -> Body.of("reason", "test");
            case "shift-terms" -> Body.of("differenceLimit", amount);
            case "bonus-tiers", "admission-rules" -> Body.of("items", Body.list());
            case "sale-terms" ->
                Body.of("cashStep", amount, "discountLimitBps", 1000, "seatOrders", true, "billLimit", amount);
            case "wallet-terms" ->
                Body.of(
                        "smallestTopUp",
                        amount,
                        "largestBalance",
                        amount,
                        "largestTransfer",
                        amount,
                        "largestTransferDay",
                        amount,
                        "offerHours",
                        1,
                        "refundLimit",
                        amount);
            case "discard" -> Body.of("reason", "test");
            case "ip-whitelist" -> Body.of("range", "nowhere", "reason", "test");
            case "venue-addresses" -> Body.of("range", "nowhere");
            default ->
                Body.of(
                        "shiftId",
                        NOBODY,
                        "lines",
                        Body.list(Desk.line(NOBODY, 1)),
                        "payments",
                        Body.list(Desk.paid("CASH", "1.00")));
        };
    }
}
