package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The books as an auditor sees them, over the wire and on pages. */
@DisplayName("Books that cannot be bent")
class VerificationTest {

    private static final Duration SEALED_WITHIN = Duration.ofSeconds(15);

    private static final Duration VERIFIED_WITHIN = Duration.ofSeconds(60);

    private static Api auditor;

    @BeforeAll
    static void signIn() {
        auditor = Api.signedIn(TheCafe.demo().admin());
        Books.areInOrder();
    }

    @Test
    void what_was_booked_is_sealed_a_moment_later_and_found_whole() {
        await().atMost(SEALED_WITHIN).until(() -> unsealed() == 0);

        var verified = verify();

        assertThat(verified.getString("state")).as(verified.toString()).isEqualTo("PASSED");
        assertThat(verified.getInt("percent")).isEqualTo(100);
        assertThat(verified.getJsonArray("findings")).isEmpty();
        assertThat(Books.number("select count(*) from job_instance where jobname = 'ledger-verify'"))
                .isPositive();
    }

    @Test
    @DisplayName("A debit over HTTP and all that was booked before it is sealed within 5 s")
    void a_debit_is_sealed_within_five_seconds() {
        var member = TheCafe.demo().freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 5_00);

            var entry =
                    UUID.fromString(desk.debit(member.id(), 1_00).expectDone().at("transactionId"));

