package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.gamingcafe.cafe.bonus.BonusService;
import org.gamingcafe.cafe.bonus.BonusTier;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.shift.Pile;
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.CreditUsedUp;
import org.gamingcafe.cafe.wallet.MoreThanOwed;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.observe.Figures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who pays: a member later, a guest in cash before, the house for its own people. */
class ModesRoomTest extends PlayRoom {

    final CreditService credits = the(CreditService.class);
    final GuestService guests = the(GuestService.class);
    final Caller manager = staff(venue, Role.MANAGER);

    private AccountId aMemberWithCredit(String limit) {
        var member = aMember(venue);
        as(manager, () -> credits.limit(member, euro(limit), "regular", 0));
        return member;
    }

    private PlayView startOnCredit(AccountId member) {
        return as(cashier, () -> play.start(aStation().id(), member, PlayView.Mode.POSTPAID, false, key()));
    }

    private Money sum(Chart chart, AccountId owner) {
        return the(LedgerService.class).sum(venue, chart, Optional.of(owner.value()), "EUR");
    }

    private Money sum(Chart chart) {
        return the(LedgerService.class).sum(venue, chart, Optional.empty(), "EUR");
    }

    private ReceiptView receipt(PlayView ended) {
        return as(cashier, () -> the(ReceiptService.class).get(ended.receiptNumber()));
    }

