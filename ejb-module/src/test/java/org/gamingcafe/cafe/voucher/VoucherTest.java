package org.gamingcafe.cafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A code becomes money once. */
class VoucherTest extends CounterTest {

    private final VoucherService vouchers = the(VoucherService.class);
    private final VoucherIssueService issuing = the(VoucherIssueService.class);
    private final AccountId member = aMember(venue);

    private NewBatch batch(VoucherKind kind, String value, int pieces, UUID shift) {
        return new NewBatch(venue, kind, "Summer", euro(value), pieces, 30, shift);
    }

    private IssuedBatch issue(String value, int pieces) {
        return as(manager, () -> issuing.issue(batch(VoucherKind.VOUCHER, value, pieces, null), aCommand()));
    }

    private Redemption redeem(AccountId by, String code) {
        return as(member(by, venue), () -> vouchers.redeem(by, code, aCommand()));
    }

    private UUID idOf(String code) {
        return (UUID) one("select id from voucher where code_hash = ?", VoucherCode.hash(code));
    }

    @Test
    void a_batch_of_codes_is_issued_and_each_becomes_money() {
        var issued = issue("5.00", 3);
        assertThat(issued.codes())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("15.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("15.00"));

        var redeemed = redeem(
                member, " " + issued.codes().getFirst().toLowerCase(Locale.ROOT).replace("-", " "));

        assertThat(redeemed.value()).isEqualTo(euro("5.00"));
        assertThat(redeemed.wallet().cash()).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("10.00"));
        assertThat(as(manager, () -> vouchers.list(venue, VoucherView.State.REDEEMED, null, PageRequest.FIRST))
                        .items())
                .singleElement()
                .satisfies(shown -> assertThat(shown.redeemedBy()).isEqualTo(member));
        assertThat(events(VouchersIssued.class)).hasSize(1);
        assertThat(events(VoucherEnded.class))
                .singleElement()
                .satisfies(event -> assertThat(event.act()).isEqualTo("voucher.redeemed"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I15: a gift card is sold for cash and is no revenue")
    void a_gift_card_puts_cash_into_the_drawer() {
        var seller = staff(venue, Role.MANAGER);
        var shift = as(seller, () -> tills.open(till.id(), euro("0.00"), aCommand()));

        var issued = as(seller, () -> issuing.issue(batch(VoucherKind.GIFT_CARD, "25.00", 2, shift.id()), aCommand()));

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("50.00"));
        redeem(member, issued.codes().getFirst());
        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("25.00"));
        as(seller, () -> vouchers.makeVoid(idOf(issued.codes().getLast()), "lost", aCommand()));
        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.BREAKAGE)).isEqualTo(euro("25.00"));
        assertThatThrownBy(() -> batch(VoucherKind.GIFT_CARD, "25.00", 2, null)).isInstanceOf(InvalidInput.class);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I19: no code lies in the database, nor in what is kept for a repeated request")
    void a_code_is_shown_once_and_kept_as_a_hash() {
        var command = aCommand();
        var issued = as(manager, () -> issuing.issue(batch(VoucherKind.VOUCHER, "5.00", 2, null), command));

        var again = as(manager, () -> issuing.issue(batch(VoucherKind.VOUCHER, "5.00", 2, null), command));

        assertThat(again).isEqualTo(issued);
        for (var code : issued.codes()) {
            for (var table : List.of("voucher", "voucher_batch", "idempotency_key", "audit_record", "journal_entry")) {
                assertThat(number(
                                "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                                "%" + code + "%",
                                "%" + code.replace("-", "") + "%"))
                        .as(table)
                        .isZero();
            }
            assertThat(issued.toString()).doesNotContain(code);
        }
    }

