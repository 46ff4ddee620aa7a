package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.member.MemberNotActive;
import org.gamingcafe.cafe.station.StationNotReady;
import org.gamingcafe.cafe.station.StationTaken;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.tariff.NoTariff;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlayRoomTest extends PlayRoom {

    @Test
    void sitting_down_takes_the_seat_and_sets_the_next_quarter_of_an_hour_aside() {
        var station = aStation();
        var member = aMemberWith("10.00");

        var session = start(station.id(), member);

        assertThat(session.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(session.startedAt()).isEqualTo(OPENING);
        assertThat(session.paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(15)));
        assertThat(session.total()).isEqualTo(euro("0"));
        assertThat(wallet(member).held()).isEqualTo(euro("0.75"));
        assertThat(wallet(member).available()).isEqualTo(euro("9.25"));
        var seat = as(cashier, () -> stations.get(station.id()));
        assertThat(seat.state()).isEqualTo(StationView.State.IN_USE);
        assertThat(seat.occupiedBy()).isEqualTo(session.id());
        assertThat(events(PlayStarted.class)).extracting(PlayStarted::session).containsExactly(session.id());
    }

    @Test
    void a_member_may_know_the_number_of_the_own_seat_and_of_no_other() {
        var station = aStation();
        var member = aMemberWith("10.00");
        var session = start(station.id(), member);
        var stranger = aMemberWith("10.00");

        var number = as(member(member, venue), () -> play.seatNumber(session.id()));

        assertThat(number).isEqualTo(station.number());
        assertThatThrownBy(() -> as(member(stranger, venue), () -> play.seatNumber(session.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_end_pays_exactly_what_was_played_and_frees_the_seat() {
        var station = aStation();
        var member = aMemberWith("10.00");
        var session = start(station.id(), member);
        pass(Duration.ofMinutes(10));

        var ended = end(session);

        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.total()).isEqualTo(euro("0.50"));
        assertThat(ended.billableSeconds()).isEqualTo(600);
        assertThat(ended.endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(10)));
        assertThat(wallet(member).cash()).isEqualTo(euro("9.50"));
        assertThat(wallet(member).held()).isEqualTo(euro("0"));
        assertThat(as(cashier, () -> stations.get(station.id())).state()).isEqualTo(StationView.State.LOCKED);
        mustBeSound(ended);
        assertThat(events(PlayEnded.class)).extracting(PlayEnded::total).containsExactly(euro("0.50"));
    }

    @Test
    void the_receipt_says_how_the_price_came_about() {
        var session = aSession("10.00");
        pass(Duration.ofMinutes(30));

        var number = end(session).receiptNumber();

        var receipt = as(cashier, () -> the(ReceiptService.class).get(number));
        assertThat(receipt.total()).isEqualTo(euro("1.50"));
        assertThat(receipt.tax()).isEqualTo(euro("0.24"));
        assertThat(receipt.lines()).hasSize(1);
        assertThat(receipt.lines().getFirst().derivation())
                .isEqualTo("11:00:00+01:00–11:30:00+01:00: 1 800 s × 3.00 EUR/h = 1.50 EUR");
        assertThat(receipt.paid()).extracting("tender").containsExactly("WALLET");
        assertThat(receipt.source()).isEqualTo(session.id());
    }

    @Test
    @DisplayName("T1: play across a tariff boundary is paid to the cent, and the books balance")
    void play_across_a_tariff_boundary_is_paid_to_the_cent() {
        clock().set(Instant.parse("2026-03-02T16:30:00Z"));
        var session = aSession("20.00");
        for (var i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(10));
            tick(session);
        }

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("3.10"));
        assertThat(ended.billableSeconds()).isEqualTo(3_000);
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("16.90"));
        assertThat(sql("select amount from play_charge where session_id = ? order by line", session.id()))
                .extracting(row -> row.get("amount"))
                .containsExactly(150L, 160L);
        assertThat(one("""
                select sum(p.debit) - sum(p.credit) from posting p join journal_entry e on e.id = p.entry_id
                where e.venue_id = ? and e.type = 'play'""", venue)).hasToString("0");
        assertThat(one("""
                select p.credit from posting p join journal_entry e on e.id = p.entry_id
                join ledger_account a on a.id = p.account_id
                where e.venue_id = ? and e.type = 'play' and a.chart = 2200""", venue)).isEqualTo(49L);
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T2: a running session keeps the prices with which it began")
    void a_session_is_pinned_to_its_tariff() {
        var session = aSession("20.00");
        charge(30_000, 30_000);
        pass(Duration.ofMinutes(20));
        tick(session);

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("1.00"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T10: nothing is billed after the second at which the money runs out, however late it is noticed")
    void play_ends_when_the_money_runs_out() {
        var session = aSession("1.00");
        assertThat(session.paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(15)));
        pass(Duration.ofMinutes(14));
        tick(session);
        var paidUntil = now(session).paidUntil();
        pass(Duration.ofHours(3));
        var board = as(cashier, () -> floor.board(venue));

        tick(session);

        var ended = now(session);
        assertThat(board.getFirst().play().total()).isEqualTo(euro("1.00"));
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.endedAt()).as("after three minutes of grace").isEqualTo(paidUntil.plus(Duration.ofMinutes(3)));
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(wallet(session.accountId()).cash()).isEqualTo(euro("0"));
        assertThat(events(PlayEnded.class)).extracting(PlayEnded::why).containsExactly("OUT_OF_MONEY");
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T10: whoever asks for the end after the money ran out gets the end at which it did")
    void a_late_end_is_the_end_of_the_money() {
        var session = aSession("0.50");
        assertThat(session.paidUntil()).isBetween(OPENING.plusSeconds(600), OPENING.plusSeconds(606));
        pass(Duration.ofHours(1));

        var ended = end(session);

        assertThat(ended.endedAt()).isEqualTo(session.paidUntil().plus(Duration.ofMinutes(3)));
        assertThat(ended.total()).isEqualTo(euro("0.50"));
    }

    @Test
    void a_late_look_finds_money_that_came_in_meanwhile() {
        var session = aSession("0.50");
        as(house(), () -> wallets.grant(session.accountId(), euro("20.00")));
        pass(Duration.ofHours(1));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("3.00"));
        assertThat(ended.endedAt()).isEqualTo(OPENING.plus(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("T17: a pause is not billed and ends by itself after 15 minutes")
    void a_pause_lasts_fifteen_minutes_at_most() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        var paused = pause(session);
        pass(Duration.ofMinutes(20));

        tick(session);

        var running = now(session);
        assertThat(paused.state()).isEqualTo(PlayView.State.PAUSED);
        assertThat(running.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(running.billableSeconds()).isEqualTo(900);
        assertThat(as(cashier, () -> stations.get(session.stationId())).state()).isEqualTo(StationView.State.IN_USE);
        var ended = end(session);
        assertThat(ended.total()).isEqualTo(euro("0.75"));
        mustBeSound(ended);
    }

    @Test
    void a_pause_stops_the_bill_until_somebody_resumes() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        pause(session);
        pass(Duration.ofMinutes(5));
        assertThat(now(session).total()).isEqualTo(euro("0.50"));

        var resumed = resume(session);
        pass(Duration.ofMinutes(10));
        var ended = end(session);

        assertThat(resumed.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(resumed.paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(30)));
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(events(PlayPaused.class)).hasSize(1);
        assertThat(events(PlayResumed.class)).hasSize(1);
        mustBeSound(ended);
    }

    @Test
    void the_pauses_of_a_session_count_together() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(1));
        pause(session);
        pass(Duration.ofMinutes(14));
        resume(session);
        pause(session);
        pass(Duration.ofMinutes(1));
        tick(session);

        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThatThrownBy(() -> pause(session)).isInstanceOf(PauseUsedUp.class);
    }

    @Test
    void a_paused_session_can_be_ended() {
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        pause(session);
        pass(Duration.ofMinutes(10));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("0.50"));
        assertThat(ended.endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(20)));
        mustBeSound(ended);
    }

    @Test
    void what_does_not_fit_the_state_is_refused() {
        var session = aSession("20.00");
        assertThatThrownBy(() -> resume(session)).isInstanceOf(NotPaused.class);
        pause(session);
        assertThatThrownBy(() -> pause(session)).isInstanceOf(NotRunning.class);
        end(session);

        assertThatThrownBy(() -> end(session)).isInstanceOf(AlreadyEnded.class);
        assertThatThrownBy(() -> pause(session)).isInstanceOf(AlreadyEnded.class);
        assertThatThrownBy(() -> resume(session)).isInstanceOf(AlreadyEnded.class);
    }

    @Test
    void nobody_resumes_without_money_for_a_minute() {
        var session = aSession("0.05");
        pass(Duration.ofSeconds(55));
        pause(session);

        assertThatThrownBy(() -> resume(session)).isInstanceOf(InsufficientFunds.class);

        assertThat(now(session).state()).isEqualTo(PlayView.State.PAUSED);
        assertThat(end(session).state()).isEqualTo(PlayView.State.CANCELLED);
    }

    @Test
    @DisplayName("T19: a wrong start within the free seconds costs nothing")
    void a_wrong_start_costs_nothing() {
        var session = aSession("10.00");
        pass(Duration.ofSeconds(60));

        var ended = end(session);

        assertThat(ended.state()).isEqualTo(PlayView.State.CANCELLED);
        assertThat(ended.total()).isEqualTo(euro("0"));
        assertThat(ended.receiptNumber()).isNotNull();
        assertThat(wallet(session.accountId()).available()).isEqualTo(euro("10.00"));
        assertThat(one(
                        "select h.state from ledger_hold h join play_session p on p.hold_id = h.id where p.id = ?",
                        session.id()))
                .isEqualTo("VOIDED");
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T23: time that costs nothing needs no money and is recorded all the same")
    void time_without_a_price_tag_needs_no_money() {
        charge(0, 480);
        var session = aSession("0");
        pass(Duration.ofMinutes(14));
        tick(session);
        pass(Duration.ofMinutes(5));

        var ended = end(session);

        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.billableSeconds()).isEqualTo(19 * 60);
        assertThat(ended.total()).isEqualTo(euro("0"));
        mustBeSound(ended);
    }

    @Test
    void a_session_that_cost_nothing_at_first_is_paid_from_the_boundary_on() {
        charge(0, 480);
        clock().set(Instant.parse("2026-03-02T16:50:00Z"));
        var session = aSession("5.00");
        pass(Duration.ofMinutes(14));
        tick(session);
        pass(Duration.ofMinutes(6));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("0.80"));
        mustBeSound(ended);
    }

    @Test
    void nobody_sits_down_without_money_for_a_minute() {
        var station = aStation();

        assertThatThrownBy(() -> start(station.id(), aMemberWith("0"))).isInstanceOf(InsufficientFunds.class);
        assertThatThrownBy(() -> start(station.id(), aMemberWith("0.04"))).isInstanceOf(InsufficientFunds.class);

        assertThat(as(cashier, () -> stations.get(station.id())).state()).isEqualTo(StationView.State.LOCKED);
        assertThat(start(station.id(), aMemberWith("0.05")).state()).isEqualTo(PlayView.State.ACTIVE);
    }

    @Test
    void nobody_sits_down_without_money_for_the_minimum() {
        var all = new TariffView.RuleView(
                group, "All", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 600);
        charge(List.of(all), 1_800);

        assertThatThrownBy(() -> start(aStation().id(), aMemberWith("2.99"))).isInstanceOf(InsufficientFunds.class);
        var session = aSession("3.00");
        pass(Duration.ofMinutes(5));

        assertThat(session.paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(15)));
        assertThat(end(session).total()).isEqualTo(euro("3.00"));
    }

    @Test
    void a_time_without_a_price_cannot_be_played() {
        var morning = new TariffView.RuleView(
                group, "Morning", EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(11, 10), 300);
        charge(List.of(morning), 0);
        var session = aSession("20.00");
        pass(Duration.ofHours(1));

        tick(session);

        assertThat(session.paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(10)));
        assertThat(now(session).endedAt()).isEqualTo(OPENING.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> aSession("20.00")).isInstanceOf(NoTariff.class);
    }

    @Test
    @DisplayName("I5: a seat and a person have at most one open session each")
    void a_seat_and_a_person_have_one_session_each() {
        var station = aStation();
        var member = aMemberWith("10.00");
        var session = start(station.id(), member);

        assertThatThrownBy(() -> start(station.id(), aMemberWith("10.00"))).isInstanceOf(StationTaken.class);
        assertThatThrownBy(() -> start(aStation().id(), member)).isInstanceOf(AlreadyPlaying.class);
        end(session);

        assertThat(start(station.id(), member).state()).isEqualTo(PlayView.State.ACTIVE);
    }

    @Test
    void only_an_active_member_of_the_venue_may_sit_on_a_seat_of_the_venue() {
        var station = aStation().id();
        var foreigner = aMember(aVenue());
        var gone = aMemberWith("10.00");
        change("update account set status = 'DEACTIVATED' where id = ?", gone);
        var broken = aStation().id();
        change("update station set state = 'CLEANING' where id = ?", broken);

        assertThatThrownBy(() -> start(station, foreigner)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(station, cashier.person())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(station, AccountId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(station, gone)).isInstanceOf(MemberNotActive.class);
        assertThatThrownBy(() -> start(StationId.next(), aMemberWith("1.00"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(broken, aMemberWith("1.00"))).isInstanceOf(StationNotReady.class);
    }

    @Test
    void a_session_of_another_venue_is_absent() {
        var session = aSession("10.00");
        var stranger = staff(aVenue(), Role.ADMIN);
        var owner = member(session.accountId(), venue);
        var other = member(aMember(venue), venue);

        assertThatThrownBy(() -> as(stranger, () -> play.get(session.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> play.end(session.id(), key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> play.list(venue, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> floor.board(venue))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(other, () -> play.get(session.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> play.get(UUID.randomUUID()))).isInstanceOf(NotFound.class);
        assertThat(as(owner, () -> play.get(session.id())).id()).isEqualTo(session.id());
    }

    @Test
    void sessions_are_listed_newest_first_page_by_page() {
        var first = aSession("10.00");
        pass(Duration.ofMinutes(5));
        end(first);
        var second = start(first.stationId(), first.accountId());
        pass(Duration.ofMinutes(5));
        var third = aSession("10.00");

        var page = as(cashier, () -> play.list(venue, PageRequest.first(2)));
        var next = as(cashier, () -> play.mine(new PageRequest(2, page.next())));
        var own = as(member(first.accountId(), venue), () -> play.mine(PageRequest.FIRST));
        var ofOne = as(cashier, () -> play.list(venue, first.accountId(), PageRequest.FIRST));
        var elsewhere = aVenue();

        assertThat(page.items()).extracting(PlayView::id).containsExactly(third.id(), second.id());
        assertThat(next.items()).extracting(PlayView::id).containsExactly(first.id());
        assertThat(own.items()).extracting(PlayView::id).containsExactly(second.id(), first.id());
        assertThat(ofOne.items()).extracting(PlayView::id).containsExactly(second.id(), first.id());
        assertThat(as(staff(elsewhere, Role.CASHIER), () -> play.list(elsewhere, first.accountId(), PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThat(own.items().getFirst().total()).isEqualTo(euro("0.25"));
        assertThatThrownBy(() -> as(cashier, () -> play.mine(new PageRequest(2, "bm8fbm8"))))
                .hasMessageContaining("page.cursor");
    }

    @Test
    void open_sessions_are_counted() {
        var before = play.countOpen();
        var session = aSession("10.00");
        pause(aSession("10.00"));

        assertThat(play.countOpen()).isEqualTo(before + 2);
        end(session);
        assertThat(play.countOpen()).isEqualTo(before + 1);
    }
}
