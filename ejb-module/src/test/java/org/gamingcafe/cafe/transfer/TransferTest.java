package org.gamingcafe.cafe.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletStatusService;
import org.gamingcafe.cafe.wallet.WalletTerms;
import org.gamingcafe.identity.privacy.PrivacyChoice;
import org.gamingcafe.identity.privacy.PrivacyService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.SqlState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Money goes from one member to another when both want it. */
class TransferTest extends CounterTest {

    private final TransferService transfers = the(TransferService.class);
    private final AccountId anna = anEnteredMember("60.00");
    private final AccountId bert = anEnteredMember("10.00");

    private String numberOf(AccountId member) {
        return as(house(), () -> the(MemberService.class).get(member)).number();
    }

    private TransferView offer(AccountId from, AccountId to, String amount) {
        var number = numberOf(to);
        return as(
                member(from, venue),
                () -> transfers.offer(new NewTransfer(from, number, euro(amount), "for the pizza"), aCommand()));
    }

    private TransferView accept(AccountId receiver, UUID transfer) {
        return as(member(receiver, venue), () -> transfers.accept(receiver, transfer, aCommand()));
    }

    private TransferView decline(AccountId member, UUID transfer) {
        return as(member(member, venue), () -> transfers.decline(member, transfer, aCommand()));
    }

    @Test
    void an_offer_sets_money_aside_and_moves_it_when_it_is_accepted() {
        var offered = offer(anna, bert, "20.00");
        assertThat(offered.state()).isEqualTo(TransferView.State.OFFERED);
        assertThat(as(house(), () -> wallets.view(anna)).available()).isEqualTo(euro("40.00"));

        var accepted = accept(bert, offered.id());

        assertThat(accepted.state()).isEqualTo(TransferView.State.ACCEPTED);
        assertThat(accepted.note()).isEqualTo("for the pizza");
        assertThat(cashOf(anna)).isEqualTo(euro("40.00"));
        assertThat(as(house(), () -> wallets.view(anna)).held()).isEqualTo(euro("0.00"));
        assertThat(cashOf(bert)).isEqualTo(euro("30.00"));
        assertThat(number("select count(*) from posting where entry_id = ?", accepted.transactionId()))
                .isEqualTo(2);
        assertThat(events(TransferChanged.class))
                .extracting(TransferChanged::act)
                .containsExactly("transfer.offered", "transfer.accepted");
        assertThat(imbalance()).isZero();
    }

