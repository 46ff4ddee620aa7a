package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a manager sees of the tills over the API: card payments under way, and what was paid without a till. */
class OfficeAtTheTillsTest {

    private final Api manager = Api.signedIn(TheCafe.demo().manager());

    private List<JsonObject> items(String path) {
        return manager.get(path).expect(200).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private List<String> underWay() {
        return items("terminal-payments/under-way").stream()
                .map(one -> one.getString("id"))
                .toList();
    }

    @Test
    @DisplayName("A card payment of which nobody knows is listed for the venue, decided, and listed no more")
    void card_payments_under_way_are_listed_and_decided() {
        try (var desk = Desk.open()) {
            var payment = UUID.randomUUID();
            Books.change("""
                    insert into terminal_payment (id, venue_id, till_id, shift_id, amount, currency, state, asked_at)
                    select ?, venue_id, till_id, id, 1250, 'EUR', 'UNKNOWN', now() from shift where id = ?""", payment, desk.shift());

            assertThat(underWay()).contains(payment.toString());
            desk.api().get("terminal-payments/under-way").expect(403);
            manager.get("terminal-payments/under-way?venue=" + UUID.randomUUID())
                    .expectProblem(404, "venue.not-found");
            manager.post(
                            "terminal-payments/" + payment + "/decision",
                            Body.of("done", false, "reason", "Not in its journal"))
                    .expect(200);

            assertThat(underWay()).doesNotContain(payment.toString());
        }
        Books.areInOrder();
    }

    @Test
    void what_was_paid_without_a_till_is_listed_by_business_day_the_newest_first() {
        var days = items("days-without-till?days=366");

        assertThat(days.stream().map(day -> day.getString("day")).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(days)
                .allSatisfy(day ->
                        assertThat(day).containsKeys("receipts", "goods", "play", "creditNotes", "givenBack", "total"));
        manager.get("days-without-till?days=0").expect(400);
        manager.get("days-without-till?days=367").expect(400);
        manager.get("days-without-till?venue=" + UUID.randomUUID()).expectProblem(404, "venue.not-found");
    }
}
