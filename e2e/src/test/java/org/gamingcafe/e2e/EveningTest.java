package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job of the house from the first sign-in to the closed till, over HTTP, to the cent. */
class EveningTest {

    private static final int DRAWER = 1100;
    private static final int PLAY = 4100;
    private static final int GOODS = 4200;
    private static final int TAX = 2200;
    private static final int OVER_SHORT = 5600;

    private final Diary diary = new Diary();
    private final Demo demo = TheCafe.demo();
    private final Demo.Person member = demo.freshMember();
    private final UUID station = demo.freshStation();
    /** 2.50 with 19 % inside. */
    private final UUID cola = Desk.product("D001");
    /** 6.90 with 7 % inside. */
    private final UUID pizza = Desk.product("D026");

    @Test
    @DisplayName("C10, I1, I4, I11, I14, I15, I17: the evening, to the cent, and once more without effect")
    void an_evening_runs_end_to_end_and_repeating_it_changes_nothing() {
        var tariff = Tariff.of(station);
        TheCafe.clock().forwardTo(LocalTime.of(14, 0), tariff.zone(), day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
        var goodsBefore = Books.of(GOODS);
        var playBefore = Books.of(PLAY);
        var taxBefore = Books.of(TAX);
        var stockBefore = Desk.stock(cola);

        // the till is opened with 100.00 and the member tops up 20.00
        var desk = Desk.open("100.00", diary);
        var before = desk.wallet(member.id());
        var cash = before.cents("cash") + 20_00;
        desk.topUp(member.id(), "20.00").expectDone();
        assertWallet(desk, cash, 0);
        assertThat(Books.of(GOODS)).as("a top-up is no revenue").isEqualTo(goodsBefore);
        assertThat(Books.of(PLAY)).as("a top-up is no revenue").isEqualTo(playBefore);

        // the member is seated
        assertThat(desk.api().get("stations/" + station).expect(200).at("state"))
                .isEqualTo("LOCKED");
        var started = desk.startPlay(station, member.id()).expect(201);
        var session = started.id();
        assertThat(started.at("state")).isEqualTo("ACTIVE");
        assertThat(started.header("Location")).endsWith("/api/v1/play-sessions/" + session);
        assertThat(desk.api().get("stations/" + station).at("state")).isEqualTo("IN_USE");
        var wallet = desk.wallet(member.id());
        assertThat(wallet.cents("cash")).isEqualTo(cash);
        assertThat(wallet.cents("held")).isPositive();
        assertThat(wallet.cents("available")).isEqualTo(cash - wallet.cents("held"));

        // half an hour later two drinks on the wallet
        TheCafe.clock().forward(Duration.ofMinutes(30));
        desk = desk.signedInAnew();
        var drinks = 2 * Desk.price(cola);
        var sold = desk.sell(
                        member.id(), Body.list(Desk.line(cola, 2)), Body.list(Desk.paid("WALLET", Body.euros(drinks))))
                .expect(201);
        cash -= drinks;
        assertThat(sold.cents("total")).isEqualTo(drinks);
        assertThat(sold.cents("change")).isZero();
        assertThat(desk.wallet(member.id()).cents("cash")).isEqualTo(cash);
        assertThat(Desk.stock(cola)).isEqualTo(stockBefore - 2);

        // ten minutes of pause, half an hour of play, the end
        var paused = desk.act(session, "pause").expect(200);
        assertThat(paused.at("state")).isEqualTo("PAUSED");
        assertThat(desk.api().get("stations/" + station).at("state")).isEqualTo("PAUSED");
        TheCafe.clock().forward(Duration.ofMinutes(10));
        desk = desk.signedInAnew();
        var resumed = desk.act(session, "resume").expect(200);
        assertThat(resumed.at("state")).isEqualTo("ACTIVE");
        TheCafe.clock().forward(Duration.ofMinutes(30));
        desk = desk.signedInAnew();
        var ended = desk.act(session, "end").expect(200);
        var played = playedWithoutPauses(session);
        var billable = tariff.billable(played);
        var fee = billable / 60 * 5; // 3.00 an hour on a weekday afternoon is 0.05 for each minute that was begun
        cash -= fee;
        assertThat(played).isBetween(60L * 60, 62L * 60);
        assertThat(ended.number("billableSeconds")).isEqualTo(billable);
        assertThat(ended.cents("total")).isEqualTo(fee);
        assertThat(ended.at("state")).isEqualTo("SETTLED");
        assertThat(desk.api().get("stations/" + station).at("state")).isEqualTo("LOCKED");
        assertWallet(desk, cash, 0);

        // three pizzas in cash with change, then one more and a drink paid from both pockets
        var inCash = desk.sell(null, Body.list(Desk.line(pizza, 3)), Body.list(Desk.paid("CASH", "100.00")))
                .expect(201);
        assertThat(inCash.cents("total")).isEqualTo(20_70);
        assertThat(inCash.cents("change")).isEqualTo(79_30);
        var mixed = desk.sell(
                        member.id(),
                        Body.list(Desk.line(pizza, 1), Desk.line(cola, 1)),
                        Body.list(Desk.paid("WALLET", "1.00"), Desk.paid("CASH", "8.40")))
                .expect(201);
        cash -= 1_00;
        assertThat(mixed.cents("total")).isEqualTo(9_40);
        assertThat(mixed.cents("change")).isZero();
        assertWallet(desk, cash, 0);

        // the receipts say so, and why
        assertReceipt(desk, sold, 5_00, 80); // 5.00 × 19 / 119
        assertReceipt(desk, inCash, 20_70, 1_35); // 20.70 × 7 / 107
        assertReceipt(desk, mixed, 9_40, 45 + 40);
        assertReceipt(desk, ended, fee, tariff.taxInside(fee));

        // the drawer holds float + cash: 100.00 + 20.00 + 20.70 + 8.40; the cashier counts 1.50 less
        assertThat(Books.ofShift(desk.shift(), DRAWER)).isEqualTo(149_10);
        var closed = desk.closeWith("147.60").expect(200);
        assertThat(closed.cents("expected")).isEqualTo(149_10);
        assertThat(closed.cents("counted")).isEqualTo(147_60);
        assertThat(closed.cents("difference")).isEqualTo(-1_50);
        assertThat(Books.ofShift(desk.shift(), DRAWER)).isZero();
        assertThat(Books.ofShift(desk.shift(), OVER_SHORT)).isEqualTo(1_50);

        // the books: revenue without the tax inside it, and nothing else
        assertThat(goodsBefore - Books.of(GOODS)).isEqualTo(5_00 - 80 + 20_70 - 1_35 + 9_40 - 85);
        assertThat(playBefore - Books.of(PLAY)).isEqualTo(fee - tariff.taxInside(fee));
        assertThat(taxBefore - Books.of(TAX)).isEqualTo(80 + 1_35 + 85 + tariff.taxInside(fee));
        assertThat(Desk.stock(cola)).isEqualTo(stockBefore - 3);
        Books.areInOrder();

        // everything once more
        assertThat(diary.commands()).hasSize(10);
        var print = Books.print();
        diary.repeatEverything(desk.api());
        assertThat(Books.print()).isEqualTo(print);
    }

    /** Whole seconds between the ends of the segments that are billed. */
    private long playedWithoutPauses(UUID session) {
        return Books.number("""
                select sum(floor(extract(epoch from until_at)) - floor(extract(epoch from from_at)))::bigint
                from play_segment where session_id = ? and kind = 'BILLABLE'
                """, session);
    }

    private void assertWallet(Desk desk, long cash, long held) {
        var wallet = desk.wallet(member.id());
        assertThat(wallet.cents("cash")).isEqualTo(cash);
        assertThat(wallet.cents("held")).isEqualTo(held);
        assertThat(wallet.cents("available")).isEqualTo(cash - held);
        assertThat(wallet.at("currency")).isEqualTo(demo.currency()).isEqualTo(Demo.CURRENCY);
    }

    private static void assertReceipt(Desk desk, Answer source, long total, long tax) {
        var number = source.at("receiptNumber");
        assertThat(number).matches("[A-Z0-9]{2,6}-[A-Z0-9]{1,4}-\\d+");
        var receipt = desk.api().get("receipts/" + number).expect(200);
        assertThat(receipt.cents("total")).isEqualTo(total);
        assertThat(receipt.cents("tax")).isEqualTo(tax);
        assertThat(sum(receipt.objects("lines"), "amount")).isEqualTo(total);

        var explained = desk.api().get("receipts/" + number + "/explain").expect(200);
        assertThat(explained.cents("total")).isEqualTo(total);
        assertThat(sum(explained.objects("lines"), "amount")).isEqualTo(total);
        assertThat(explained.objects("lines"))
                .allSatisfy(line -> assertThat(line.getString("derivation")).isNotBlank());
    }

    private static long sum(List<JsonObject> lines, String name) {
        return lines.stream().mapToLong(line -> Answer.cents(line, name)).sum();
    }
}
