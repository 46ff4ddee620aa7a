package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a case has come to: bill, paper, wallet and books, each held against what somebody has reckoned by hand. */
final class CaseBooks {

    private static final int PLAY = 4100;
    private static final int TAX = 2200;
    private static final int PASSES = 2120;

    private final CaseVenue venue;

    CaseBooks(CaseVenue venue) {
        this.venue = venue;
    }

    /** As the API writes it. */
    static String amount(JsonObject of, String name) {
        return of.getJsonObject(name).getString("amount");
    }

    /** In the smallest units of a currency: 0.90 is 90, 53 is 53, 0.175 is 175. */
    static long minor(String amount) {
        return new BigDecimal(amount).unscaledValue().longValueExact();
    }

    private static List<String> amounts(Answer paper) {
        return paper.objects("lines").stream()
                .map(line -> amount(line, "amount"))
                .toList();
    }

    /** @param lines what each line of the bill comes to, in their order */
    void isBilled(Answer started, String total, String... lines) {
        var play = venue.desk().play(started);
        assertThat(amount(play.json(), "total")).isEqualTo(total);
        var number = play.at("receiptNumber");
        var receipt = venue.cashier().get("receipts/" + number).expect(200);
        assertThat(amount(receipt.json(), "total")).isEqualTo(total);
        assertThat(amounts(receipt)).containsExactly(lines);
        assertThat(amounts(isExplained(number, total))).containsExactly(lines);
        assertThat(venue.house().nodes().number("""
                select coalesce(sum(p.credit - p.debit), 0) from posting p
                join ledger_account a on a.id = p.account_id join play_bill b on b.entry_id = p.entry_id
                where b.session_id = ? and a.chart in (?, ?)""", started.id(), PLAY, TAX))
                .as("earned by the entry of the bill, with its tax")
                .isEqualTo(minor(total));
        areSound();
    }

    /** Worked out again, a paper comes to the same. */
    Answer isExplained(String number, String total) {
        var explained = venue.cashier().get("receipts/" + number + "/explain").expect(200);
        assertThat(amount(explained.json(), "total")).isEqualTo(total);
        assertThat(amount(explained.json(), "rerun")).isEqualTo(total);
        assertThat(explained.json().getBoolean("explained")).isTrue();
        assertThat(explained.objects("lines"))
                .allSatisfy(line -> assertThat(line.getString("derivation")).isNotBlank());
        return explained;
    }

    /** On the wallet, of which nothing is set aside. */
    void has(UUID member, String cash, String bonus) {
        var wallet = venue.cashier().get("wallets/" + member).expect(200).json();
        assertThat(amount(wallet, "cash")).isEqualTo(cash);
        assertThat(amount(wallet, "bonus")).isEqualTo(bonus);
        assertThat(minor(amount(wallet, "held"))).isZero();
    }

    /** Credit minus debit of one account of the chart. */
    long of(int chart) {
        return venue.house().nodes().number("""
                select coalesce(sum(p.credit - p.debit), 0) from posting p
                join ledger_account a on a.id = p.account_id where a.venue_id = ? and a.chart = ?""", venue.id(), chart);
    }

    /** By all bills and passes, with the tax. */
    long earned() {
        return of(PLAY) + of(TAX);
    }

    /** The trial balance is level, no entry and no account of the house is wrong, and passes are owed as they say. */
    void areSound() {
        var trial = venue.admin()
                .get("ledger/trial-balance" + venue.at())
                .expect(200)
                .items()
                .getValuesAs(JsonObject.class);
        assertThat(trial).isNotEmpty();
        assertThat(trial.stream()
                        .mapToLong(line -> minor(amount(line, "closing")))
                        .sum())
                .as("%s", trial)
                .isZero();
        assertThat(venue.house().nodes().faults()).isZero();
        assertThat(venue.house().nodes().number("""
                select (select coalesce(sum(price - earned), 0) from pass where venue_id = ?)
                    - (select coalesce(sum(p.credit - p.debit), 0) from posting p
                        join ledger_account a on a.id = p.account_id where a.venue_id = ? and a.chart = ?)""", venue.id(), venue.id(), PASSES))
                .as("owed for passes, but not in the books")
                .isZero();
    }
}
