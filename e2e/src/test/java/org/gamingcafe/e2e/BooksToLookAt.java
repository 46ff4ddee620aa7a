package org.gamingcafe.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What the pages about books, messages and records show in pictures: a day that is closed and signed, a verification with
 * an account that it has frozen, a message that did not get through.
 */
record BooksToLookAt(String day, String entry, String record, UUID message, UUID frozen) {

    private static final Duration SIGNED_WITHIN = Duration.ofSeconds(100);
    private static final Duration VERIFIED_WITHIN = Duration.ofSeconds(90);
    private static final LocalTime AFTER_THE_CUT_OVER = LocalTime.of(14, 0);

    /** A day on which something was booked ends and is signed, unless one was before. */
    static void closeADay() {
        if (signedDays() > 0) {
            return;
        }
        try (var desk = Desk.open()) {
            desk.topUp(TheCafe.demo().freshMember().id(), "20.00").expectDone();
        }
        TheCafe.clock().forwardTo(AFTER_THE_CUT_OVER, ZoneId.of("Europe/Berlin"), any -> true);
        await().atMost(SIGNED_WITHIN).pollInterval(Duration.ofSeconds(1)).until(() -> signedDays() > 0);
    }

    /** @param member on whose wallet something was just booked */
    static BooksToLookAt prepare(UUID member) {
        verify();
        return new BooksToLookAt(
                text("select max(day)::text from ledger_day_root"),
                text(
                        "select entry_id::text from posting group by entry_id order by count(*) desc, entry_id desc limit 1"),
                aRecord(),
                aParkedMessage(member),
                aFrozenAccount());
    }

    private static long signedDays() {
        return Books.number("select count(*) from ledger_day_root");
    }

    private static void verify() {
        var auditor = Api.signedIn(TheCafe.demo().admin());
        await().atMost(VERIFIED_WITHIN)
                .until(() -> Books.number("select count(*) from ledger_verification where state = 'RUNNING'") == 0);
        var id = auditor.post("ledger/verifications").expect(202).at("id");
        await().atMost(VERIFIED_WITHIN)
                .until(() ->
                        !auditor.get("ledger/verifications/" + id).at("state").equals("RUNNING"));
    }

    /** A manager raises a limit and takes it back. */
    private static String aRecord() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        var terms = manager.get("wallet-terms").expect(200);
        var higher = Body.with(terms.json(), "refundLimit", Body.money("25.00"));
        var raised = manager.put("wallet-terms", higher, terms.header("ETag")).expect(200);
        manager.put("wallet-terms", terms.json(), raised.header("ETag")).expect(200);
        return text("select id::text from audit_record where act = 'wallet.terms-changed' order by at, id limit 1");
    }

    private static UUID aParkedMessage(UUID member) {
        var id = UUID.randomUUID();
        Books.change(
                """
                insert into outbox_message (id, aggregate_id, type, payload, status, attempt_count, last_attempt_at,
                    next_attempt_at, created_at, last_error)
                values (?, ?, 'mail.person', ?::jsonb, 2, 10, now(), now(), now() - interval '44 minutes',
                    'smtp.example.org: Connection refused')""",
                id,
                "account:" + member,
                "{\"template\": \"password-changed\", \"accountId\": \"" + member + "\"}");
        return id;
    }

    private static UUID aFrozenAccount() {
        var account = (UUID) Books.rows("select id from ledger_account where chart = 2100 order by id limit 1")
                .getFirst()
                .getFirst();
        Books.change(
                "update ledger_account set frozen_at = now(), frozen_reason = 'ledger-verify in a picture' where id = ?",
                account);
        return account;
    }

    void clear() {
        Books.change("update ledger_account set frozen_at = null, frozen_reason = null where id = ?", frozen);
        Books.change("delete from outbox_message where id = ?", message);
    }

    private static String text(String query) {
        return String.valueOf(Books.rows(query).getFirst().getFirst());
    }
}
