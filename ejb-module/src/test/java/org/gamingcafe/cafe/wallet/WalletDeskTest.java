package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.AlreadyReversed;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.HoldEnded;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the desk may do with a wallet, and what not. */
class WalletDeskTest extends CounterTest {

    private final WalletDeskService desk = the(WalletDeskService.class);
    private final WalletStatusService statuses = the(WalletStatusService.class);
    private final WalletHoldService holds = the(WalletHoldService.class);
    private final WalletRulesService rules = the(WalletRulesService.class);
    private final ApprovalService approvals = the(ApprovalService.class);
    private final TopUpRefundService refunds = the(TopUpRefundService.class);

    @Test
    void goodwill_comes_from_goodwill_and_a_correction_takes_it_back() {
        var member = memberWith("1.00");

        as(manager, () -> desk.adjust(member, Adjustment.GOODWILL, euro("5.00"), "broken headset", aCommand()));
        assertThat(sum(Chart.GOODWILL)).isEqualTo(euro("5.00"));
        as(manager, () -> desk.adjust(member, Adjustment.CORRECTION, euro("4.00"), "typed 5 for 1", aCommand()));

        assertThat(cashOf(member)).isEqualTo(euro("2.00"));
        assertThat(sum(Chart.GOODWILL)).isEqualTo(euro("1.00"));
        assertRefused(
                "wallet.insufficient-funds",
                () -> as(manager, () -> desk.adjust(member, Adjustment.CORRECTION, euro("2.01"), "a", aCommand())));
        assertRefused(
                "wallet.too-full",
                () -> as(manager, () -> desk.adjust(member, Adjustment.GOODWILL, euro("998.01"), "a", aCommand())));
        assertThat(events(WalletAdjusted.class)).hasSize(2);
        assertThat(imbalance()).isZero();
    }

