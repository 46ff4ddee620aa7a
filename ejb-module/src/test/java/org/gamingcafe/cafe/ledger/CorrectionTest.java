package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is wrong in the books is put right by its mirror; what was, can still be read. */
class CorrectionTest extends SealingTest {

    private final JournalService journal = the(JournalService.class);

    @Test
    void an_entry_is_undone_by_its_exact_mirror() {
        var owner = anId();
        credit(owner, "10.00");
        var mistake = debit(owner, "3.00");

        var reversal = ledger.reverse(mistake, "wrong member", anId(), null);

        assertThat(balance(owner).posted()).isEqualTo(euro("10.00"));
        var auditor = caller(venue, Permission.LEDGER_AUDIT);
        var view = as(auditor, () -> journal.entry(mistake));
        assertThat(view.reversedBy()).isEqualTo(reversal);
        var mirror = as(auditor, () -> journal.entry(reversal));
        assertThat(mirror.reverses()).isEqualTo(mistake);
        assertThat(mirror.reason()).isEqualTo("wrong member");
        assertThat(mirror.legs())
                .extracting(EntryView.LegView::chart, EntryView.LegView::owner, EntryView.LegView::credit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Chart.CASH_WALLET, owner, euro("3.00")),
                        org.assertj.core.groups.Tuple.tuple(Chart.PLAY_REVENUE, null, null));
        assertThat(events(EntryReversed.class)).hasSize(1);
    }

    @Test
    void of_many_who_reverse_an_entry_one_does() {
        var owner = anId();
        credit(owner, "10.00");
        var mistake = debit(owner, "1.00");

        var race = race(12, () -> ledger.reverse(mistake, "wrong member", anId(), null));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyReversed.class)).isEqualTo(11);
        assertThat(balance(owner).posted()).isEqualTo(euro("10.00"));
        assertRefused(
                "ledger.already-reversed", () -> ledger.reverse(race.results().getFirst(), "back again", anId(), null));
        assertThatThrownBy(() -> ledger.reverse(anId(), "nothing", anId(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> asApplicationRole("update journal_entry set reverses = null where reverses = ?", mistake))
                .isInstanceOf(SqlRefused.class);
    }

    @Test
    void what_is_spent_cannot_be_taken_back() {
        var owner = anId();
        var given = credit(owner, "5.00");
        debit(owner, "1.00");

        assertRefused("wallet.insufficient-funds", () -> ledger.reverse(given, "a mistake", anId(), null));

        assertThat(balance(owner).posted()).isEqualTo(euro("4.00"));
    }

    @Test
    void a_balance_can_be_asked_for_any_moment() {
        var owner = anId();
        var before = clock().instant();
        clock().advance(Duration.ofMinutes(1));
        credit(owner, "5.00");
        var between = clock().instant();
        clock().advance(Duration.ofMinutes(1));
        debit(owner, "2.00");

        assertThat(at(owner, before)).isEqualTo(euro("0.00"));
        assertThat(at(owner, between)).isEqualTo(euro("5.00"));
        assertThat(at(owner, clock().instant())).isEqualTo(euro("3.00"));
    }

    @Test
    void a_hold_frees_itself_when_its_time_is_over() {
        var owner = anId();
        credit(owner, "5.00");
        var until = clock().instant().plus(Duration.ofMinutes(10));
        var hold = ledger.hold(new NewHold(venue, Chart.CASH_WALLET, owner, euro("4.00"), "deposit", until));
        var endless = ledger.hold(venue, Chart.CASH_WALLET, owner, euro("1.00"), "play");

        assertThat(as(house(), ledger::expireHolds)).isZero();
        clock().advance(Duration.ofMinutes(10));
        var race = as(house(), () -> race(6, ledger::expireHolds));

        assertThat(race.results().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(balance(owner).available()).isEqualTo(euro("4.00"));
        assertThat(one("select state from ledger_hold where id = ?", hold)).isEqualTo("EXPIRED");
        assertRefused("ledger.hold-ended", () -> ledger.release(hold));
        assertRefused("ledger.hold-ended", () -> ledger.capture(hold, spending(owner, euro("1.00"))));
        ledger.release(endless);
        assertThat(events(HoldExpired.class)).hasSize(1);
    }

    @Test
    void sums_of_days_that_are_over_are_kept_and_give_the_same_answer() {
        var owner = anId();
        credit(owner, "5.00");
        debit(owner, "2.00");
        assertThat(as(house(), seals::rollUpDays)).isZero();
        clock().advance(Duration.ofDays(1));
        debit(owner, "1.00");
        var before = List.of(sum(Chart.OWNER), sum(Chart.PLAY_REVENUE));
        var trial = trial(0);

        assertThat(as(house(), seals::rollUpDays)).isPositive();

        assertThat(number(
                        "select count(*) from ledger_day_sum s join ledger_account a on a.id = s.account_id where venue_id = ?",
                        venue))
                .isEqualTo(3);
        assertThat(List.of(sum(Chart.OWNER), sum(Chart.PLAY_REVENUE)))
                .isEqualTo(before)
                .containsExactly(euro("-5.00"), euro("3.00"));
        assertThat(ledger.sum(venue, Chart.CASH_WALLET, Optional.of(owner), "EUR"))
                .isEqualTo(euro("2.00"));
        assertThat(trial(0)).isEqualTo(trial);
        assertThat(as(house(), seals::rollUpDays)).isZero();
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
        byHand(
                "ledger_day_sum",
                "update ledger_day_sum set debit = debit + 1 where account_id in (select id from ledger_account where owner = ?)",
                owner);
        assertThat(inTransaction(() -> the(Verifications.class).findings(verify().id(), 10)))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DAY_SUM_WRONG);
    }

    @Test
    @DisplayName("I1: debits equal credits, per book and day")
    void a_trial_balance_of_a_day_opens_moves_and_closes() {
        var owner = anId();
        credit(owner, "5.00");
        clock().advance(Duration.ofDays(1));
        debit(owner, "2.00");

        assertThat(trial(0))
                .containsExactly(
                        new TrialDay(Chart.CASH_WALLET, euro("-5.00"), euro("2.00"), euro("0.00"), euro("-3.00")),
                        new TrialDay(Chart.OWNER, euro("5.00"), euro("0.00"), euro("0.00"), euro("5.00")),
                        new TrialDay(Chart.PLAY_REVENUE, euro("0.00"), euro("0.00"), euro("2.00"), euro("-2.00")));
        assertThat(trial(-1).stream().map(TrialDay::closing).reduce(Money.zero("EUR"), Money::plus))
                .isEqualTo(euro("0.00"));
    }

    @Test
    void entries_are_found_by_day_type_and_account() {
        var owner = anId();
        var first = credit(owner, "5.00");
        var second = debit(owner, "2.00");
        var auditor = caller(venue, Permission.FINANCIALS_VIEW);

        assertThat(ids(EntryFilter.ALL)).containsExactly(second, first);
        assertThat(ids(new EntryFilter(null, null, Chart.PLAY_REVENUE))).containsExactly(second);
        assertThat(ids(new EntryFilter(today(), "test", null))).hasSize(2);
        assertThat(ids(new EntryFilter(today().minusDays(1), null, null))).isEmpty();
        assertThat(ids(new EntryFilter(null, "other", null))).isEmpty();
        assertThat(as(auditor, () -> journal.types(venue))).containsExactly("test");
        var page = as(auditor, () -> journal.entries(venue, EntryFilter.ALL, PageRequest.first(1)));
        assertThat(as(auditor, () -> journal.entries(venue, EntryFilter.ALL, new PageRequest(1, page.next())))
                        .items())
                .extracting(EntryLine::id)
                .containsExactly(first);
        var stranger = caller(aVenue(), Permission.FINANCIALS_VIEW);
        assertThatThrownBy(() -> as(stranger, () -> journal.entry(first))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> journal.trialBalance(venue, today())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void points_and_money_never_mix() {
        var member = anId();
        var points = new Money(50, "PTS");
        ledger.post(
                entry(Leg.debit(Chart.POINTS_ISSUED, null, points), Leg.credit(Chart.MEMBER_POINTS, member, points)));

        assertThat(ledger.balance(venue, Chart.MEMBER_POINTS, member, "PTS").posted())
                .isEqualTo(points);
        assertRefused(
                "wallet.insufficient-funds",
                () -> ledger.post(entry(
                        Leg.debit(Chart.MEMBER_POINTS, member, new Money(51, "PTS")),
                        Leg.credit(Chart.POINTS_REDEEMED, null, new Money(51, "PTS")))));
        assertThatThrownBy(() -> Leg.debit(Chart.CASH_WALLET, member, points))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Leg.debit(Chart.MEMBER_POINTS, member, euro("1.00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> asApplicationRole("""
                insert into ledger_account (id, venue_id, chart, currency) values (?, ?, 9300, 'EUR')""", anId(), venue)).isInstanceOf(SqlRefused.class);
    }

    private Money at(UUID owner, java.time.Instant instant) {
        return ledger.balanceAt(venue, Chart.CASH_WALLET, owner, "EUR", instant);
    }

    private LocalDate today() {
        return as(house(), () -> journal.today(venue));
    }

    private List<TrialDay> trial(int days) {
        return as(caller(venue, Permission.FINANCIALS_VIEW), () -> journal.trialBalance(venue, today().plusDays(days)));
    }

    private List<UUID> ids(EntryFilter filter) {
        return as(
                caller(venue, Permission.FINANCIALS_VIEW),
                () -> journal.entries(venue, filter, PageRequest.FIRST).items().stream()
                        .map(EntryLine::id)
                        .toList());
    }
}
