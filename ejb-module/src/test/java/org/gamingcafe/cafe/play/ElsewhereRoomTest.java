package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.RefundOrder;
import org.gamingcafe.cafe.wallet.SettlementLine;
import org.gamingcafe.cafe.wallet.TopUpRefundService;
import org.gamingcafe.cafe.wallet.WalletElsewhere;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T26: a member plays in another venue than the one that keeps their money")
class ElsewhereRoomTest extends PlayRoom {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final VenueId home = aVenue();
    private final Caller cashierAtHome = staff(home, Role.CASHIER);
    private final AccountId traveller = aMember(home);
    private final SeatActService acts = the(SeatActService.class);
    private final LedgerService ledger = the(LedgerService.class);
    private UUID shiftAtHome;

    /** @return the top-up */
    private UUID toppedUpAtHome(String amount) {
        var till = as(house(), () -> the(TillService.class).add(home, "T1", "Desk", false));
        shiftAtHome = as(cashierAtHome, () -> the(TillService.class).open(till.id(), euro("50.00"), key()))
                .id();
        return as(cashierAtHome, () -> wallets.topUp(traveller, euro(amount), shiftAtHome, key()))
                .transactionId();
    }

    private PlayView sitsDown(StationId station) {
        var sat = as(at(station), () -> acts.sitDown(traveller, null, key()));
        return as(cashier, () -> play.get(sat.session()));
    }

    private void playsOn(PlayView session, int minutes) {
        for (var minute = 0; minute < minutes; minute++) {
            pass(Duration.ofMinutes(1));
            tick(session);
        }
    }

    private Money cashAtHome() {
        return as(cashierAtHome, () -> wallets.view(traveller)).cash();
    }

    private Money sum(VenueId books, Chart chart, VenueId other) {
        return ledger.sum(books, chart, Optional.ofNullable(other).map(VenueId::value), "EUR");
    }

    private SettlementLine settlement(VenueId asked) {
        var admin = staff(asked, Role.ADMIN);
        return as(admin, () -> the(WalletStatementService.class).settlement(asked, TODAY, TODAY))
                .getFirst();
    }

    private void nobodyOwesMoreThanTheOtherSays() {
        assertThat(sum(venue, Chart.INTER_VENUE, home).minor())
                .isEqualTo(-sum(home, Chart.INTER_VENUE, venue).minor());
        for (var books : new VenueId[] {venue, home}) {
            assertThat(one("""
                    select coalesce(sum(p.debit - p.credit), 0)::bigint from posting p
                    join journal_entry e on e.id = p.entry_id where e.venue_id = ?""", books)).isEqualTo(0L);
        }
    }

    @Test
    @DisplayName(
            "T26: top-up in venue A, play in B, refund in A: each venue keeps what it earned, and the books say who owes whom")
    void topped_up_here_played_there_refunded_here() {
        var topUp = toppedUpAtHome("20.00");
        var session = sitsDown(aStation().id());
        playsOn(session, 60);

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("3.00"));
        mustBeSound(ended);
        assertThat(cashAtHome()).isEqualTo(euro("17.00"));
        assertThat(sum(venue, Chart.PLAY_REVENUE, null).plus(sum(venue, Chart.TAX_PAYABLE, null)))
                .isEqualTo(euro("3.00"));
        assertThat(sum(home, Chart.PLAY_REVENUE, null)).isEqualTo(euro("0.00"));
        assertThat(settlement(venue)).isEqualTo(new SettlementLine(home, euro("3.00"), euro("0.00"), euro("3.00")));
        assertThat(settlement(home)).isEqualTo(new SettlementLine(venue, euro("0.00"), euro("3.00"), euro("-3.00")));

        var refunded = as(
                cashierAtHome,
                () -> the(TopUpRefundService.class)
                        .refund(
                                traveller,
                                new RefundOrder(topUp, euro("17.00"), shiftAtHome, "Moves away", null),
                                key()));