    @Test
    void what_the_desk_has_booked_is_reversed_once_and_bonus_comes_back() {
        var shift = openShift("0.00");
        var member = memberWith("10.00");
        bonus(member, "2.00", 30);
        var debit = debit(member, euro("5.00"), "wrong member").transactionId();
        var topUp = topUp(member, euro("5.00"), shift.id()).transactionId();

        var race = as(manager, () -> race(10, () -> desk.reverse(member, debit, "was somebody else", aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyReversed.class)).isEqualTo(9);
        assertThat(cashOf(member)).isEqualTo(euro("15.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("2.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("0.00"));
        assertRefused("wallet.not-reversible", () -> as(manager, () -> desk.reverse(member, topUp, "a", aCommand())));
        var other = memberWith("1.00");
        assertRefused("journal-entry.not-found", () -> as(manager, () -> desk.reverse(other, debit, "a", aCommand())));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
    }

    @Test
    void nothing_leaves_a_frozen_wallet_but_what_was_held_before() {
        var shift = openShift("0.00");
        var member = memberWith("10.00");
        bonus(member, "2.00", 30);
        var held = as(cashier, () -> holds.place(member, euro("3.00"), "parts", aCommand()));

        var frozen = as(manager, () -> statuses.freeze(member, "chargeback"));

        assertThat(frozen).isEqualTo(new WalletStatus(true, clock().instant(), "chargeback"));
        assertRefused("wallet.frozen", () -> debit(member, euro("1.00"), "a"));
        assertRefused("wallet.frozen", () -> as(cashier, () -> holds.place(member, euro("1.00"), "parts", aCommand())));
        topUp(member, euro("5.00"), shift.id());
        as(cashier, () -> holds.capture(member, held.id(), null, "parts", aCommand()));
        assertThat(cashOf(member)).isEqualTo(euro("12.00"));
        assertThat(bonusOf(member)).as("what was held is settled from cash").isEqualTo(euro("2.00"));
        as(manager, () -> statuses.unfreeze(member, "sorted out"));
        debit(member, euro("3.00"), "a");

        assertThat(cashOf(member)).isEqualTo(euro("11.00"));
        assertThat(as(member(member, venue), () -> statuses.status(member)).frozen())
                .isFalse();
        assertThat(events(WalletStatusChanged.class))
                .extracting(WalletStatusChanged::act)
                .containsExactly("wallet.frozen", "wallet.released");
        assertThat(events(WalletStatusChanged.class).getFirst().reason()).isEqualTo("chargeback");
        assertThatGrantsAddUp();
    }

    @Test
    void freezing_needs_a_reason_and_its_permission() {
        var member = memberWith("10.00");

        assertRefused("wallet.reason", () -> as(manager, () -> statuses.freeze(member, " ")));
        assertRefused("wallet.reason", () -> as(manager, () -> statuses.freeze(member, "ledger-verify: mine")));
        assertThatThrownBy(() -> as(cashier, () -> statuses.freeze(member, "a")))
                .isNotNull();
        var elsewhere = staff(aVenue(), Role.MANAGER);
        assertRefused("wallet.not-found", () -> as(elsewhere, () -> statuses.freeze(member, "a")));

        assertThat(as(cashier, () -> statuses.status(member)).frozen()).isFalse();
    }

    @Test
    void a_hold_of_the_desk_is_captured_in_part_or_let_go_once() {
        var member = memberWith("10.00");
        var first = as(cashier, () -> holds.place(member, euro("4.00"), "repair", aCommand()));
        var second = as(cashier, () -> holds.place(member, euro("5.00"), "repair", aCommand()));
        assertRefused(
                "wallet.insufficient-funds",
                () -> as(cashier, () -> holds.place(member, euro("1.01"), "repair", aCommand())));

        assertRefused(
                "wallet.capture-above-hold",
                () -> as(cashier, () -> holds.capture(member, first.id(), euro("4.01"), "a", aCommand())));
        var receipt = as(cashier, () -> holds.capture(member, first.id(), euro("1.50"), "done", aCommand()));
        as(cashier, () -> holds.release(member, second.id(), "not done", aCommand()));

        assertThat(receipt.wallet().cash()).isEqualTo(euro("8.50"));
        assertThat(as(cashier, () -> wallets.view(member)).available()).isEqualTo(euro("8.50"));
        assertRefused(
                "ledger.hold-ended",
                () -> as(cashier, () -> holds.capture(member, first.id(), euro("1.00"), "a", aCommand())));
        assertRefused(
                "ledger.hold-ended", () -> as(cashier, () -> holds.release(member, second.id(), "a", aCommand())));
        assertThat(as(cashier, () -> holds.holds(member, false, PageRequest.FIRST))
                        .items())
                .extracting(HoldView::state)
                .containsExactly("VOIDED", "CLOSED");
        assertThat(as(cashier, () -> holds.holds(member, true, PageRequest.FIRST))
                        .items())
                .isEmpty();
    }

    @Test
    void a_hold_that_many_capture_is_captured_once() {
        var member = memberWith("100.00");
        var hold = as(cashier, () -> holds.place(member, euro("4.00"), "repair", aCommand()));

        var race =
                as(cashier, () -> race(30, () -> holds.capture(member, hold.id(), euro("4.00"), "done", aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(HoldEnded.class)).isEqualTo(29);
        assertThat(cashOf(member)).isEqualTo(euro("96.00"));
    }

    @Test
    void what_play_has_set_aside_is_not_the_desks_to_end() {
        var member = memberWith("10.00");
        var other = memberWith("10.00");
        var play = as(house(), () -> wallets.hold(member, euro("3.00"), "play x"));
        var foreign = as(cashier, () -> holds.place(other, euro("1.00"), "a", aCommand()));

        for (var hold : List.of(play, foreign.id(), anId())) {
            assertRefused("hold.not-found", () -> as(cashier, () -> holds.release(member, hold, "a", aCommand())));
            assertRefused(
                    "hold.not-found",
                    () -> as(cashier, () -> holds.capture(member, hold, euro("1.00"), "a", aCommand())));
        }
    }

    @Test
    void debt_is_written_off_by_two_people_and_never_more_than_is_owed() {
        var member = memberWith("0.01");
        ledger.post(new Entry(
                anId(),
                venue,
                "post-paid",
                null,
                null,
                List.of(
                        Leg.debit(Chart.MEMBER_RECEIVABLE, member.value(), euro("12.00")),
                        Leg.credit(Chart.PLAY_REVENUE, null, euro("12.00")))));
        var second = staff(venue, Role.ADMIN);

        assertRefused(
                "wallet.more-than-owed",
                () -> as(manager, () -> approvals.askForWriteOff(member, euro("12.01"), "moved away", aCommand())));
        var asked = as(manager, () -> approvals.askForWriteOff(member, euro("12.00"), "moved away", aCommand()));
        var again = as(manager, () -> approvals.askForWriteOff(member, euro("12.00"), "moved away", aCommand()));
        assertRefused("wallet.approval-own", () -> as(manager, () -> approvals.decide(asked.id(), true)));
        assertThat(sum(Chart.BAD_DEBT)).isEqualTo(euro("0.00"));

        var race = as(second, () -> race(10, () -> approvals.decide(asked.id(), true)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(ApprovalClosed.class)).isEqualTo(9);
        assertThat(sum(Chart.BAD_DEBT)).isEqualTo(euro("12.00"));
        assertThat(sum(Chart.MEMBER_RECEIVABLE)).isEqualTo(euro("0.00"));
        assertRefused("wallet.more-than-owed", () -> as(second, () -> approvals.decide(again.id(), true)));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I16: nobody at the counter moves a wallet that is linked to them, by any act")
    void a_linked_wallet_is_not_moved() {
        var shift = openShift("50.00");
        var samePhone = memberWith("20.00");
        change("update account set phone = '+4930111' where id in (?, ?)", samePhone, cashier.person());
        var marked = memberWith("20.00");
        as(manager, () -> rules.link(marked, cashier.person(), "sister"));
        var markedBack = memberWith("20.00");
        change(
                "insert into wallet_link values (?, ?, ?, 'ward', now())",
                cashier.person(),
                markedBack,
                manager.person());
        var product = aProduct("Cola", "2.00", 0);
        inStock(product, 10, "1.00", null);

        for (var linked : List.of(samePhone, marked, markedBack)) {
            assertRefused("wallet.linked", () -> topUp(linked, euro("5.00"), shift.id()));
            assertRefused("wallet.linked", () -> debit(linked, euro("1.00"), "a"));
            assertRefused("wallet.linked", () -> as(cashier, () -> holds.place(linked, euro("1.00"), "a", aCommand())));
            assertRefused(
                    "wallet.linked",
                    () -> as(
                            cashier,
                            () -> refunds.refund(
                                    linked, new RefundOrder(anId(), null, shift.id(), "a", null), aCommand())));
            assertRefused("wallet.linked", () -> sell(linked, shift, List.of(line(product, 1)), wallet("2.00")));
            assertThat(cashOf(linked)).isEqualTo(euro("20.00"));
        }
        as(manager, () -> rules.unlink(marked, cashier.person(), "not any more"));
        debit(marked, euro("1.00"), "a");
    }

    @Test
    @DisplayName("I16: nor their own, by any act")
    void an_operator_with_a_wallet_does_not_move_it() {
        var both = memberWith("10.00");
        var all = Set.of(
                Permission.WALLET_TOP_UP,
                Permission.WALLET_DEBIT,
                Permission.WALLET_ADJUST,
                Permission.WALLET_FREEZE,
                Permission.TXN_REFUND,
                Permission.WALLET_RULES,
                Permission.SHIFT_RUN);
        var selfServing = caller(Caller.Kind.STAFF, both, venue, all);
        List<Runnable> acts = List.of(
                () -> desk.adjust(both, Adjustment.GOODWILL, euro("1.00"), "a", aCommand()),
                () -> statuses.freeze(both, "a"),
                () -> statuses.unfreeze(both, "a"),
                () -> holds.place(both, euro("1.00"), "a", aCommand()),
                () -> rules.link(both, cashier.person(), "a"),
                () -> approvals.askForWriteOff(both, euro("1.00"), "a", aCommand()),
                () -> refunds.refund(both, new RefundOrder(anId(), null, anId(), "a", null), aCommand()));

        for (var act : acts) {
            assertRefused("wallet.own", () -> as(selfServing, act));
        }
        assertThat(cashOf(both)).isEqualTo(euro("10.00"));
    }

    @Test
    void what_the_desk_wrote_about_a_person_is_handed_out_and_forgotten() {
        var member = memberWith("1.00");
        var shift = openShift("0.00");
        var topUp = topUp(member, euro("30.00"), shift.id()).transactionId();
        as(manager, () -> rules.link(member, cashier.person(), "cousin of the cashier"));
        as(manager, () -> approvals.askForRefund(member, topUp, euro("30.00"), "moves to Rome", aCommand()));
        var data = the(WalletPersonalData.class);

        assertThat(inTransaction(() -> data.export(member)).toString()).contains("cousin", "Rome");
        inTransaction(() -> data.erase(Set.of(member)));

        assertThat(inTransaction(() -> data.export(member))).isEmpty();
    }

    @Test
    @DisplayName("R10: the smallest top-up and the largest balance are terms of the venue")
    void a_venue_has_terms_of_its_own() {
        var shift = openShift("0.00");
        var member = aMember(venue);
        var usual = as(manager, () -> rules.terms(venue));
        assertThat(usual.smallestTopUp()).isEqualTo(euro("5.00"));
        assertThat(usual.largestBalance()).isEqualTo(euro("1000.00"));

        var own = as(
                manager,
                () -> rules.setTerms(
                        venue,
                        new WalletTerms(
                                euro("1.00"),
                                euro("30.00"),
                                euro("5.00"),
                                euro("8.00"),
                                2,
                                euro("0.00"),
                                usual.version())));

        topUp(member, euro("1.00"), shift.id());
        assertRefused("wallet.top-up-too-small", () -> topUp(member, euro("0.99"), shift.id()));
        assertRefused("wallet.too-full", () -> topUp(member, euro("29.01"), shift.id()));
        topUp(member, euro("29.00"), shift.id());
        assertThatThrownBy(() -> as(manager, () -> rules.setTerms(venue, usual)))
                .isInstanceOf(StaleEdit.class);
        assertThat(own.version()).isEqualTo(1);
        assertThatThrownBy(() ->
                        new WalletTerms(euro("5.00"), euro("4.00"), euro("5.00"), euro("8.00"), 2, euro("0.00"), 1))
                .isInstanceOf(InvalidInput.class);
        assertThat(events(WalletTermsChanged.class)).hasSize(1);
        assertThat(events(WalletTermsChanged.class).getFirst().changes())
                .as("D29: what was changed, each by its name")
                .containsEntry("largestBalance", "1000.00 EUR → 30.00 EUR")
                .containsEntry("offerHours", "48 → 2")
                .hasSize(6);
    }

    @Test
    @DisplayName("G102: an amount that is none, and whoever has no wallet, are refused by every act")
    void bad_amounts_and_unknown_wallets_are_refused() {
        var member = memberWith("10.00");
        for (var wrong : List.of(euro("0.00"), euro("-5.00"), Money.of("5", "JPY"), Money.of("5.000", "KWD"))) {
            assertThatThrownBy(
                            () -> as(manager, () -> desk.adjust(member, Adjustment.GOODWILL, wrong, "a", aCommand())))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> as(cashier, () -> holds.place(member, wrong, "a", aCommand())))
                    .isInstanceOf(InvalidInput.class);
        }
        for (var nobody : List.of(AccountId.next(), manager.person())) {
            assertRefused(
                    "wallet.not-found",
                    () -> as(
                            manager,
                            () -> desk.adjust(
                                    nobody.equals(manager.person()) ? cashier.person() : nobody,
                                    Adjustment.GOODWILL,
                                    euro("1.00"),
                                    "a",
                                    aCommand())));
        }
        assertThat(cashOf(member)).isEqualTo(euro("10.00"));
    }
}
