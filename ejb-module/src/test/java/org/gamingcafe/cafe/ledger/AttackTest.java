package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody has the application's role and SQL. What the database cannot refuse, the verification finds. */
class AttackTest extends SealingTest {

    private static final String ONTO_THE_WALLET = """
            with entry as (
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at,
                    business_day, hash)
                values (?, ?, ?, 'test', 'test', now(), now(), current_date, sha256('')) returning id)
            insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
            select entry.id, case chart when 3200 then 1 else 2 end, a.id, case chart when 3200 then 500 else 0 end,
                case chart when 3200 then 0 else 500 end, case chart when 3200 then null else lines + %d end,
                case chart when 3200 then null else posted + 500 end
            from entry, ledger_account a where venue_id = ? and (chart = 3200 or (chart = 2100 and owner = ?))""";

    @Test
    @DisplayName("I4: a posting that leaves the balance as it was is refused")
    void a_posting_without_its_balance_is_refused() {
        var owner = anId();
        credit(owner, "10.00");

        for (var line : new int[] {0, 1, 2}) {
            assertRefusedBySql(
                    "23",
                    () -> asApplicationRole(ONTO_THE_WALLET.formatted(line), anId(), venue, anId(), venue, owner));
        }

        assertThat(balance(owner).posted()).isEqualTo(euro("10.00"));
        assertThatBalancesAreTheSumsOfTheirPostings();
    }

    @Test
    @DisplayName("I4: the numbers, seals and roots of the chain cannot be changed or taken away")
    void the_chain_stays_as_it_is() {
        credit(anId(), "10.00");
        seal();

        for (var table : new String[] {"ledger_chain", "ledger_seal", "ledger_sealed_entry", "ledger_day_root"}) {
            assertRefusedBySql("42501", () -> asApplicationRole("delete from " + table));
            assertRefusedBySql("42501", () -> asApplicationRole("truncate " + table));
        }
        assertRefusedBySql("42501", () -> asApplicationRole("update ledger_seal set entries = entries + 1"));
        assertRefusedBySql("42501", () -> asApplicationRole("update ledger_sealed_entry set position = position + 1"));

        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    private static final String LEGS = """
            insert into posting (entry_id, leg, account_id, debit, credit)
            select ?, 10 + row_number() over (), id, case chart when 3200 then 7 else 0 end, case chart when 3200 then 0 else 7 end
            from ledger_account where venue_id = ? and chart in (3200, 4100)""";

    @Test
    @DisplayName("I2: legs that balance cannot be added to an old entry; done past the checks they are found, by name")
    void legs_cannot_be_added_to_an_old_entry() {
        var owner = anId();
        var old = credit(owner, "10.00");
        debit(owner, "1.00");
        seal();

        assertRefusedBySql("23514", () -> asApplicationRole(LEGS, old, venue));
        byHand("posting", LEGS, old, venue);

        var found = verify();
        assertThat(found.state()).isEqualTo(VerificationView.State.FAILED);
        assertThat(inTransaction(() -> the(Verifications.class).findings(found.id(), 10)))
                .extracting(Finding::entry)
                .contains(old);
    }

    @Test
    @DisplayName("I2: a posting names an account of its entry's venue, an entry names a venue, and neither can vanish")
    void what_an_entry_names_is_there_and_stays() {
        credit(anId(), "10.00");
        var entry = """
                with entry as (
                    insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at,
                        business_day, hash)
                    values (?, ?, ?, 'test', 'test', now(), now(), current_date, sha256('')) returning id)
                insert into posting (entry_id, leg, account_id, debit, credit)
                select entry.id, leg, ?, 2 - leg, leg - 1 from entry, generate_series(1, 2) leg""";
        var account = one("select id from ledger_account where venue_id = ? and chart = 3200", venue);
        var elsewhere = aVenue();

        assertRefusedBySql("23503", () -> asApplicationRole(entry, anId(), venue, anId(), anId()));
        assertRefusedBySql("23503", () -> asApplicationRole(entry, anId(), elsewhere, anId(), account));
        assertRefusedBySql("23503", () -> asApplicationRole(entry, anId(), anId(), anId(), account));
        for (var attack : List.of(
                "delete from ledger_account where id = ?",
                "update ledger_account set id = uuidv7() where id = ?",
                "update ledger_account set owner = uuidv7() where id = ?",
                "update ledger_account set currency = 'USD' where id = ?")) {
            assertRefusedBySql("42501", () -> asApplicationRole(attack, account));
            assertRefusedBySql("42501", () -> change(attack, account));
        }
        assertRefusedBySql("2", () -> change("delete from venue where id = ?", venue));
    }

    private static final String AT_THE_DESK = """
            with entry as (
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at,
                    business_day, actor_id, hash)
                values (?, ?, ?, 'test', ?, now(), now(), current_date, ?, sha256('')) returning id),
            paid as (
                update ledger_account set posted = posted + given.credit - given.debit, lines = lines + 1
                from (values (?::bigint, ?::bigint)) given (debit, credit)
                where venue_id = ? and chart = 2100 and owner = ? returning id, posted, lines, given.debit, given.credit)
            insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
            select entry.id, 1, paid.id, paid.debit, paid.credit, paid.lines, paid.posted from entry, paid
            union all
            select entry.id, 2, a.id, paid.credit, paid.debit, null, null from entry, paid, ledger_account a
            where a.venue_id = ? and a.chart = ?""";

    @Test
    @DisplayName("I15: a top-up that leads to revenue is refused")
    void a_top_up_cannot_be_earned() {
        var owner = anId();
        credit(owner, "10.00");
        debit(owner, "1.00");

        assertRefusedWith(
                "a top-up is no revenue", () -> atTheDesk("top-up", anId(), owner, 0, 500, Chart.PLAY_REVENUE));
        atTheDesk("top-up", anId(), owner, 0, 500, Chart.OWNER);

        assertThat(balance(owner).posted()).isEqualTo(euro("14.00"));
    }

    @Test
    @DisplayName(
            "I16: what is done at the desk is refused to the owner and to whoever is linked to them, marked, as guardian or by phone")
    void nobody_serves_themselves_by_sql() {
        var owner = aMember(venue);
        var linked = aMember(venue);
        var marked = aMember(venue);
        var guardian = aMember(venue);
        var ward = aMember(venue);
        var partner = aMember(venue);
        credit(owner.value(), "10.00");
        debit(owner.value(), "1.00");
        change(LINK, owner, linked);
        change(LINK, marked, owner);
        change(CONSENT, owner, guardian);
        change(CONSENT, ward, owner);
        change("update account set phone = '+4930123456' where id in (?, ?)", owner, partner);

        for (var actor : List.of(owner, linked, marked, guardian, ward, partner)) {
            for (var type : List.of("debit", "top-up", "top-up-refund", "write-off", "goodwill", "correction")) {
                assertRefusedWith(
                        "nobody serves their own wallet",
                        () -> atTheDesk(type, actor.value(), owner.value(), 0, 500, Chart.OWNER));
            }
        }
        change("update guardian set withdrawn_by = uuidv7(), withdrawn_at = now() where guardian_id = ?", guardian);
        change("update account set phone = null where id = ?", partner);
        for (var actor : List.of(anId(), guardian.value(), partner.value())) {
            atTheDesk("debit", actor, owner.value(), 100, 0, Chart.PLAY_REVENUE);
        }

        assertThat(balance(owner.value()).posted()).isEqualTo(euro("6.00"));
    }

    @Test
    @DisplayName(
            "I3: what is set aside is not set free in the account alone, nor in the hold alone, nor by its time; an ended hold stays")
    void what_is_held_stays_held() {
        var owner = anId();
        credit(owner, "10.00");
        var ended = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("1.00"), "play");
        ledger.release(ended);
        var hold = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("9.00"), "play");