    @Test
    @DisplayName("T21: post-paid play that nobody pays stays a debt on 1300, and new play is refused above the limit")
    void a_walk_out_stays_a_debt() {
        var member = aMemberWithCredit("2.00");
        var session = startOnCredit(member);
        assertThat(session.mode()).isEqualTo(PlayView.Mode.POSTPAID);
        pass(Duration.ofMinutes(14));
        tick(session);
        pass(Duration.ofMinutes(16));
        tick(session);

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("1.50"));
        assertThat(ended.paidBy()).isEqualTo(new PlayView.PaidBy(euro("0"), euro("0"), euro("1.50")));
        assertThat(receipt(ended).paid()).extracting("tender").containsExactly("CREDIT");
        assertThat(sum(Chart.MEMBER_RECEIVABLE, member)).isEqualTo(euro("1.50"));
        var credit = as(cashier, () -> credits.view(member));
        assertThat(credit.owed()).isEqualTo(euro("1.50"));
        assertThat(credit.setAside()).isEqualTo(euro("0"));
        mustBeSound(ended);
        var again = startOnCredit(member);
        for (var minute = 0; minute < 15; minute++) {
            pass(Duration.ofMinutes(1));
            tick(again);
        }
        assertThat(now(again).total()).as("10 minutes are left of the limit").isEqualTo(euro("0.50"));
        assertThat(now(again).state()).isEqualTo(PlayView.State.SETTLED);
        assertThatThrownBy(() -> startOnCredit(member)).isInstanceOf(CreditUsedUp.class);
    }

    @Test
    @DisplayName("T21: a debt is paid at the desk, in cash or from the wallet, and never more than is owed")
    void a_debt_is_paid_at_the_desk() {
        var member = aMemberWithCredit("5.00");
        var shift = aShift();
        var session = startOnCredit(member);
        pass(Duration.ofMinutes(14));
        end(session);
        as(house(), () -> wallets.grant(member, euro("1.00")));

        var cash = as(cashier, () -> credits.pay(member, euro("0.50"), shift, key()));
        var rest = as(cashier, () -> credits.pay(member, euro("0.20"), null, key()));

        assertThat(cash.owed()).isEqualTo(euro("0.20"));
        assertThat(rest.owed()).isEqualTo(euro("0"));
        assertThat(rest.room()).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.MEMBER_RECEIVABLE, member)).isEqualTo(euro("0"));
        assertThat(wallet(member).cash()).isEqualTo(euro("0.80"));
        assertThatThrownBy(() -> as(cashier, () -> credits.pay(member, euro("0.01"), shift, key())))
                .isInstanceOf(MoreThanOwed.class);
    }

    @Test
    @DisplayName("T21, race: of many payments of one debt only what is owed is taken")
    void a_debt_is_paid_once() {
        var member = aMemberWithCredit("5.00");
        var session = startOnCredit(member);
        pass(Duration.ofMinutes(10));
        end(session);
        as(house(), () -> wallets.grant(member, euro("10.00")));

        var race = as(cashier, () -> race(12, () -> credits.pay(member, euro("0.20"), null, key())));

        assertThat(race.results()).hasSize(2);
        assertThat(race.failed(MoreThanOwed.class)).isEqualTo(10);
        assertThat(wallet(member).cash()).isEqualTo(euro("9.60"));
        assertThat(as(cashier, () -> credits.view(member)).owed()).isEqualTo(euro("0.10"));
    }

    @Test
    void a_member_without_credit_does_not_play_on_credit() {
        assertThatThrownBy(() -> startOnCredit(aMember(venue))).isInstanceOf(CreditUsedUp.class);
    }

    @Test
    void only_a_manager_of_the_venue_gives_credit_and_a_stale_limit_is_refused() {
        var member = aMemberWithCredit("1.00");
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(cashier, () -> credits.limit(member, euro("9.00"), "mine", 1)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(stranger, () -> credits.limit(member, euro("9.00"), "mine", 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(manager, () -> credits.limit(member, euro("9.00"), "late", 0)))
                .isInstanceOf(StaleEdit.class);
        assertThat(as(manager, () -> credits.limit(member, euro("2.00"), "more", 1))
                        .limit())
                .isEqualTo(euro("2.00"));
    }

    @Test
    @DisplayName("T18: a guest pays in cash before; what is not played comes back into their hand, once")
    void a_guest_gets_the_rest_back_in_cash() {
        var shift = aShift();
        var session = aGuest("5.00", shift);
        assertThat(session.accountId()).isNull();
        assertThat(session.guestName()).isEqualTo("Table four");
        assertThat(session.held()).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("5.00"));
        pass(Duration.ofMinutes(14));
        tick(session);
        pass(Duration.ofMinutes(6));
        var ended = end(session);
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(ended.rest()).isEqualTo(euro("4.00"));
        assertThat(receipt(ended).paid()).extracting("tender").containsExactly("CASH");
        mustBeSound(ended);

        var race = as(cashier, () -> race(8, () -> guests.giveBack(session.id(), GuestRest.As.CASH, shift, key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NoRest.class)).isEqualTo(7);
        assertThat(race.results().getFirst().amount()).isEqualTo(euro("4.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0"));
        var closed = as(
                cashier,
                () -> the(ShiftCountService.class)
                        .count(shift, List.of(new Pile(euro("50.00"), 1), new Pile(euro("1.00"), 1)), false, key()));
        assertThat(closed.difference()).as("the float and one euro").isEqualTo(euro("0"));
        assertThat(now(session).rest()).isNull();
        assertThat(now(session).guestName())
                .as("nothing is owed to them any more")
                .isNull();
    }

    @Test
    @DisplayName("T18, control: the same race pays a rest out more than once where it is read first and written then")
    void the_same_race_breaks_a_careless_drawer() {
        var session = aGuest("5.00", aShift());
        end(session);
        var paid = new ConcurrentLinkedQueue<UUID>();

        race(8, () -> {
            var rest = sql("select given_as from play_rest where session_id = ?", session.id());
            if (rest.getFirst().get("given_as") == null) {
                paid.add(session.id());
                change(
                        "update play_rest set given_as = 'CASH', given_at = ? where session_id = ?",
                        clock().instant(),
                        session.id());
            }
        });

        assertThat(paid).hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("T18: the rest of a guest becomes a code that fills any wallet, shown again under the same key")
    void a_guest_gets_the_rest_as_a_voucher() {
        var session = aGuest("5.00", aShift());
        end(session);
        var key = key();
        var member = aMember(venue);

        var rest = as(cashier, () -> guests.giveBack(session.id(), GuestRest.As.VOUCHER, null, key));
        var again = as(cashier, () -> guests.giveBack(session.id(), GuestRest.As.VOUCHER, null, key));
        as(member(member, venue), () -> the(VoucherService.class).redeem(member, rest.code(), key()));

        assertThat(again).isEqualTo(rest);
        assertThat(rest.amount()).isEqualTo(euro("5.00"));
        assertThat(wallet(member).cash()).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0"));
        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("0"));
    }

    @Test
    @DisplayName("T10, T12: a guest's money runs out, more cash during grace lets them play on")
    void a_guest_pays_more_during_grace() {
        var shift = aShift();
        var session = aGuest("0.50", shift);
        pass(Duration.ofMinutes(8));
        tick(session);
        pass(Duration.ofMinutes(3));
        tick(session);
        assertThat(now(session).state()).isEqualTo(PlayView.State.GRACE);

        var running = as(cashier, () -> changes.pay(session.id(), euro("1.00"), shift, key()));

        assertThat(running.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(running.held()).isEqualTo(euro("1.50"));
        pass(Duration.ofMinutes(10));
        var ended = end(session);
        assertThat(ended.total()).isEqualTo(euro("1.00"));
        assertThat(ended.rest()).isEqualTo(euro("0.50"));
        mustBeSound(ended);
    }

    @Test
    void a_guest_who_has_not_paid_for_a_minute_does_not_sit_down() {
        var shift = aShift();

        assertThatThrownBy(() -> aGuest("0.04", shift)).isInstanceOf(NotPaidFor.class);
        assertThatThrownBy(() -> aGuest("0.00", shift)).hasMessageContaining("money.not-positive");
        assertThatThrownBy(() -> aGuest("5.00", UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0"));
    }

    @Test
    void sessions_of_guests_stand_in_lists_and_on_the_board() {
        var session = aGuest("5.00", aShift());

        assertThat(as(cashier, () -> play.list(venue, PageRequest.FIRST)).items())
                .extracting(PlayView::id)
                .containsExactly(session.id());
        assertThat(as(cashier, () -> floor.board(venue)).getFirst().playerName())
                .isEqualTo("Table four");
        var stranger = member(aMember(venue), venue);
        assertThatThrownBy(() -> as(stranger, () -> play.get(session.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("T23: staff play at no price, fully recorded with a discount of 100 %, and it is counted")
    void staff_play_at_no_price() {
        var counted = the(Figures.class).counted(StaffPlayCounter.NAME);
        var person = staff(venue, Role.CASHIER).person();
        var session = as(manager, () -> play.start(aStation().id(), person, PlayView.Mode.STAFF, false, key()));
        pass(Duration.ofMinutes(30));
        tick(session);

        var ended = end(session);

        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.total()).isEqualTo(euro("0"));
        assertThat(ended.billableSeconds()).isEqualTo(30 * 60);
        assertThat(ended.waived()).isEqualTo(euro("1.50"));
        assertThat(receipt(ended).lines().getFirst().derivation()).contains("× 0 % (Staff)");
        assertThat(the(Figures.class).counted(StaffPlayCounter.NAME)).isEqualTo(counted + 1);
        mustBeSound(ended);
    }

    @Test
    void staff_play_needs_a_right_of_its_own_and_somebody_of_the_house() {
        var person = staff(venue, Role.CASHIER).person();

        assertThatThrownBy(
                        () -> as(cashier, () -> play.start(aStation().id(), person, PlayView.Mode.STAFF, false, key())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(
                        manager, () -> play.start(aStation().id(), aMember(venue), PlayView.Mode.STAFF, false, key())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Bonus pays before cash, and each charge says which of them paid it")
    void bonus_pays_before_cash() {
        var member = aMemberWith("10.00");
        var shift = aShift();
        var tier = new BonusTier(euro("5.00"), euro("0.30"), null, 30);
        as(house(), () -> the(BonusService.class).begin(venue, List.of(tier)));
        as(cashier, () -> wallets.topUp(member, euro("5.00"), shift, key()));
        var session = start(aStation().id(), member);
        pass(Duration.ofMinutes(14));

        var ended = end(session);

        assertThat(ended.total()).isEqualTo(euro("0.70"));
        assertThat(ended.paidBy()).isEqualTo(new PlayView.PaidBy(euro("0.30"), euro("0.40"), euro("0")));
        assertThat(receipt(ended).paid()).extracting("tender").containsExactly("BONUS", "WALLET");
        assertThat(Stream.of("bonus", "cash", "credit")
                        .map(part -> one(
                                "select sum(%s)::bigint from play_charge where session_id = ?".formatted(part),
                                ended.id())))
                .containsExactly(30L, 40L, 0L);
        mustBeSound(ended);
    }
}
