package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bills that were too high, put right. */
class CorrectionRoomTest extends PlayRoom {

    final CorrectionService corrections = the(CorrectionService.class);
    final CreditService credits = the(CreditService.class);
    final Caller manager = staff(venue, Role.MANAGER);

    private PlayView correct(PlayView session, Correction correction) {
        return as(manager, () -> corrections.correct(session.id(), correction, key()));
    }

    private static Correction endedAt(Duration after) {
        return new Correction(OPENING.plus(after), null, null, "Had left already");
    }

    private static Correction free(int fromMinute, int untilMinute) {
        return new Correction(
                null,
                OPENING.plus(Duration.ofMinutes(fromMinute)),
                OPENING.plus(Duration.ofMinutes(untilMinute)),
                "The screen was dark");
    }

    private void play(PlayView session, int minutes) {
        for (var minute = 0; minute < minutes; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }
    }

    private Money sum(Chart chart) {
        return the(LedgerService.class).sum(venue, chart, Optional.empty(), "EUR");
    }

    @Test
    @DisplayName("T35: a bill is corrected backwards by a reversal; the first one and its receipt stay as they were")
    void a_bill_is_corrected_by_a_reversal() {
        var session = aSession("20.00");
        play(session, 60);
        var ended = end(session);
        pass(Duration.ofDays(3));

        var corrected = correct(ended, endedAt(Duration.ofMinutes(30)));

        assertThat(corrected.state()).isEqualTo(PlayView.State.ADJUSTED);
        assertThat(corrected.total()).isEqualTo(euro("3.00"));
        assertThat(corrected.adjustedTotal()).isEqualTo(euro("1.50"));
        assertThat(corrected.receiptNumber()).isEqualTo(ended.receiptNumber());
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("18.50"));
        assertThat(sum(Chart.PLAY_REVENUE).plus(sum(Chart.TAX_PAYABLE))).isEqualTo(euro("1.50"));
        assertThat(one("""
                select count(*) from play_adjustment a join play_bill b on b.session_id = a.session_id
                join journal_entry r on r.id = a.reversal_id and r.reverses = b.entry_id
                where a.session_id = ?""", session.id())).isEqualTo(1L);
        assertThat(events(PlayAdjusted.class)).extracting(PlayAdjusted::after).containsExactly(euro("1.50"));
        mustBeSound(corrected);
    }

    @Test
    @DisplayName("T24: time of a stretch is given back to what had paid it: cash that came last, bonus stays spent")
    void time_is_given_back_to_its_funding() {
        var member = aMember(venue);
        var open = aShift();
        var tier = new BonusTier(euro("5.00"), euro("1.00"), null, 30);
        as(house(), () -> the(BonusService.class).begin(venue, List.of(tier)));
        as(cashier, () -> wallets.topUp(member, euro("5.00"), open, key()));
        var session = start(aStation().id(), member);
        play(session, 60);
        var ended = end(session);
        assertThat(ended.paidBy()).isEqualTo(new PlayView.PaidBy(euro("1.00"), euro("2.00"), euro("0")));

        var first = correct(ended, free(10, 40));
        assertThat(first.adjustedTotal()).isEqualTo(euro("1.50"));
        assertThat(wallet(member).cash()).isEqualTo(euro("4.50"));
        assertThat(wallet(member).bonus()).isEqualTo(euro("0"));
        var second = correct(ended, free(0, 60));

        assertThat(second.adjustedTotal()).isEqualTo(euro("0"));
        assertThat(wallet(member).cash()).isEqualTo(euro("5.00"));
        assertThat(wallet(member).bonus()).isEqualTo(euro("1.00"));
        assertThat(as(house(), () -> the(BonusService.class).open(member)))
                .extracting("remaining")
                .containsExactly(euro("1.00"));
        assertThatThrownBy(() -> correct(ended, free(0, 60))).isInstanceOf(NothingToCorrect.class);
    }

    @Test
    @DisplayName(
            "T24: what was played on credit is owed no more, and what was paid of it already comes onto the wallet")
    void credit_is_owed_no_more() {
        var member = aMember(venue);
        as(manager, () -> credits.limit(member, euro("10.00"), "regular", 0));
        as(house(), () -> wallets.grant(member, euro("2.00")));
        var session = as(cashier, () -> play.start(aStation().id(), member, PlayView.Mode.POSTPAID, false, key()));
        play(session, 60);
        var ended = end(session);
        as(cashier, () -> credits.pay(member, euro("2.00"), null, key()));

        correct(ended, endedAt(Duration.ofMinutes(20)));

        var credit = as(cashier, () -> credits.view(member));
        assertThat(credit.owed()).as("1.00 of 3.00 was still owed").isEqualTo(euro("0"));
        assertThat(wallet(member).cash())
                .as("2.00 too much, of which 1.00 was owed")
                .isEqualTo(euro("1.00"));
        assertThat(the(LedgerService.class).sum(venue, Chart.MEMBER_RECEIVABLE, Optional.of(member.value()), "EUR"))
                .isEqualTo(euro("0"));
    }

    @Test
    @DisplayName("T24: a guest's money is kept until it is given back")
    void a_guest_gets_more_back() {
        var shift = aShift();
        var session = aGuest("5.00", shift);
        play(session, 60);
        var ended = end(session);
        as(cashier, () -> the(GuestService.class).giveBack(session.id(), GuestRest.As.CASH, shift, key()));

        var corrected = correct(ended, endedAt(Duration.ofMinutes(40)));

        assertThat(corrected.rest()).isEqualTo(euro("1.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("1.00"));
        var rest = as(cashier, () -> the(GuestService.class).giveBack(session.id(), GuestRest.As.CASH, shift, key()));
        assertThat(rest.amount()).isEqualTo(euro("1.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0"));
    }

    @Test
    @DisplayName("T24, race: of many who correct one bill at once one does, and the money goes back once")
    void a_bill_is_corrected_once() {
        var session = aSession("20.00");
        play(session, 30);
        var ended = end(session);

        var race = as(
                manager, () -> race(8, () -> corrections.correct(ended.id(), endedAt(Duration.ofMinutes(10)), key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NothingToCorrect.class)).isEqualTo(7);
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("19.50"));
    }

    @Test
    @DisplayName(
            "D31, I16: what is above the venue's limit needs a fresh factor, and nobody serves who is linked to them")
    void a_large_refund_needs_a_fresh_factor_and_nobody_serves_themselves() {
        var session = aSession("20.00");
        play(session, 60);
        var ended = end(session);
        change("""
                insert into wallet_terms (venue_id, smallest_top_up, largest_balance, largest_transfer, largest_transfer_day,
                    offer_hours, refund_limit, version) values (?, 500, 100000, 5000, 10000, 48, 100, 1)""", venue);
        var stale = new Caller(
                manager.kind(),
                manager.account(),
                manager.permissions(),
                manager.session(),
                OPENING.minusSeconds(86_400));

        assertThatThrownBy(() ->
                        as(stale, () -> corrections.correct(ended.id(), endedAt(Duration.ofMinutes(30)), key())))
                .isInstanceOf(StepUpRequired.class);
        change("""
                insert into wallet_link (account_id, other_id, marked_by, marked_at, reason)
                values (?, ?, ?, ?, 'Sister')""", session.accountId(), manager.account(), cashier.account(), OPENING);
        assertThatThrownBy(() -> correct(ended, endedAt(Duration.ofMinutes(30))))
                .isInstanceOf(Denied.class);
        change("delete from wallet_link");
        assertThat(as(stepped(manager), () -> corrections.correct(ended.id(), endedAt(Duration.ofMinutes(30)), key()))
                        .adjustedTotal())
                .isEqualTo(euro("1.50"));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var session = aSession("20.00");
        assertThatThrownBy(() -> correct(session, endedAt(Duration.ofMinutes(1))))
                .isInstanceOf(NothingToCorrect.class);
        play(session, 10);
        var ended = end(session);

        assertThatThrownBy(() -> correct(ended, endedAt(Duration.ofMinutes(-1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correct(ended, endedAt(Duration.ofMinutes(11))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> correct(ended, free(20, 30))).isInstanceOf(NothingToCorrect.class);
        assertThatThrownBy(() -> new Correction(null, null, null, "why")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Correction(Instant.EPOCH, Instant.EPOCH, OPENING, "why"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        as(cashier, () -> corrections.correct(ended.id(), endedAt(Duration.ofMinutes(5)), key())))
                .isInstanceOf(EJBAccessException.class);
        var stranger = staff(aVenue(), Role.MANAGER);
        assertThatThrownBy(() ->
                        as(stranger, () -> corrections.correct(ended.id(), endedAt(Duration.ofMinutes(5)), key())))
                .isInstanceOf(NotFound.class);
    }
}
