package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Two tills, each asked at another of two servers, that want the last piece of something at the same moment, round after
 * round: one sells it for cash, the other from a member's wallet.
 */
final class TwoTills {

    static final long PRICE = 1_50;

    private static final int DRAWER = 1100;

    private static final int ROUNDS = 40;
    /** So many at most until each till and each server was the faster one once. */
    private static final int MOST_ROUNDS = 160;

    private static final long PURSE = 300_00;
    private static final long FIRST_COST = 50;

    private final Nodes nodes;
    private final List<Api> cashiers;
    private final List<Api> managers;
    private final UUID cashShift;
    private final UUID walletShift;
    private final UUID member;
    private final UUID supplier;
    private final UUID product;

    private TwoTills(Nodes nodes, List<Api> cashiers, List<Api> managers, UUID shift) {
        this.nodes = nodes;
        this.cashiers = cashiers;
        this.managers = managers;
        this.cashShift = shift;
        this.walletShift = openShift();
        this.member = nodes.memberWith(cashiers.getFirst(), shift, PURSE);
        this.supplier = managers.getFirst()
                .post("suppliers", Body.of("name", "Rarities", "leadDays", 2, "retired", false))
                .expect(201)
                .id();
        this.product = addProduct();
    }

    /** @param shift of the cashier, at the first till; the manager opens one at the other */
    static TwoTills open(Nodes nodes, List<Api> cashiers, List<Api> managers, UUID shift) {
        return new TwoTills(nodes, cashiers, managers, shift);
    }

    private UUID openShift() {
        return managers.getFirst()
                .post(
                        "tills/" + nodes.demo().tills().getLast() + "/shifts",
                        Body.of("openingFloat", Body.money("100.00")))
                .expect(201)
                .id();
    }

    private UUID addProduct() {
        var manager = managers.getFirst();
        manager.post("products/categories", Body.of("name", "Rarities", "position", 9))
                .expect(201);
        var about = Body.of("name", "Rarity", "category", "Rarities", "sku", "RARE-1", "lowBelow", 0, "retired", false);
        return manager.post("products", Body.of("product", about, "price", Body.money(PRICE), "taxPpm", 190_000))
                .expect(201)
                .id();
    }

    /**
     * One round, and what it did to both drawers and to the wallet.
     *
     * @param server at which it was to be sold for cash; at the other one from the wallet
     */
    record Round(int server, Answer cash, Answer wallet, long intoDrawers, long offWallet) {

        boolean isForCash() {
            return cash.status() == 201;
        }

        int soldAt() {
            return isForCash() ? server : 1 - server;
        }

        /** Sold once; whoever came too late was told so, and nobody paid for nothing. */
        void mustBeFair() {
            (isForCash() ? cash : wallet).expect(201);
            (isForCash() ? wallet : cash).expectProblem(409, "inventory.out-of-stock");
            assertThat(intoDrawers).as("put into a drawer").isEqualTo(isForCash() ? PRICE : 0);
            assertThat(offWallet).as("taken off the wallet").isEqualTo(isForCash() ? 0 : PRICE);
        }
    }

    List<Round> play() {
        var rounds = new ArrayList<Round>();
        while (rounds.size() < ROUNDS || rounds.size() < MOST_ROUNDS && !isWonByAll(rounds)) {
            var round = lastPiece(rounds.size());
            round.mustBeFair();
            rounds.add(round);
        }
        return rounds;
    }

    private static boolean isWonByAll(List<Round> rounds) {
        return rounds.stream().map(Round::isForCash).distinct().count() == 2
                && rounds.stream().map(Round::soldAt).distinct().count() == 2;
    }

    private Round lastPiece(int round) {
        arrive(FIRST_COST + round);
        var server = round / 2 % 2;
        var drawers = inDrawers();
        var purse = nodes.cash(member);

        var told = atOnce(
                round,
                () -> cashiers.get(server).post("sales", sale(cashShift, "CASH")),
                () -> managers.get(1 - server).post("sales", fromWallet()));

        return new Round(server, told.getFirst(), told.getLast(), inDrawers() - drawers, purse - nodes.cash(member));
    }

    /** Both let go together; whose turn it is stands in front. @return what the one got, and the other */
    static <T> List<T> atOnce(int round, Supplier<T> one, Supplier<T> other) {
        var isOneFirst = round % 2 == 0;
        var told = AtOnce.run(2, caller -> caller == 0 == isOneFirst ? one.get() : other.get());
        return isOneFirst ? told : told.reversed();
    }

    private long inDrawers() {
        return nodes.number("""
                select coalesce(sum(p.debit - p.credit), 0) from posting p join journal_entry e on e.id = p.entry_id
                join ledger_account a on a.id = p.account_id
                where a.chart = ? and e.shift_id in (?, ?)""", DRAWER, cashShift, walletShift);
    }

    private void arrive(long cost) {
        var piece = Body.of("productId", product, "quantity", 1, "unitCost", Body.money(cost));
        managers.getFirst()
                .post("inventory/goods-receipts", Body.of("supplierId", supplier, "lines", Body.list(piece)))
                .expect(201);
    }

    private JsonObject sale(UUID shift, String tender) {
        return Body.of(
                "shiftId",
                shift,
                "lines",
                Body.list(Desk.line(product, 1)),
                "payments",
                Body.list(Desk.paid(tender, Body.euros(PRICE))));
    }

    private JsonObject fromWallet() {
        return Body.with(sale(walletShift, "WALLET"), "accountId", Json.createValue(member.toString()));
    }

    /** Every piece came once and went once, at what it had cost; drawers, wallet, lots and receipts say the same. */
    void mustBeInTheBooks(List<Round> rounds) {
        var sold = rounds.size();
        var forCash = rounds.stream().filter(Round::isForCash).count();
        var books = new ProductBooks(nodes, product);

        books.mustBeSoldOut(sold);
        assertThat(books.costOfSales()).isEqualTo(sold * FIRST_COST + sold * (sold - 1) / 2);
        assertThat(books.paidInCash()).isEqualTo(forCash * PRICE);
        assertThat(nodes.cash(member)).isEqualTo(PURSE - (sold - forCash) * PRICE);
        books.lotsMustBeWorthWhatTheBooksSay();
        books.receiptsMustHaveNoGap();
    }
}
