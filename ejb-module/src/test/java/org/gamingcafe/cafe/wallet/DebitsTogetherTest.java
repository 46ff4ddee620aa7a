package org.gamingcafe.cafe.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.GroupCommit;
import org.gamingcafe.platform.kernel.GroupCommit.Asked;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Debits of many callers in one transaction (docs/adr/0016)")
class DebitsTogetherTest extends CounterTest {

    private static final int CALLERS = 64;

    private final GroupCommit<Debit, WalletReceipt> desk = new GroupCommit<>(this::alone, wallets::debitAll);

    @Test
    @DisplayName("G103, D33: 64 callers and enough for half of them: exactly half, not a cent twice")
    void of_sixty_four_at_one_wallet_exactly_half_get_their_money() {
        var member = memberWith("96.00");

        var race = as(cashier, () -> race(CALLERS, () -> ask(desk, aDebit(member, "3.00", aCommand()))));

        assertThat(race.results()).hasSize(CALLERS / 2);
        assertThat(race.failed(InsufficientFunds.class)).isEqualTo(CALLERS / 2);
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("96.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I3: among many wallets, each caller gets what their own wallet has, whoever fails beside them")
    void a_refusal_costs_nobody_else_their_money() {
        var members = IntStream.range(0, 8).mapToObj(i -> memberWith("4.00")).toList();

        assertThat(granted(desk, members)).isEqualTo(CALLERS / 2);
        members.forEach(member -> assertThat(cashOf(member)).isEqualTo(euro("0.00")));
    }

    @Test
    @DisplayName("I3, control: who swallows a refusal within the transaction tells callers of money that never moved")
    void the_same_race_breaks_a_careless_group() {
        var careless = new GroupCommit<>(this::alone, this::swallowing);
        var members = IntStream.range(0, 8).mapToObj(i -> memberWith("4.00")).toList();

        var granted = granted(careless, members);

        var moved = members.stream()
                .mapToLong(member -> 400 - cashOf(member).minor())
                .sum();
        assertThat(granted * 100L).as("what callers were told").isGreaterThan(moved);
    }

    @Test
    @DisplayName("G102, G104, I14: the same key fifty times at once is one debit and one answer")
    void the_same_key_fifty_times_is_one_act() {
        var member = memberWith("50.00");
        var command = aCommand();

        var race = as(cashier, () -> race(50, () -> ask(desk, aDebit(member, "3.00", command))));

        assertThat(race.failures()).isEmpty();
        assertThat(Set.copyOf(race.results())).hasSize(1);
        assertThat(cashOf(member)).isEqualTo(euro("47.00"));
    }

    @Test
    void all_or_none_and_with_none_no_trace() {
        var rich = memberWith("9.00");
        var poor = memberWith("1.00");
        var key = aCommand();
        var all = List.of(asked(cashier, aDebit(rich, "2.00", key)), asked(cashier, aDebit(poor, "2.00", aCommand())));

        assertRefused("wallet.insufficient-funds", () -> as(cashier, () -> wallets.debitAll(all)));

        assertThat(cashOf(rich)).isEqualTo(euro("9.00"));
        assertThat(number("select count(*) from idempotency_key where key = ?", key.key()))
                .isZero();
        assertThat(number(
                        "select count(*) from audit_record where act = 'wallet.debited' and entity_id = ?",
                        rich.toString()))
                .isZero();
    }

    @Test
    @DisplayName("G170: each debit is on record under the one who asked for it, not under the one who led")
    void each_is_done_in_the_name_of_its_caller() {
        var other = staff(venue, Role.CASHIER);
        var first = memberWith("9.00");
        var second = memberWith("9.00");

        as(
                cashier,
                () -> wallets.debitAll(List.of(
                        asked(cashier, aDebit(first, "1.00", aCommand())),
                        asked(other, aDebit(second, "1.00", aCommand())))));

        assertThat(actorOfDebit(first))
                .isEqualTo(Objects.requireNonNull(cashier.account()).value());
        assertThat(actorOfDebit(second))
                .isEqualTo(Objects.requireNonNull(other.account()).value());
    }

    @Test
    void who_may_not_is_refused_whoever_leads() {
        var member = memberWith("9.00");
        var stranger = staff(aVenue(), Role.CASHIER);

        assertRefused(
                "wallet.not-found",
                () -> as(
                        cashier, () -> wallets.debitAll(List.of(asked(stranger, aDebit(member, "1.00", aCommand()))))));

        assertThat(cashOf(member)).isEqualTo(euro("9.00"));
    }

    @Test
    @DisplayName(
            "A wallet with a bonus among others, twice in one batch: each is paid from its own money in the declared order")
    void who_has_a_bonus_spends_it_first_among_others() {
        var plain = memberWith("9.00");
        var lucky = memberWith("9.00");
        bonus(lucky, "1.50", 30);

        var receipts = as(
                cashier,
                () -> wallets.debitAll(List.of(
                        asked(cashier, aDebit(plain, "1.00", aCommand())),
                        asked(cashier, aDebit(lucky, "1.00", aCommand())),
                        asked(cashier, aDebit(lucky, "1.00", aCommand())),
                        asked(cashier, aDebit(plain, "2.00", aCommand())))));

        assertThat(receipts)
                .extracting(receipt -> receipt.wallet().cash())
                .containsExactly(euro("8.00"), euro("9.00"), euro("8.50"), euro("6.00"));
        assertThat(bonusOf(lucky)).isEqualTo(euro("0.00"));
        assertThat(cashOf(plain)).isEqualTo(euro("6.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("R07: eight debits together take no more messages than two")
    void eight_take_few_messages() {
        var members = IntStream.range(0, 8).mapToObj(i -> memberWith("9.00")).toList();
        members.forEach(member -> debit(member, euro("1.00"), "warm"));
        var all = members.stream()
                .map(member -> asked(cashier, aDebit(member, "1.00", aCommand())))
                .toList();

        var messages = statements(() -> as(cashier, () -> wallets.debitAll(all)));

        assertThat(messages).isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("I3: eight equal debits of one wallet by one cashier in one batch are eight debits")
    void equal_debits_of_one_wallet_are_all_done() {
        var member = memberWith("9.00");
        var all = IntStream.range(0, 8)
                .mapToObj(i -> asked(cashier, aDebit(member, "1.00", aCommand())))
                .toList();

        var receipts = as(cashier, () -> wallets.debitAll(all));

        assertThat(receipts)
                .extracting(receipt -> receipt.wallet().cash().minor())
                .containsExactly(800L, 700L, 600L, 500L, 400L, 300L, 200L, 100L);
        assertThat(cashOf(member)).isEqualTo(euro("1.00"));
        assertThat(imbalance()).isZero();
    }

    private int granted(GroupCommit<Debit, WalletReceipt> group, List<AccountId> members) {
        var next = new AtomicInteger();
        var race = as(
                cashier,
                () -> race(CALLERS, () -> {
                    var member = members.get(next.getAndIncrement() % members.size());
                    return ask(group, aDebit(member, "1.00", aCommand()));
                }));
        return race.results().size();
    }

    private static WalletReceipt ask(GroupCommit<Debit, WalletReceipt> group, Debit debit) {
        return group.ask(debit.account().value(), debit.command().key(), debit);
    }

    private List<WalletReceipt> swallowing(List<Asked<Debit>> all) {
        var told = new ArrayList<WalletReceipt>();
        try {
            inTransaction(() -> all.forEach(one -> told.add(one.call().run(() -> alone(one.act())))));
        } catch (Refusal swallowed) {
            while (told.size() < all.size()) {
                told.add(told.isEmpty() ? null : told.getFirst());
            }
        }
        return told;
    }

    private WalletReceipt alone(Debit debit) {
        return wallets.debit(debit.account(), debit.amount(), debit.reason(), debit.command());
    }

    private static Asked<Debit> asked(Caller caller, Debit debit) {
        return new Asked<>(call(caller), debit);
    }

    private static Debit aDebit(AccountId member, String amount, Command command) {
        return new Debit(member, euro(amount), "together", command);
    }

    private static Object actorOfDebit(AccountId member) {
        return one(
                "select actor_id from audit_record where act = 'wallet.debited' and entity_id = ?", member.toString());
    }
}
