package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A shift over the API: cash beside sales, a blind count, a second person, the Z report; hand-over and rescue. */
class ShiftTest {

    private static final int DRAWER = 1100;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open();
    }

    @AfterEach
    void clear() {
        desk.close();
        Books.areInOrder();
    }

    private Answer move(String kind, String amount, String reason) {
        return desk.api()
                .post(
                        "shifts/" + desk.shift() + "/movements",
                        Body.of("kind", kind, "amount", Body.money(amount), "reason", reason));
    }

    private static Answer grant(String approval) {
        return Api.signedIn(TheCafe.demo().manager())
                .put("counter-approvals/" + approval + "/decision", Body.of("granted", true));
    }

    private String expected(String lessOrMore) {
        var cents = Books.ofShift(desk.shift(), DRAWER);
        return Body.euros(
                cents + new java.math.BigDecimal(lessOrMore).movePointRight(2).longValueExact());
    }

    @Test
    @DisplayName(
            "I11: an evening: sell, pay in, drop, count blind with ten short, a second person consents, the Z report adds up")
    void an_evening_ends_with_a_z_report() {
        var api = desk.api();
        var shift = "shifts/" + desk.shift();
        var cola = Desk.product(0);
        desk.sell(null, Body.list(Desk.line(cola, 2)), Body.list(Desk.paid("CASH", "50.00")))
                .expect(201);
        move("PAY_IN", "20.00", "Coins from the bank").expect(200);
        move("DROP", "60.00", "Too much in the drawer").expect(200);
        move("DROP", "5000.00", "Dreaming").expectProblem(409, "shift.drawer-short");
        api.post(shift + "/movements", Body.of("kind", "NO_SALE", "reason", "A guest wanted change"))
                .expect(200);
        assertThat(api.get(shift + "/movements").expect(200).json().getJsonArray("items"))
                .hasSize(3);
        assertThat(api.get(shift + "/report").expect(200).json().containsKey("drawer"))
                .isFalse();

        var short10 = expected("-10.00");
        assertThat(api.post(shift + "/begin-count").expect(200).at("state")).isEqualTo("BLIND_COUNT");
        move("DROP", "1.00", "Too late").expectProblem(409, "till.shift-counted");
        var waiting = desk.count(short10).expect(200);
        assertThat(waiting.at("state")).isEqualTo("RECONCILING");
        assertThat(waiting.json().containsKey("expected")).isFalse();
        api.post(shift + "/close", Body.of("approvalId", UUID.randomUUID())).expectProblem(409, "approval.needed");
        var asked = api.post(shift + "/approvals", Body.of("reason", "A note of ten is missing"))
                .expect(201);
        desk.count(expected("0.00")).expectProblem(409, "shift.recounted");
        grant(asked.at("id")).expect(200);
        var closed = api.post(shift + "/close", Body.of("approvalId", asked.at("id")))
                .expect(200);

        assertThat(closed.at("state")).isEqualTo("CLOSED");
        assertThat(closed.cents("difference")).isEqualTo(-10_00);
        var z = api.get(shift + "/report").expect(200);
        assertThat(z.at("number")).matches("[A-Z0-9]+-[A-Z0-9]+-Z[0-9]+");
        var drawer = z.json().getJsonObject("drawer");
        assertThat(Answer.cents(drawer, "difference")).isEqualTo(-10_00);
        assertThat(Answer.cents(drawer, "expected"))
                .isEqualTo(100_00 + Answer.cents(drawer, "takings") + 20_00 - 60_00);
        assertThat(Answer.cents(drawer, "takings")).isEqualTo(2 * Desk.price(cola));
        assertThat(z.number("openings")).isEqualTo(1);
    }

    @Test
    void a_report_is_printed_and_written_for_a_spreadsheet() {
        desk.closeWith(expected("0.00")).expect(200);
        var report = "shifts/" + desk.shift() + "/report";

        var pdf = desk.api().get(report + "/pdf").expect(200);
        var csv = desk.api().get(report + "/csv").expect(200);

        assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\"part\",\"what\"").contains("\"drawer\",\"counted\"");
    }

    @Test
    @DisplayName("A drawer is handed over: one shift closes, the next begins with what was counted")
    void a_drawer_is_handed_over() {
        var next = Api.signedIn(Colleagues.join("CASHIER"));
        var counted = expected("-1.00");
        var handOver = Body.with(Body.of("piles", Desk.piles(counted)), "handOver", jakarta.json.JsonValue.TRUE);
        desk.api().post("shifts/" + desk.shift() + "/counts", handOver).expect(200);
        assertThat(next.get("drawer-offers").expect(200).json().getJsonArray("items"))
                .hasSize(1);

        var begun = next.post("drawer-offers/" + desk.shift() + "/take-over").expect(201);

        assertThat(begun.cents("openingFloat"))
                .isEqualTo(new java.math.BigDecimal(counted).movePointRight(2).longValueExact());
        var closed = desk.api().get("shifts/" + desk.shift()).expect(200);
        assertThat(closed.at("state")).isEqualTo("CLOSED");
        assertThat(closed.cents("difference")).isEqualTo(-1_00);
        next.post("shifts/" + begun.id() + "/counts", Body.of("piles", Desk.piles(counted)))
                .expect(200);
    }

    @Test
    @DisplayName("A forgotten shift is closed by a manager with a count and a reason, never without a fresh factor")
    void a_forgotten_shift_is_rescued() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        var rescue = Body.of("piles", Desk.piles(expected("-30.00")), "reason", "Went home ill");
        desk.api().post("shifts/" + desk.shift() + "/rescue", rescue).expect(403);

        var closed = manager.post("shifts/" + desk.shift() + "/rescue", rescue).expect(200);

        assertThat(closed.at("state")).isEqualTo("CLOSED");
        assertThat(closed.cents("difference")).isEqualTo(-30_00);
        assertThat(Books.number(
                        "select count(*) from shift_count where shift_id = ? and kind = 'RESCUE' and reason = 'Went home ill'",
                        desk.shift()))
                .isEqualTo(1);
    }
}
