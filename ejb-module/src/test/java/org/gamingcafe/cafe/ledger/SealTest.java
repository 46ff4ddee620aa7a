package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.observe.Figures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that was posted is sealed once, whoever writes at the same time. */
class SealTest extends SealingTest {

    @Test
    void the_canonical_form_is_what_it_is_documented_to_be() {
        var id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        var head = new EntryHash.Head(
                id,
                id,
                id,
                "top-up",
                Instant.parse("2026-03-02T10:00:00.000001Z"),
                Instant.parse("2026-03-02T10:00:00Z"),
                LocalDate.of(2026, 3, 2),
                null,
                id,
                null,
                null,
                null);
        var lines = List.of(new EntryHash.Line(1, id, 5, 0, null, null), new EntryHash.Line(2, id, 0, 5, 1L, 5L));

        var hash = EntryHash.of(head, lines).hash();

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("042baa8e37de687cda9d5297b668c28bdb222a12aadeec189b6728fd1b05af07");
    }

    @Test
    void an_entry_carries_its_hash_from_the_first_moment() {
        var entry = ledger.post(new Entry(
                anId(),
                venue,
                "test",
                null,
                "free text of a clerk",
                List.of(
                        Leg.debit(Chart.OWNER, null, euro("1.00")),
                        Leg.credit(Chart.CASH_WALLET, anId(), euro("1.00")))));

        var written = inTransaction(
                () -> the(WrittenEntries.class).all(List.of(entry)).get(entry));

        assertThat(written.hash()).isEqualTo(written.computed().hash());
        assertThat(one("select reason from journal_entry where id = ?", entry)).isNull();
        assertThat(one("select reason from journal_reason where entry_id = ?", entry))
                .isEqualTo("free text of a clerk");
        assertThatThrownBy(() -> asApplicationRole("""
                insert into journal_entry (id, venue_id, correlation_id, request_correlation, type, occurred_at,
                    recorded_at, business_day)
                values (?, ?, ?, 'test', 'test', now(), now(), current_date)""", anId(), venue, anId())).isInstanceOf(SqlRefused.class);
    }

    @Test
    @DisplayName("D26: a reason may be forgotten, the chain stays whole")
    void a_reason_may_be_forgotten() {
        var entry = ledger.post(new Entry(
                anId(),
                venue,
                "test",
                null,
                "speaks of a person",
                List.of(
                        Leg.debit(Chart.OWNER, null, euro("1.00")),
                        Leg.credit(Chart.CASH_WALLET, anId(), euro("1.00")))));
        seal();

        asApplicationRole("delete from journal_reason where entry_id = ?", entry);

        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    @Test
    void everything_is_sealed_once_in_seals_that_follow_each_other() {
        var owner = anId();
        var entries = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            entries.add(credit(owner, "1.00"));
            seal();
            seal();
        }

        assertThat(entries).allSatisfy(entry -> assertThat(sealed(entry)).isEqualTo(1));
        assertThat(number("select max(number) from ledger_seal where venue_id = ?", venue))
                .isEqualTo(5);
        assertThat(unsealed()).isZero();
        assertThat(number(
                        "select count(*) from ledger_seal where venue_id = ? and number > 1 and previous = ?",
                        venue,
                        new byte[32]))
                .isZero();
    }

    @Test
    void an_entry_that_commits_late_is_not_skipped() {
        credit(anId(), "1.00");
        seal();
        var slow = new ArrayList<UUID>();
        var fast = new ArrayList<UUID>();

        inTransaction(() -> {
            slow.add(credit(anId(), "1.00"));
            meanwhile(() -> {
                fast.add(credit(anId(), "1.00"));
                seals.sealAll();
            });
        });
        seal();

        assertThat(slow.getFirst()).as("has the smaller id").isLessThan(fast.getFirst());
        assertThat(sealed(slow.getFirst())).isEqualTo(1);
        assertThat(sealed(fast.getFirst())).isEqualTo(1);
        assertThat(unsealed()).isZero();
    }

    @Test
    @DisplayName("Control: a sealer that walks id > last loses the entry that commits late")
    void a_naive_sealer_skips_the_entry_that_commits_late() {
        var naive = new NaiveSealer(the(EntityManager.class), venue);
        credit(anId(), "1.00");
        inTransaction(naive::seal);
        var slow = new ArrayList<UUID>();

        inTransaction(() -> {
            slow.add(credit(anId(), "1.00"));
            meanwhile(() -> {
                credit(anId(), "1.00");
                inTransaction(naive::seal);
            });
        });
        inTransaction(naive::seal);

        assertThat(naive.sealed()).hasSize(2).doesNotContain(slow.getFirst());
    }

    @Test
    void many_writers_and_many_sealers_lose_nothing() {
        var owners = List.of(anId(), anId(), anId());
        owners.forEach(owner -> credit(owner, "50.00"));

        var race = race(24, () -> {
            for (var i = 0; i < 4; i++) {
                var from = owners.get((int) (Thread.currentThread().threadId() % 3));
                inTransaction(() -> {
                    transfer(from, owners.get(0).equals(from) ? owners.get(1) : owners.get(0), euro("0.01"));
                });
                as(house(), seals::sealAll);
            }
        });
        seal();

        assertThat(race.failures()).isEmpty();
        assertThat(unsealed()).isZero();
        assertThat(number("select sum(entries) from ledger_seal where venue_id = ?", venue))
                .isEqualTo(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isEqualTo(99);
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    @Test
    void a_database_restored_into_a_younger_cluster_is_sealed_on() {
        var before = credit(anId(), "1.00");
        seal();
        byHand("ledger_seal", "update ledger_seal set last_xact = '9000000000' where venue_id = ?", venue);

        var after = credit(anId(), "1.00");
        seal();

        assertThat(sealed(before)).isEqualTo(1);
        assertThat(sealed(after)).isEqualTo(1);
        var later = credit(anId(), "1.00");
        seal();
        assertThat(sealed(later)).isEqualTo(1);
    }

    @Test
    void how_many_wait_for_their_seal_is_a_figure() {
        seal();
        credit(anId(), "1.00");
        credit(anId(), "1.00");

        assertThat(as(house(), seals::countUnsealed)).isEqualTo(2);
        seal();

        assertThat(as(house(), seals::countUnsealed)).isZero();
        assertThat(the(Figures.class).counted(UnsealedGauge.MISMATCHES)).isNotNegative();
    }

    @Test
    void a_day_is_signed_once_when_it_is_over_and_sealed() {
        credit(anId(), "1.00");
        var auditor = caller(venue, Permission.LEDGER_AUDIT);
        as(house(), seals::closeDays);
        assertThat(as(auditor, () -> seals.dayRoots(venue, PageRequest.FIRST)).items())
                .isEmpty();

        clock().advance(java.time.Duration.ofDays(1));
        as(house(), seals::closeDays);
        assertThat(as(auditor, () -> seals.dayRoots(venue, PageRequest.FIRST)).items())
                .as("not sealed yet")
                .isEmpty();
        seal();
        as(house(), seals::closeDays);
        as(house(), seals::closeDays);

        var roots = as(auditor, () -> seals.dayRoots(venue, PageRequest.FIRST)).items();
        assertThat(roots).hasSize(1);
        assertThat(roots.getFirst().entries()).isEqualTo(1);
        assertThat(the(DayRoots.class).isSigned(roots.getFirst())).isTrue();
        assertThat(as(auditor, () -> seals.dayRoot(venue, roots.getFirst().day())))
                .isEqualTo(roots.getFirst());
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }
}