    @Test
    void an_offer_that_is_declined_withdrawn_or_expired_gives_the_money_back_once() {
        var declined = offer(anna, bert, "10.00");
        var withdrawn = offer(anna, bert, "10.00");
        var expired = offer(anna, bert, "10.00");

        assertThat(decline(bert, declined.id()).state()).isEqualTo(TransferView.State.DECLINED);
        assertThat(decline(anna, withdrawn.id()).state()).isEqualTo(TransferView.State.WITHDRAWN);
        clock().advance(Duration.ofHours(48));
        assertRefused("transfer.closed", () -> accept(bert, expired.id()));
        var race = as(house(), () -> race(8, () -> transfers.expire(10)));

        assertThat(race.failures()).isEmpty();
        assertThat(events(TransferChanged.class).stream()
                        .filter(event -> event.transfer().equals(expired.id())))
                .extracting(TransferChanged::state)
                .containsExactly(TransferView.State.OFFERED, TransferView.State.EXPIRED);
        assertThat(as(house(), () -> wallets.view(anna)).available()).isEqualTo(euro("60.00"));
        assertRefused("transfer.closed", () -> decline(anna, declined.id()));
        assertRefused("transfer.closed", () -> accept(bert, withdrawn.id()));
        assertThat(as(member(bert, venue), () -> transfers.mine(bert, PageRequest.FIRST))
                        .items())
                .extracting(TransferView::state)
                .containsExactly(TransferView.State.EXPIRED, TransferView.State.WITHDRAWN, TransferView.State.DECLINED);
        assertThatThrownBy(() -> as(manager, () -> transfers.expire(10))).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("I14: of thirty who accept, decline and withdraw the same offer one ends it")
    void an_offer_ends_once_whoever_races() {
        var offered = offer(anna, bert, "20.00");
        var turn = new AtomicInteger();

        var race = race(30, () -> switch (turn.incrementAndGet() % 3) {
            case 0 -> accept(bert, offered.id());
            case 1 -> decline(bert, offered.id());
            default -> decline(anna, offered.id());
        });

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(TransferClosed.class)).isEqualTo(29);
        var moved = race.results().getFirst().state() == TransferView.State.ACCEPTED;
        assertThat(cashOf(anna)).isEqualTo(euro(moved ? "40.00" : "60.00"));
        assertThat(cashOf(bert)).isEqualTo(euro(moved ? "30.00" : "10.00"));
        assertThat(as(house(), () -> wallets.view(anna)).held()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("E13.2: who does not want to be offered money looks like nobody, at once and until they say otherwise")
    void who_wants_no_transfers_looks_like_nobody() {
        as(member(bert, venue), () -> the(PrivacyService.class).choose(new PrivacyChoice(false, true, false), 0));

        assertRefused("member.not-found", () -> offer(anna, bert, "5.00"));

        as(member(bert, venue), () -> the(PrivacyService.class).choose(new PrivacyChoice(false, true, true), 1));
        assertThat(offer(anna, bert, "5.00").state()).isEqualTo(TransferView.State.OFFERED);
    }

    @Test
    @DisplayName("G103: opposite transfers never wait for each other in a circle")
    void opposite_transfers_do_not_block_each_other() {
        as(
                manager,
                () -> the(WalletRulesService.class)
                        .setTerms(
                                venue,
                                new WalletTerms(
                                        euro("5.00"),
                                        euro("1000.00"),
                                        euro("50.00"),
                                        euro("1000.00"),
                                        48,
                                        euro("20.00"),
                                        0)));
        var turn = new AtomicInteger();

        var race = race(12, () -> {
            var isThere = turn.incrementAndGet() % 2 == 0;
            var from = isThere ? anna : bert;
            var to = isThere ? bert : anna;
            for (var i = 0; i < 3; i++) {
                accept(to, offer(from, to, "0.10").id());
            }
        });

        assertThat(race.failures()).isEmpty();
        assertThat(cashOf(anna).plus(cashOf(bert))).isEqualTo(euro("70.00"));
        assertThat(cashOf(anna)).isEqualTo(euro("60.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("G103, control: who locks in the order of the money waits in a circle in the same race")
    void opposite_transfers_that_lock_as_money_flows_block_each_other() {
        var naive = new NaiveTransfer(the(EntityManager.class));
        var turn = new AtomicInteger();

        var race = race(12, () -> {
            var isThere = turn.incrementAndGet() % 2 == 0;
            return inTransaction(() -> naive.move(isThere ? anna : bert, isThere ? bert : anna));
        });

        assertThat(race.failures().stream().flatMap(failure -> SqlState.of(failure).stream()))
                .as("deadlocks")
                .contains("40P01");
    }

    @Test
    void a_venue_limits_a_transfer_and_what_is_sent_in_a_day() {
        assertRefused("transfer.above-limit", () -> offer(anna, bert, "50.01"));
        as(house(), () -> wallets.grant(anna, euro("200.00")));
        offer(anna, bert, "50.00");
        var second = offer(anna, bert, "45.00");
        assertRefused("transfer.above-day-limit", () -> offer(anna, bert, "5.01"));
        decline(anna, second.id());
        offer(anna, bert, "50.00");
        assertRefused("transfer.above-day-limit", () -> offer(anna, bert, "0.01"));
        clock().advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(offer(anna, bert, "50.00").state()).isEqualTo(TransferView.State.OFFERED);
    }

    @Test
    @DisplayName("I3: the limit of a day holds in a race too")
    void offers_that_race_do_not_pass_the_limit_of_a_day() {
        as(house(), () -> wallets.grant(anna, euro("500.00")));

        var race = race(20, () -> offer(anna, bert, "30.00"));

        assertThat(race.results()).hasSize(3);
        assertThat(race.failed(TransferAboveLimit.class)).isEqualTo(17);
    }

    @Test
    @DisplayName("I16: nobody at the counter sends or accepts for a member")
    void only_the_two_members_act() {
        var offered = offer(anna, bert, "5.00");
        var carl = anEnteredMember("0.00");
        var number = numberOf(bert);

        assertRefused(
                "wallet.not-found",
                () -> as(
                        manager, () -> transfers.offer(new NewTransfer(anna, number, euro("5.00"), null), aCommand())));
        assertRefused("wallet.not-found", () -> as(cashier, () -> transfers.accept(bert, offered.id(), aCommand())));
        assertRefused("transfer.not-found", () -> accept(carl, offered.id()));
        assertRefused("transfer.not-found", () -> accept(anna, offered.id()));
        assertRefused("transfer.not-found", () -> decline(carl, offered.id()));
        assertThat(cashOf(bert)).isEqualTo(euro("10.00"));
    }

    @Test
    void an_offer_names_another_member_of_the_venue_and_a_real_amount() {
        var number = numberOf(bert);
        assertRefused("transfer.to-oneself", () -> offer(anna, anna, "5.00"));
        assertRefused("money.not-positive", () -> offer(anna, bert, "0.00"));
        assertRefused("money.not-positive", () -> offer(anna, bert, "-1.00"));
        assertRefused(
                "member.not-found",
                () -> as(
                        member(anna, venue),
                        () -> transfers.offer(new NewTransfer(anna, "M-999999999", euro("5.00"), null), aCommand())));
        assertThatThrownBy(() -> new NewTransfer(anna, number, euro("1.00"), "x".repeat(141)))
                .isInstanceOf(InvalidInput.class);
        assertRefused("wallet.insufficient-funds", () -> offer(bert, anna, "10.01"));
    }

    @Test
    void bonus_is_not_given_away() {
        bonus(bert, "30.00", 30);

        assertRefused("wallet.insufficient-funds", () -> offer(bert, anna, "10.01"));
    }

    @Test
    void a_full_wallet_takes_nothing_and_a_frozen_one_gives_nothing() {
        var rich = anEnteredMember("995.00");
        var tooMuch = offer(anna, rich, "5.01");
        var offered = offer(anna, bert, "5.00");

        assertRefused("wallet.too-full", () -> accept(rich, tooMuch.id()));
        as(manager, () -> the(WalletStatusService.class).freeze(anna, "stolen phone"));
        assertRefused("transfer.sender-frozen", () -> accept(bert, offered.id()));
        assertRefused("wallet.frozen", () -> offer(anna, bert, "1.00"));
        decline(bert, offered.id());

        assertThat(cashOf(anna)).isEqualTo(euro("60.00"));
    }

    @Test
    void what_people_wrote_is_handed_out_and_forgotten() {
        offer(anna, bert, "5.00");
        var data = the(TransferPersonalData.class);

        assertThat(inTransaction(() -> data.export(anna)).toString()).contains("pizza");
        inTransaction(() -> data.erase(Set.of(anna)));

        assertThat(inTransaction(() -> data.export(anna))).isEmpty();
    }
}