        for (var attack : List.of(
                "update ledger_account set held = 0 where held = 900 and owner = '%s'".formatted(owner),
                "update ledger_account set held = held + 1 where held = 900 and owner = '%s'".formatted(owner),
                "update ledger_hold set state = 'VOIDED', ended_at = now() where id = '%s'".formatted(hold),
                "update ledger_hold set amount = 1 where id = '%s'".formatted(hold),
                ANOTHER_HOLD.formatted(hold))) {
            assertRefusedWith("is not what its holds make", () -> asApplicationRole(attack));
        }
        assertRefusedBySql(
                "42501", () -> asApplicationRole("update ledger_hold set state = 'PENDING' where id = ?", ended));

        assertRefused("wallet.insufficient-funds", () -> debit(owner, "1.01"));
        debit(owner, "1.00");
        ledger.release(hold);
        assertThat(balance(owner).available()).isEqualTo(euro("9.00"));
    }

    @Test
    @DisplayName("I3, I4: an account is opened empty and without debt, and its first line begins with nothing")
    void an_account_begins_with_nothing() {
        for (var account : List.of("-1, 0, 0, 0", "0, 1, 0, 0", "0, 0, 1, 0", "0, 0, 0, 1")) {
            assertRefusedWith(
                    "is not opened empty", () -> asApplicationRole("""
                    insert into ledger_account (id, venue_id, chart, owner, currency, floor, posted, held, lines)
                    values (?, ?, 2100, ?, 'EUR', %s)""".formatted(account), anId(), venue, anId()));
        }
        var rich = anId();
        credit(anId(), "1.00");
        asApplicationRole("""
                insert into ledger_account (id, venue_id, chart, owner, currency, floor, posted, held)
                values (?, ?, 2100, ?, 'EUR', 0, 0, 0)""", anId(), venue, rich);

        assertRefusedWith(
                "continues the lines", () -> asApplicationRole(FIRST_LINE, anId(), venue, anId(), venue, rich));

        assertThat(balance(rich).posted()).isEqualTo(euro("0.00"));
    }

    /** An entry over 5.00 whose line says that a million lies there. */
    private static final String FIRST_LINE = """
            with entry as (
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at,
                    business_day, hash)
                values (?, ?, ?, 'test', 'test', now(), now(), current_date, sha256('')) returning id, venue_id),
            paid as (
                update ledger_account set posted = 1000000, lines = 1
                where venue_id = ? and chart = 2100 and owner = ? returning id, posted)
            insert into posting (entry_id, leg, account_id, debit, credit, account_line, balance_after)
            select entry.id, 1, paid.id, 0, 500, 1, paid.posted from entry, paid
            union all
            select entry.id, 2, a.id, 500, 0, null, null from entry, ledger_account a
            where a.venue_id = entry.venue_id and a.chart = 3200""";

    private static final String ANOTHER_HOLD = """
            insert into ledger_hold (id, account_id, amount, purpose, state, created_at)
            select uuidv7(), account_id, 1, 'attack', 'PENDING', now() from ledger_hold where id = '%s'""";

    private static final String CONSENT = """
            insert into guardian (id, ward_id, guardian_id, given_as, noted_by, noted_at)
            values (uuidv7(), ?, ?, 'PERSON', uuidv7(), now())""";

    @Test
    @DisplayName("I3: a top-up above the maximum of the wallet is refused, the usual one and the venue's own")
    void a_wallet_cannot_be_overfilled() {
        var owner = anId();
        credit(owner, "10.00");
        debit(owner, "1.00");

        assertRefusedWith("above its maximum", () -> atTheDesk("top-up", anId(), owner, 0, 991_01, Chart.OWNER));
        atTheDesk("top-up", anId(), owner, 0, 41_00, Chart.OWNER);
        change("""
                insert into wallet_terms (venue_id, smallest_top_up, largest_balance, largest_transfer, largest_transfer_day,
                    offer_hours, refund_limit) values (?, 500, 5000, 0, 0, 24, 0)""", venue);
        assertRefusedWith("above its maximum", () -> atTheDesk("top-up", anId(), owner, 0, 1, Chart.OWNER));

        assertThat(balance(owner).posted()).isEqualTo(euro("50.00"));
    }

    private static void assertRefusedWith(String words, ThrowingCallable attack) {
        assertThatThrownBy(attack).isInstanceOf(SqlRefused.class).hasStackTraceContaining(words);
    }

    private static final String LINK =
            "insert into wallet_link (account_id, other_id, marked_by, reason, marked_at) values (?, ?, uuidv7(), 'test', now())";

    private void atTheDesk(String type, UUID actor, UUID owner, long debit, long credit, Chart other) {
        asApplicationRole(
                AT_THE_DESK, anId(), venue, anId(), type, actor, debit, credit, venue, owner, venue, other.number());
    }

    @Test
    @DisplayName("I4: an entry without postings is sealed and found, and keeps nobody else's from being sealed")
    void an_entry_without_postings_does_not_stop_the_sealer() {
        var empty = anId();
        asApplicationRole("""
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at, recorded_at,
                    business_day, hash)
                values (?, ?, ?, 'test', 'test', now(), now(), current_date, sha256(''))""", empty, venue, anId());
        var later = credit(anId(), "10.00");

        seal();

        assertThat(sealed(later)).isEqualTo(1);
        assertThat(unsealed()).isZero();
        var found = verify();
        assertThat(found.state()).isEqualTo(VerificationView.State.FAILED);
        assertThat(inTransaction(() -> the(Verifications.class).findings(found.id(), 10)))
                .extracting(Finding::entry)
                .containsOnly(empty);
    }

    @Test
    @DisplayName("I14: a second entry of the same act, and a second use of a key, are refused")
    void an_act_cannot_be_written_twice() {
        var entry = credit(anId(), "10.00");
        var key = anId();
        asApplicationRole(KEY, key.toString(), anId());

        assertRefusedBySql("23505", () -> asApplicationRole("""
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at,
                    recorded_at, business_day, hash)
                select ?, venue_id, correlation_id, 'again', type, now(), now(), current_date, sha256('')
                from journal_entry where id = ?""", anId(), entry));
        assertRefusedBySql("42501", () -> asApplicationRole("update journal_entry set correlation_id = ?", anId()));
        assertRefusedBySql("23505", () -> asApplicationRole(KEY, key.toString(), anId()));
    }

    private static final String KEY = """
            insert into idempotency_key (scope, route, key, body_hash, correlation, created_at)
            values ('attack', 'test', ?, repeat('0', 64), ?, now())""";

    private static void assertRefusedBySql(String state, Runnable attack) {
        assertThatThrownBy(attack::run)
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).startsWith(state));
    }
}