        assertThat(refunded.paidOut()).isEqualTo(euro("17.00"));
        assertThat(cashAtHome()).isEqualTo(euro("0.00"));
        nobodyOwesMoreThanTheOtherSays();
    }

    @Test
    @DisplayName(
            "T26, T35: a bill of another venue is corrected in both books, by somebody who is not linked to the player")
    void a_correction_gives_back_in_both_books() {
        toppedUpAtHome("20.00");
        var session = sitsDown(aStation().id());
        playsOn(session, 60);
        end(session);
        var manager = staff(venue, Role.MANAGER);
        var had = new Correction(OPENING.plus(Duration.ofMinutes(30)), null, null, "Had left already");
        change("""
                insert into wallet_link (account_id, other_id, marked_by, reason, marked_at)
                values (?, ?, ?, 'Brothers', now())""", traveller, manager.person(), cashier.person());
        assertThatThrownBy(() -> as(manager, () -> the(CorrectionService.class).correct(session.id(), had, key())))
                .isInstanceOf(Denied.class);
        change("delete from wallet_link where account_id = ?", traveller);

        var corrected = as(manager, () -> the(CorrectionService.class).correct(session.id(), had, key()));

        assertThat(corrected.adjustedTotal()).isEqualTo(euro("1.50"));
        assertThat(cashAtHome()).isEqualTo(euro("18.50"));
        assertThat(sum(venue, Chart.INTER_VENUE, home)).isEqualTo(euro("1.50"));
        nobodyOwesMoreThanTheOtherSays();

        var none = new Correction(OPENING, null, null, "Was never there");
        as(manager, () -> the(CorrectionService.class).correct(session.id(), none, key()));

        assertThat(cashAtHome()).isEqualTo(euro("20.00"));
        assertThat(sum(venue, Chart.INTER_VENUE, home)).isEqualTo(euro("0.00"));
        nobodyOwesMoreThanTheOtherSays();
    }

    @Test
    @DisplayName("T26, T10: money that runs out ends the session; the wallet at home never goes below nothing")
    void money_runs_out_away_from_home() {
        as(house(), () -> wallets.grant(traveller, euro("1.00")));
        var session = sitsDown(aStation().id());

        playsOn(session, 40);

        assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(now(session).total()).isEqualTo(euro("1.00"));
        assertThat(cashAtHome()).isEqualTo(euro("0.00"));
        nobodyOwesMoreThanTheOtherSays();
    }

    @Test
    @DisplayName(
            "T26, I5: who wants to sit in both venues at once sits in one; what is on the wallet is set aside once")
    void two_venues_at_once_are_one_session() {
        toppedUpAtHome("20.00");
        var groupAtHome = as(house(), () -> stations.addGroup(home, "PC", 1).id());
        var seatAtHome =
                as(house(), () -> stations.add(home, groupAtHome, 1, "PC 1")).id();
        var seats =
                new StationId[] {aStation().id(), aStation().id(), aStation().id(), seatAtHome};
        var next = new AtomicInteger();

        var race = race(4, () -> {
            var seat = seats[next.getAndIncrement()];
            return as(at(seat), () -> acts.sitDown(traveller, null, key()));
        });

        assertThat(race.results()).hasSize(1);
        assertThat(one("select count(*) from play_session where account_id = ?", traveller))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("T26, T16, T17: the desk there serves the traveller like any guest: a pause, on, longer, another seat")
    void the_desk_there_serves_the_traveller() {
        toppedUpAtHome("20.00");
        var session = sitsDown(aStation().id());
        playsOn(session, 10);

        pause(session);
        pass(Duration.ofMinutes(2));
        resume(session);
        as(cashier, () -> changes.extend(session.id(), 60, key()));
        var other = aStation().id();
        as(cashier, () -> changes.move(session.id(), new StationId(other.value()), key()));
        playsOn(session, 10);

        assertThat(now(session).stationId()).isEqualTo(other);
        assertThat(end(session).total().minor()).isPositive();
        nobodyOwesMoreThanTheOtherSays();
    }

    @Test
    void the_desk_of_a_venue_does_not_know_members_of_another_and_that_of_both_does() {
        toppedUpAtHome("20.00");
        var seat = aStation().id();
        var rights = Map.of(
                venue,
                cashier.permissions().get(venue),
                home,
                cashierAtHome.permissions().get(home));
        var ofBoth = new Caller(Caller.Kind.STAFF, cashier.person(), rights, Ids.next(), clock().instant());

        assertThatThrownBy(() -> start(seat, traveller)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(ofBoth, () -> play.start(seat, traveller, PlayView.Mode.POSTPAID, false, key())))
                .isInstanceOf(NotFound.class);

        as(ofBoth, () -> play.start(seat, traveller, PlayView.Mode.PREPAID, false, key()));

        assertThat(one("select wallet_venue from play_session where account_id = ?", traveller))
                .isEqualTo(home.value());
    }

    @Test
    void a_tier_counts_where_it_was_given_and_no_money_or_another_currency_opens_no_seat() {
        change("update member set tier = 'GOLD' where account_id = ?", traveller);
        assertThatThrownBy(() -> sitsDown(aStation().id())).isInstanceOf(InsufficientFunds.class);
        toppedUpAtHome("20.00");

        sitsDown(aStation().id());

        assertThat(one("select tier from play_session where account_id = ?", traveller))
                .isNull();

        var inYen = aVenue();
        change("update venue set currency = 'JPY' where id = ?", inYen);
        var tourist = aMember(inYen);
        var free = aStation().id();
        assertThatThrownBy(() -> as(at(free), () -> acts.sitDown(tourist, null, key())))
                .isInstanceOf(WalletElsewhere.class);
    }
}
