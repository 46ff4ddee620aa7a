package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.observe.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever changes the books by hand is found, by the row. */
class VerificationTest extends SealingTest {

    private static final String CREDIT =
            "insert into wallet_credit (account_id, venue_id, currency, credit_limit, owed) values (?, ?, 'EUR', 500, ?)";

    private final UUID owner = anId();

    @BeforeEach
    void books() {
        credit(owner, "10.00");
        debit(owner, "1.00");
        credit(anId(), "2.00");
    }

    @Test
    void untouched_books_pass_sealed_or_not() {
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
        seal();

        var verified = verify();

        assertThat(verified.state()).isEqualTo(VerificationView.State.PASSED);
        assertThat(verified.checked()).isEqualTo(3 + 2);
        assertThat(verified.percent()).isEqualTo(100);
        assertThat(events(BooksVerified.class)).hasSize(2);
    }

    @Test
    @DisplayName("I4: a one-cent edit of a posting is found, names the row and freezes the account")
    void a_planted_one_cent_edit_is_found_by_its_row() {
        var entry = debit(owner, "3.00");
        seal();
        var counted = the(Figures.class).counted(UnsealedGauge.MISMATCHES);
        byHand("posting", "update posting set debit = debit - 1 where entry_id = ? and leg = 1", entry);

        var verified = verify();

        assertThat(verified.state()).isEqualTo(VerificationView.State.FAILED);
        assertThat(findings(verified)).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.POSTING_ALTERED);
            assertThat(finding.entry()).isEqualTo(entry);
            assertThat(finding.leg()).isEqualTo(1);
            assertThat(finding.account()).isEqualTo(one(WALLET, venue, owner));
        });
        assertThat(findings(verified)).extracting(Finding::kind).contains(Kind.BALANCE_WRONG, Kind.BOOK_UNBALANCED);
        assertRefused("wallet.frozen", () -> debit(owner, "1.00"));
        assertThat(events(LedgerMismatch.class)).hasSize(verified.findings());
        assertThat(the(Figures.class).counted(UnsealedGauge.MISMATCHES)).isEqualTo(counted + verified.findings());
    }

    @Test
    @DisplayName("T21: what a member owes by the books is what their credit says; a difference names the account")
    void a_debt_that_differs_from_the_credit_is_found() {
        var member = aMember(venue);
        owes(member.value(), "3.00");
        change(CREDIT, member, venue, 300);
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
        change("update wallet_credit set owed = 250 where account_id = ?", member);

        var verified = verify();

        assertThat(findings(verified)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.RECEIVABLE_WRONG);
            assertThat(finding.account())
                    .isEqualTo(one(
                            "select id from ledger_account where venue_id = ? and chart = 1300 and owner = ?",
                            venue,
                            member));
            assertThat(finding.detail()).isEqualTo("EUR of " + member + ": the books say 300, the credit 250");
        });
    }

    @Test
    @DisplayName("T21: a debt without credit, and credit without a debt in the books, are found too")
    void a_debt_on_one_side_only_is_found() {
        var inTheBooks = aMember(venue);
        var besideThem = aMember(venue);
        owes(inTheBooks.value(), "1.00");
        change(CREDIT, besideThem, venue, 200);

        assertThat(findings(verify()))
                .extracting(Finding::detail)
                .containsExactlyInAnyOrder(
                        "EUR of " + inTheBooks + ": the books say 100, the credit 0",
                        "EUR of " + besideThem + ": the books say 0, the credit 200");
    }

    private void owes(UUID member, String amount) {
        var legs = List.of(
                Leg.debit(Chart.MEMBER_RECEIVABLE, member, euro(amount)),
                Leg.credit(Chart.PLAY_REVENUE, null, euro(amount)));
        inTransaction(() -> ledger.post(new Entry(anId(), venue, "play", null, null, legs)));
    }

    @Test
    void a_removed_entry_is_found_by_its_id() {
        var entry = debit(owner, "3.00");
        credit(owner, "1.00");
        seal();
        remove(entry);

        var findings = findings(verify());

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ENTRY_REMOVED);
            assertThat(finding.entry()).isEqualTo(entry);
        });
        assertThat(findings).extracting(Finding::kind).contains(Kind.LINE_MISSING);
        assertRefused("wallet.frozen", () -> debit(owner, "1.00"));
    }

    @Test
    void a_removed_unsealed_entry_is_found_by_the_gap_it_leaves() {
        seal();
        var entry = debit(owner, "3.00");
        credit(owner, "1.00");
        remove(entry);
        byHand("ledger_account", "update ledger_account set posted = posted + 300 where owner = ?", owner);

        var findings = findings(verify());

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LINE_MISSING);
            assertThat(finding.account()).isEqualTo(one(WALLET, venue, owner));
            assertThat(finding.detail()).isEqualTo("lines 3 to 3 are missing");
        });
    }

    @Test
    void a_removed_last_unsealed_entry_is_found_too() {
        seal();
        var entry = debit(owner, "3.00");
        remove(entry);
        byHand("ledger_account", "update ledger_account set posted = posted + 300 where owner = ?", owner);

        assertThat(findings(verify())).extracting(Finding::kind).containsOnly(Kind.LINE_MISSING);
    }

    @Test
    void a_removed_posting_and_an_inserted_one_are_found_by_their_rows() {
        var entry = debit(owner, "3.00");
        seal();
        byHand("posting", "delete from posting where entry_id = ? and leg = 2", entry);
        byHand("posting", """
                insert into posting (entry_id, leg, account_id, debit, credit)
                select ?, 7, id, 0, 300 from ledger_account where venue_id = ? and chart = 3200""", entry, venue);

        var findings = findings(verify());

        assertThat(findings)
                .extracting(Finding::kind, Finding::entry, Finding::leg)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Kind.POSTING_REMOVED, entry, 2),
                        org.assertj.core.groups.Tuple.tuple(Kind.POSTING_INSERTED, entry, 7));
    }

    @Test
    void an_entry_inserted_by_hand_is_found_before_and_after_it_is_sealed() {
        seal();
        var forged = forge("pg_current_xact_id()");

        assertThat(findings(verify()))
                .extracting(Finding::kind, Finding::entry)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_ALTERED, forged));
        seal();
        assertThat(findings(verify()))
                .extracting(Finding::kind, Finding::entry)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_INSERTED, forged));
    }

    @Test
    void an_entry_slipped_in_behind_the_sealer_is_found() {
        seal();

        var forged = forge("cast('1' as xid8)");

        assertThat(seal()).isZero();
        assertThat(findings(verify()))
                .extracting(Finding::kind, Finding::entry)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_INSERTED, forged));
    }

    @Test
    void a_changed_head_of_an_entry_is_found() {
        var entry = debit(owner, "3.00");
        seal();
        byHand("journal_entry", "update journal_entry set business_day = business_day - 1 where id = ?", entry);

        assertThat(findings(verify()))
                .extracting(Finding::kind, Finding::entry)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ENTRY_ALTERED, entry));
    }

    @Test
    void a_changed_a_removed_and_a_patched_up_seal_are_found() {
        seal();
        debit(owner, "1.00");
        seal();
        debit(owner, "1.00");
        seal();
        byHand(
                "ledger_seal",
                "update ledger_seal set sealed_at = sealed_at + interval '1 second' where venue_id = ? and number = 1",
                venue);
        assertThat(findings(verify()))
                .extracting(Finding::detail)
                .containsExactly("seal 1: its hash is not that of its row");

        byHand("ledger_sealed_entry", "delete from ledger_sealed_entry where venue_id = ? and number = 2", venue);
        byHand("ledger_seal", "delete from ledger_seal where venue_id = ? and number = 2", venue);

        assertThat(findings(verify()))
                .extracting(Finding::kind)
                .contains(Kind.SEAL_REMOVED, Kind.SEAL_ALTERED, Kind.ENTRY_INSERTED);
    }

    @Test
    void a_day_root_that_is_not_ours_is_found() {
        seal();
        clock().advance(java.time.Duration.ofDays(1));
        as(house(), seals::closeDays);
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);

        byHand("ledger_day_root", "update ledger_day_root set entries = entries + 1 where venue_id = ?", venue);

        assertThat(findings(verify())).extracting(Finding::kind).containsExactly(Kind.DAY_ROOT_WRONG);
    }

    @Test
    void an_edited_balance_an_edited_hold_and_an_edited_reason_are_found() {
        ledger.hold(venue, Chart.CASH_WALLET, owner, euro("1.00"), "play");
        var entry = ledger.post(new Entry(
                anId(),
                venue,
                "test",
                null,
                "the reason",
                List.of(
                        Leg.debit(Chart.CASH_WALLET, owner, euro("1.00")),
                        Leg.credit(Chart.PLAY_REVENUE, null, euro("1.00")))));
        byHand(
                "ledger_account",
                "update ledger_account set posted = posted + 1, held = held - 1 where owner = ?",
                owner);
        change("update journal_reason set reason = 'another' where entry_id = ?", entry);

        assertThat(findings(verify()))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.BALANCE_WRONG, Kind.HOLDS_WRONG, Kind.REASON_ALTERED);
    }

    @Test
    void an_auditor_releases_what_was_frozen() {
        var entry = debit(owner, "3.00");
        seal();
        byHand("journal_entry", "update journal_entry set type = 'other' where id = ?", entry);
        verify();
        var account = (UUID) one(WALLET, venue, owner);
        assertRefused("wallet.frozen", () -> debit(owner, "1.00"));
        var auditor = staff(venue, Role.ADMIN);
        var stranger = staff(aVenue(), Role.ADMIN);

        assertThatThrownBy(() -> as(stranger, () -> verification.release(venue, account, "looked at")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> verification.release(venue, account, "looked at")))
                .isInstanceOf(EJBAccessException.class);
        assertThat(as(auditor, () -> verification.frozen(venue)))
                .singleElement()
                .satisfies(frozen -> assertThat(frozen.account()).isEqualTo(account))
                .satisfies(frozen -> assertThat(frozen.owner()).isEqualTo(owner));
        assertRefused("wallet.reason", () -> as(auditor, () -> verification.release(venue, account, " ")));
        as(auditor, () -> verification.release(venue, account, "looked at"));

        debit(owner, "1.00");
        assertThat(as(auditor, () -> verification.frozen(venue))).isEmpty();
        assertThat(events(AccountReleased.class)).hasSize(1);
    }

    @Test
    void what_the_desk_has_frozen_is_none_of_the_auditors_business() {
        var auditor = staff(venue, Role.ADMIN);
        var account = (UUID) one(WALLET, venue, owner);
        as(cashier, () -> ledger.freeze(venue, Chart.CASH_WALLET, owner, "EUR", "lost card"));

        assertRefused("ledger-account.not-found", () -> as(auditor, () -> verification.release(venue, account, "a")));

        assertThat(as(auditor, () -> verification.frozen(venue))).isEmpty();
        assertRefused("wallet.frozen", () -> debit(owner, "1.00"));
    }

    @Test
    void what_was_found_is_for_auditors_of_the_venue_and_they_get_a_mail() {
        var auditor = staff(venue, Role.ADMIN);
        var stranger = staff(aVenue(), Role.ADMIN);
        byHand("ledger_account", "update ledger_account set posted = posted + 1 where owner = ?", owner);

        var verified = verify();

        assertThat(as(auditor, () -> verification.findings(verified.id()))).hasSize(1);
        assertThat(as(auditor, () -> verification.all(venue, PageRequest.FIRST)).items())
                .containsExactly(verified);
        assertThatThrownBy(() -> as(stranger, () -> verification.get(verified.id())))
                .isInstanceOf(NotFound.class);
        assertThat(number("""
                select count(*) from outbox_message
                where type = 'mail.person' and payload->>'template' = 'ledger-mismatch' and payload->>'accountId' = ?""", auditor.account().toString())).isEqualTo(1);
    }

    private List<Finding> findings(VerificationView verified) {
        return inTransaction(() -> the(Verifications.class).findings(verified.id(), 100));
    }

    private void remove(UUID entry) {
        byHand("posting", "delete from posting where entry_id = ?", entry);
        byHand("journal_entry", "delete from journal_entry where id = ?", entry);
    }

    /** Money out of nowhere between two accounts of the house, in a row that looks like any other, past the checks. */
    private UUID forge(String xact) {
        var entry = anId();
        byHand("posting", """
                with entry as (
                    insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at,
                        recorded_at, business_day, hash, xact)
                    values (?, ?, ?, 'test', 'test', now(), now(), current_date, sha256('x'), %s) returning id)
                insert into posting (entry_id, leg, account_id, debit, credit)
                select entry.id, case chart when 3200 then 1 else 2 end, a.id, case chart when 3200 then 1 else 0 end,
                    case chart when 3200 then 0 else 1 end
                from entry, ledger_account a where venue_id = ? and chart in (3200, 4100)""".formatted(xact), entry, venue, anId(), venue);
        return entry;
    }
}
