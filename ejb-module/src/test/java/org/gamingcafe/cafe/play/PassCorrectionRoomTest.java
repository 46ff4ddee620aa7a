package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.pass.NewPassSale;
import org.gamingcafe.cafe.pass.PassProductService;
import org.gamingcafe.cafe.pass.PassRefundService;
import org.gamingcafe.cafe.pass.PassService;
import org.gamingcafe.cafe.pass.PassTicker;
import org.gamingcafe.cafe.pass.PassTimeReturned;
import org.gamingcafe.cafe.pass.PassView;
import org.gamingcafe.cafe.pass.SomePass;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bill that is corrected gives the time of passes back, once, and the books say so. */
class PassCorrectionRoomTest extends PlayRoom {

    private final CorrectionService corrections = the(CorrectionService.class);
    private final PassService passes = the(PassService.class);
    private final LedgerService ledger = the(LedgerService.class);
    private final Caller manager = staff(venue, Role.MANAGER);

    private PassView sold(SomePass pass, AccountId member) {
        var product = as(manager, () -> the(PassProductService.class).add(venue, pass.terms(), true));
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.WALLET, null);
        return as(cashier, () -> passes.sell(sale, key()));
    }

    private PassView pass(PassView pass) {
        return as(cashier, () -> passes.get(pass.id()));
    }

    private Money sum(Chart chart) {
        return ledger.sum(venue, chart, Optional.empty(), "EUR");
    }

    private PlayView played(AccountId member, int minutes) {
        var session = startForLong(aStation().id(), member);
        for (var minute = 0; minute < minutes; minute += 10) {
            pass(Duration.ofMinutes(10));
            tick(session);
        }
        return end(session);
    }

    private PlayView correct(PlayView session, Correction correction) {
        return as(manager, () -> corrections.correct(session.id(), correction, key()));
    }

    private static Correction endedAfter(int minutes) {
        return new Correction(OPENING.plus(Duration.ofMinutes(minutes)), null, null, "Had left already");
    }

    private static Correction free(int from, int until) {
        return new Correction(
                null,
                OPENING.plus(Duration.ofMinutes(from)),
                OPENING.plus(Duration.ofMinutes(until)),
                "The screen was dark");
    }

    @Test
    @DisplayName(
            "T24, I13: what a lower bill does not use goes back to the pass, and so much of its price is owed again")
    void minutes_go_back_to_their_pass() {
        var member = aMemberWith("12.00");
        var pass = sold(SomePass.minutes(60, group, "6.00").named("One hour"), member);
        var ended = played(member, 40);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("2.00"));
        var command = key();

        var corrected = as(manager, () -> corrections.correct(ended.id(), endedAfter(15), command));
        var again = as(manager, () -> corrections.correct(ended.id(), endedAfter(15), command));

        assertThat(again).as("the same command again changes nothing").isEqualTo(corrected);
        assertThat(corrected.state()).isEqualTo(PlayView.State.ADJUSTED);
        assertThat(corrected.adjustedTotal()).isEqualTo(euro("0"));
        assertThat(pass(pass).usedSeconds()).isEqualTo(900);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("4.50"));
        assertThat(sum(Chart.PLAY_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("1.50"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("1.50").taxInside(190_000));
        assertThat(events(PassTimeReturned.class)).extracting("seconds").containsExactly(1_500L);
        assertThatThrownBy(() -> correct(ended, endedAfter(15))).isInstanceOf(NothingToCorrect.class);
        assertThat(pass(pass).usedSeconds()).isEqualTo(900);
        var note = as(
                cashier,
                () -> the(ReceiptService.class).get(corrected.creditNotes().getFirst()));
        assertThat(note.kind()).isEqualTo(ReceiptDraft.Kind.CREDIT_NOTE);
        assertThat(note.total()).isEqualTo(euro("0"));
        assertThat(note.lines()).extracting("derivation").contains("1 500 s → PASS One hour #1");
    }

    @Test
    @DisplayName("T14, T24: money that a pass has saved comes back first; a second correction gives back minutes of it")
    void a_pass_that_was_used_up_holds_again() {
        var member = aMemberWith("20.00");
        var pass = sold(SomePass.minutes(30, group, "3.00"), member);
        var ended = played(member, 60);
        assertThat(ended.total()).isEqualTo(euro("1.50"));
        assertThat(pass(pass).state()).isEqualTo(PassView.State.ENDED);

        var first = correct(ended, free(0, 30));
        assertThat(first.adjustedTotal()).isEqualTo(euro("0"));
        assertThat(wallet(member).cash()).isEqualTo(euro("17.00"));
        assertThat(pass(pass).state()).isEqualTo(PassView.State.ENDED);
        var second = correct(ended, endedAfter(45));

        assertThat(second.creditNotes()).hasSize(2);
        assertThat(pass(pass).state()).isEqualTo(PassView.State.ACTIVE);
        assertThat(pass(pass).usedSeconds()).isEqualTo(900);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("1.50"));
        var next = played(member, 10);
        assertThat(next.total()).as("it can be played on again").isEqualTo(euro("0"));
        assertThat(pass(pass).usedSeconds()).isEqualTo(1_500);
    }

    @Test
    @DisplayName("T14: what expires first stays used up; time comes back to the pass that was used after it")
    void time_comes_back_to_the_pass_that_was_used_last() {
        var member = aMemberWith("20.00");
        var sooner = sold(SomePass.minutes(20, group, "3.00").days(10), member);
        var later = sold(SomePass.minutes(60, group, "6.00"), member);
        var ended = played(member, 40);
        assertThat(pass(later).usedSeconds()).isEqualTo(1_200);

        correct(ended, free(0, 10));

        assertThat(pass(sooner).usedSeconds()).isEqualTo(1_200);

        assertThat(pass(later).usedSeconds()).isEqualTo(600);
    }

    @Test
    @DisplayName("Nothing comes back to a pass that is over or was paid back, and nothing is corrected then")
    void nothing_comes_back_to_a_pass_that_is_over() {
        var member = aMemberWith("20.00");
        sold(SomePass.minutes(60, group, "6.00").days(2), member);
        var ended = played(member, 40);
        pass(Duration.ofDays(3));
        the(PassTicker.class).tick();
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0"));
        assertThatThrownBy(() -> correct(ended, endedAfter(10))).isInstanceOf(NothingToCorrect.class);
        assertThat(now(ended).state()).isEqualTo(PlayView.State.SETTLED);
        clock().set(OPENING);
        var other = sold(SomePass.minutes(60, group, "6.00"), member);
        var played = played(member, 40);
        as(manager, () -> the(PassRefundService.class).refund(other.id(), null, "Moves away", key()));

        assertThatThrownBy(() -> correct(played, endedAfter(10))).isInstanceOf(NothingToCorrect.class);

        assertThat(sum(Chart.PASSES)).isEqualTo(euro("0"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("2.00"));
    }

    @Test
    @DisplayName("T32: minutes of a day go back to their day; time has earned its price")
    void minutes_of_a_day_go_back_to_it() {
        clock().set(Instant.parse("2026-03-02T10:00:00Z"));
        var member = aMemberWith("20.00");
        var pass = sold(SomePass.daily(60, group, "9.00"), member);
        var ended = played(member, 40);
        assertThat(pass(pass).usedSeconds()).isEqualTo(2_400);

        correct(ended, free(10, 20));

        assertThat(pass(pass).usedSeconds()).isEqualTo(1_800);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("9.00"));
    }

    @Test
    @DisplayName("I14, race: of many who correct one bill at once one gives the minutes back, once")
    void minutes_go_back_once() {
        var member = aMemberWith("12.00");
        var pass = sold(SomePass.minutes(60, group, "6.00"), member);
        var ended = played(member, 40);

        var race = as(manager, () -> race(8, () -> corrections.correct(ended.id(), endedAfter(10), key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NothingToCorrect.class)).isEqualTo(7);
        assertThat(pass(pass).usedSeconds()).isEqualTo(600);
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("5.00"));
    }

    @Test
    @DisplayName("A pass in play is not paid back under the player")
    void a_pass_in_play_is_not_paid_back() {
        var member = aMemberWith("12.00");
        var pass = sold(SomePass.minutes(60, group, "6.00"), member);
        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(10));

        assertThatThrownBy(() ->
                        as(manager, () -> the(PassRefundService.class).refund(pass.id(), null, "Moves away", key())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("pass.in-play"));

        assertThat(end(session).total()).isEqualTo(euro("0"));
        assertThat(sum(Chart.PASSES)).isEqualTo(euro("5.00"));
    }
}