    @Test
    @DisplayName("I14: of fifty members who redeem the same code one gets the money")
    void a_code_is_redeemed_once_whoever_races() {
        var code = issue("5.00", 1).codes().getFirst();
        var members = Stream.generate(() -> aMember(venue)).limit(50).toList();
        var turn = new AtomicInteger();

        var race = race(50, () -> redeem(members.get(turn.getAndIncrement()), code));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(VoucherRefused.class)).isEqualTo(49);
        assertThat(sum(Chart.CASH_WALLET)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I14, control: who reads the state without a lock redeems more than once in the same race")
    void the_same_race_breaks_a_naive_voucher() {
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany == 0; round++) {
            var naive = new NaiveVoucher(
                    the(EntityManager.class),
                    VoucherCode.hash(issue("5.00", 1).codes().getFirst()));

            var race = race(50, () -> inTransaction(naive::redeem));

            tooMany = race.results().size() - 1;
        }

        assertThat(tooMany).as("redemptions of a code that was redeemed").isPositive();
    }

    @Test
    void a_code_that_is_void_expired_redeemed_or_unknown_says_so() {
        var codes = issue("5.00", 4).codes();
        as(manager, () -> vouchers.makeVoid(idOf(codes.get(0)), "stolen", aCommand()));
        redeem(member, codes.get(1));
        var other = aMember(venue);

        assertRefused("voucher.void", () -> redeem(member, codes.get(0)));
        assertRefused("voucher.redeemed", () -> redeem(other, codes.get(1)));
        assertRefused("voucher.unknown-code", () -> redeem(member, "0000-0000-0000-0000"));
        assertRefused("voucher.unknown-code", () -> redeem(member, "x".repeat(10_000)));
        clock().advance(Duration.ofDays(30));
        assertRefused("voucher.expired", () -> redeem(member, codes.get(2)));
        var race = as(house(), () -> race(8, () -> vouchers.expire(10)));
        assertThat(race.failures()).isEmpty();
        assertThat(events(VoucherEnded.class).stream()
                        .filter(event -> event.venue().equals(venue))
                        .filter(event -> event.state() == VoucherView.State.EXPIRED))
                .hasSize(2);
        assertRefused("voucher.expired", () -> redeem(other, codes.get(3)));
        assertRefused(
                "voucher.ended", () -> as(manager, () -> vouchers.makeVoid(idOf(codes.get(3)), "late", aCommand())));

        assertThat(cashOf(member)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.PROMOTION)).isEqualTo(euro("5.00"));
    }

    @Test
    void who_guesses_codes_is_stopped_after_five_wrong_ones() {
        var code = issue("5.00", 1).codes().getFirst();

        var race = race(20, () -> redeem(member, "0000-0000-0000-0001"));

        assertThat(race.failed(VoucherRefused.class)).isEqualTo(5);
        assertThat(race.failed(TooManyTries.class)).isEqualTo(15);
        assertThatThrownBy(() -> redeem(member, code))
                .isInstanceOfSatisfying(
                        TooManyTries.class,
                        no -> assertThat(no.retryAfterSeconds()).isBetween(1L, 900L));
        var neighbour = aMember(venue);
        assertRefused("voucher.unknown-code", () -> redeem(neighbour, "0000-0000-0000-0001"));
        clock().advance(Duration.ofMinutes(15));
        assertThat(redeem(member, code).value()).isEqualTo(euro("5.00"));
        clock().advance(Duration.ofMinutes(16));
        assertThat(as(house(), () -> vouchers.forgetTries(100))).isPositive();
    }

    @Test
    void right_codes_are_no_tries() {
        var codes = issue("5.00", 7).codes();

        codes.forEach(code -> redeem(member, code));

        assertThat(cashOf(member)).isEqualTo(euro("35.00"));
    }

    @Test
    @DisplayName("I16: an operator redeems for a member, never for themselves or a linked wallet")
    void the_desk_redeems_for_others() {
        var codes = issue("5.00", 2).codes();
        change("update account set phone = '+4930222' where id in (?, ?)", member, cashier.person());
        var stranger = staff(aVenue(), Role.CASHIER);

        assertRefused("wallet.linked", () -> as(cashier, () -> vouchers.redeem(member, codes.get(0), aCommand())));
        assertRefused("wallet.not-found", () -> as(stranger, () -> vouchers.redeem(member, codes.get(0), aCommand())));
        var neighbour = aMember(venue);
        assertRefused(
                "wallet.not-found",
                () -> as(member(neighbour, venue), () -> vouchers.redeem(member, codes.get(0), aCommand())));
        as(manager, () -> vouchers.redeem(member, codes.get(0), aCommand()));

        assertThat(cashOf(member)).isEqualTo(euro("5.00"));
    }

    @Test
    void a_code_of_another_venue_is_not_known_here_and_a_full_wallet_keeps_it_whole() {
        var elsewhere = aVenue();
        var theirs = staff(elsewhere, Role.MANAGER);
        var foreign = as(
                        theirs,
                        () -> issuing.issue(
                                new NewBatch(elsewhere, VoucherKind.VOUCHER, "A", euro("5.00"), 1, 3, null),
                                aCommand()))
                .codes()
                .getFirst();
        var code = issue("5.00", 1).codes().getFirst();
        as(house(), () -> wallets.grant(member, euro("995.01")));

        assertRefused("voucher.unknown-code", () -> redeem(member, foreign));
        assertRefused("wallet.too-full", () -> redeem(member, code));
        debit(member, euro("0.01"), "room");
        redeem(member, code);

        assertThat(cashOf(member)).isEqualTo(euro("1000.00"));
        assertRefused("venue.not-found", () -> as(theirs, () -> vouchers.list(venue, null, null, PageRequest.FIRST)));
        var own = idOf(issue("5.00", 1).codes().getFirst());
        assertRefused("voucher.not-found", () -> as(theirs, () -> vouchers.makeVoid(own, "a", aCommand())));
    }

    @Test
    void a_batch_has_limits() {
        for (var pieces : List.of(0, -1, 1_001)) {
            assertThatThrownBy(() -> batch(VoucherKind.VOUCHER, "5.00", pieces, null))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> new NewBatch(venue, VoucherKind.VOUCHER, " ", euro("5.00"), 1, 1, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NewBatch(venue, VoucherKind.VOUCHER, "A", euro("5.00"), 1, 3_651, null))
                .isInstanceOf(InvalidInput.class);
        for (var wrong : List.of(euro("0.00"), euro("-1.00"), euro("1000.01"), Money.of("5", "JPY"))) {
            assertThatThrownBy(() -> as(
                            manager,
                            () -> issuing.issue(
                                    new NewBatch(venue, VoucherKind.VOUCHER, "A", wrong, 1, 1, null), aCommand())))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(issue("1.00", 1_000).codes()).hasSize(1_000);
        assertThatThrownBy(() -> as(cashier, () -> vouchers.expire(1))).isInstanceOf(Denied.class);
    }

    @Test
    void a_list_of_codes_cannot_become_a_formula() {
        var issued = as(
                manager,
                () -> issuing.issue(
                        new NewBatch(venue, VoucherKind.VOUCHER, "=cmd|' /C calc'!A0 \"x\"", euro("5.00"), 1, 1, null),
                        aCommand()));

        assertThat(issued.csv().lines())
                .hasSize(2)
                .element(1)
                .satisfies(
                        line -> assertThat(line.toString()).contains(";\"'=cmd|' /C calc'!A0 \"\"x\"\"\";5.00;EUR;"));
        assertThat(Set.copyOf(issued.codes())).hasSize(1);
    }

    @Test
    void the_list_is_filtered_by_state_batch_and_last_characters() {
        var code = issue("5.00", 2).codes().getFirst();

        assertThat(as(manager, () -> vouchers.list(venue, null, "summ", PageRequest.FIRST))
                        .items())
                .hasSize(2);
        assertThat(as(manager, () -> vouchers.list(venue, null, VoucherCode.ending(code), PageRequest.FIRST))
                        .items())
                .extracting(VoucherView::ending)
                .contains(VoucherCode.ending(code));
        assertThat(as(manager, () -> vouchers.list(venue, VoucherView.State.VOID, null, PageRequest.FIRST))
                        .items())
                .isEmpty();
        var page = as(manager, () -> vouchers.list(venue, null, null, PageRequest.first(1)));
        assertThat(as(manager, () -> vouchers.list(venue, null, null, new PageRequest(1, page.next())))
                        .items())
                .hasSize(1);
    }
}