            await().atMost(SEALED_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> unsealedUpTo(entry) == 0);
            assertThat(Books.number("select count(*) from ledger_sealed_entry where entry_id = ?", entry))
                    .isEqualTo(1);
            // Both times are the server's own, so that no slow answer and no slow look here counts.
            assertThat(Books.number("""
                            select count(*) from ledger_sealed_entry s join journal_entry e on e.id = s.entry_id
                            join ledger_seal l on l.venue_id = s.venue_id and l.number = s.number
                            where e.id = ? and l.sealed_at - e.recorded_at <= interval '5 seconds'""", entry)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("A one-cent edit by hand is found by its row; the wallet is frozen until an auditor releases it")
    void an_edit_by_hand_is_found_by_its_row() {
        var posting = Books.rows("""
                        select p.entry_id, p.account_id from posting p join ledger_account a on a.id = p.account_id
                        where a.chart = 2100 and p.credit > 1 order by p.entry_id limit 1""").getFirst();
        await().atMost(SEALED_WITHIN).until(() -> unsealed() == 0);
        bend("credit = credit + 1, debit = debit", posting.getFirst());
        JsonObject verified;
        try {
            verified = verify();
        } finally {
            bend("credit = credit - 1, debit = debit", posting.getFirst());
        }

        assertThat(verified.getString("state")).isEqualTo("FAILED");
        assertThat(verified.getJsonArray("findings").getValuesAs(JsonObject.class))
                .anySatisfy(finding -> {
                    assertThat(finding.getString("kind")).isEqualTo("POSTING_ALTERED");
                    assertThat(finding.getString("entry"))
                            .isEqualTo(posting.getFirst().toString());
                });
        var account = posting.get(1);
        assertThat(Books.number("select count(*) from ledger_account where id = ? and frozen_at is not null", account))
                .isEqualTo(1);
        assertThat(auditor.get("ledger/frozen-accounts").expect(200).text()).contains(account.toString());
        auditor.post("ledger/accounts/" + account + "/releases", Body.of("reason", "it was a test"))
                .expect(204);
        assertThat(auditor.get("ledger/frozen-accounts").expect(200).items()).isEmpty();
        assertThat(verify().getString("state")).isEqualTo("PASSED");
    }

    @Test
    void the_journal_leads_from_a_list_to_postings() {
        var entries = auditor.get("ledger/entries?size=5").expect(200).items();

        var first = entries.getJsonObject(0);
        var entry = auditor.get("ledger/entries/" + first.getString("id")).expect(200);
        assertThat(entry.objects("legs")).hasSizeGreaterThan(1);
        assertThat(auditor.get("ledger/entries?day=yesterday").status()).isEqualTo(400);
        assertThat(auditor.get("ledger/entries?account=1").status()).isEqualTo(400);
        auditor.get("ledger/trial-balance").expect(200);
    }

    @Test
    void an_auditor_reads_and_verifies_on_pages() {
        try (var page = Console.of(TheCafe.demo().admin())) {
            page.navigate(TheCafe.base() + "/admin/ledger/entries");
            page.locator("#entries a").first().click();
            assertThat(page.locator("#legs tbody tr").first()).isVisible();

            page.navigate(TheCafe.base() + "/admin/ledger/trial-balance");
            assertThat(page.locator(".note-good").first()).isVisible();
            var table = csv(page);
            assertThat(table).startsWith("\"account\",\"name\"").contains("\"2100\"");

            page.navigate(TheCafe.base() + "/admin/ledger/verification");
            page.locator("#verify-start").click();
            assertThat(page.locator("#verify-last .note-good"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(VERIFIED_WITHIN.toMillis()));
            assertThat(page.locator("#verifications tbody tr").first()).isVisible();
        }
    }

    @Test
    void an_auditor_releases_a_frozen_account_on_the_page_with_a_reason() {
        var account = Books.rows("select id from ledger_account where chart = 2100 order by id limit 1")
                .getFirst()
                .getFirst();
        Books.change(
                "update ledger_account set frozen_at = now(), frozen_reason = 'ledger-verify by hand' where id = ?",
                account);
        try (var page = Console.of(TheCafe.demo().admin())) {
            page.navigate(TheCafe.base() + "/admin/ledger/verification");
            page.locator("#frozen-accounts [data-value='" + account + "']").click();
            page.locator("#release").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("#release-reason-message")).not().isEmpty();
            page.locator("#release-reason").fill("looked at together with the owner");
            page.locator("#release").click();
            page.locator(".ui-confirmdialog-yes").click();

            assertThat(page.locator("#frozen .note-good")).isVisible();
            assertThat(page.locator("#frozen-accounts [data-value='" + account + "']"))
                    .hasCount(0);
        }
        assertThat(Books.number("select count(*) from ledger_account where id = ? and frozen_at is null", account))
                .isEqualTo(1);
        assertThat(auditor.get("audits/entity/ledger-account/" + account)
                        .expect(200)
                        .text())
                .contains("looked at together");
    }

    private static String csv(Page page) {
        var download = page.waitForDownload(() -> page.locator("#trial-export").click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject verify() {
        await().atMost(VERIFIED_WITHIN)
                .until(() -> Books.number("select count(*) from ledger_verification where state = 'RUNNING'") == 0);
        var id = auditor.post("ledger/verifications").expect(202).at("id");
        await().atMost(VERIFIED_WITHIN)
                .until(() ->
                        !auditor.get("ledger/verifications/" + id).at("state").equals("RUNNING"));
        return auditor.get("ledger/verifications/" + id).expect(200).json();
    }

    private static long unsealed() {
        return Books.number("""
                select count(*) from journal_entry e
                where not exists (select from ledger_sealed_entry s where s.entry_id = e.id)""");
    }

    /** Entries that wait for their seal: this one, and those that were booked before it. What comes later is not meant. */
    private static long unsealedUpTo(UUID entry) {
        return Books.number("""
                select count(*) from journal_entry e
                where e.recorded_at <= (select recorded_at from journal_entry where id = ?)
                  and not exists (select from ledger_sealed_entry s where s.entry_id = e.id)""", entry);
    }

    /** As the owner of the tables, who can take the guards away. */
    private static void bend(String how, Object entry) {
        Books.change("alter table posting disable trigger user");
        Books.change("update posting set " + how + " where entry_id = ? and credit > 1", entry);
        Books.change("alter table posting enable trigger user");
    }
}
