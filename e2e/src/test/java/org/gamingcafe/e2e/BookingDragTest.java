package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A booking is dragged over the day; what the house refuses stays where it was. */
@DisplayName("R06: bookings are dragged to another seat and time")
class BookingDragTest {

    private static final int MINUTES = 120;
    private static final int FAR_AWAY = 9;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final List<UUID> seats = demo.stations();
    private final UUID first = seats.getFirst();
    private final Tariff tariff = Tariff.of(first);
    private final LocalDate day =
            TheCafe.clock().now().atZone(tariff.zone()).toLocalDate().plusDays(FAR_AWAY);
    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void nothing_is_left() {
        made.forEach(id -> manager.post(
                "reservations/" + id + "/cancel", Body.of("waiveFee", true, "reason", "the test is over")));
    }

    private UUID book(UUID seat, Instant starts, String who) {
        var wanted = Body.with(
                Body.of(
                        "groupId",
                        tariff.group(),
                        "seats",
                        1,
                        "startsAt",
                        starts,
                        "minutes",
                        MINUTES,
                        "guestName",
                        who),
                "stationIds",
                Json.createArrayBuilder().add(seat.toString()).build());
        var answer = manager.post("reservations", wanted).expect(201).json();
        var booking = answer.containsKey("reservation") ? answer.getJsonObject("reservation") : answer;
        var id = UUID.fromString(booking.getString("id"));
        made.add(id);
        return id;
    }

    private static Locator bar(Page page, UUID booking) {
        return page.locator("#day-table [data-booking='" + booking + "']");
    }

    /** Down to the row of that seat, and so many half hours on. */
    private static void drag(Page page, UUID booking, UUID seat, int halfHours) {
        var from = bar(page, booking).boundingBox();
        var to = page.locator("#day-table tr[data-station='" + seat + "']").boundingBox();
        var width = page.locator("#day-table .day-hour").first().boundingBox().width / 2;
        var x = from.x + Math.min(30, from.width / 2);
        page.mouse().move(x, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(x + width * halfHours / 2, (from.y + to.y) / 2);
        page.mouse().move(x + width * halfHours, to.y + to.height / 2);
        page.mouse().up();
    }

    private static void yes(Page page) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("#move-yes").click());
    }

    @Test
    void a_booking_moves_when_it_may_and_stays_when_it_may_not() {
        var noon = day.atTime(LocalTime.NOON).atZone(tariff.zone()).toInstant();
        var second = seats.stream()
                .filter(seat -> !seat.equals(first) && Tariff.of(seat).group().equals(tariff.group()))
                .findFirst()
                .orElseThrow();
        var booking = book(first, noon, "Dragged");
        var other = book(second, noon, "Sits there");
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/reservation/day?day=" + day);

            drag(page, booking, second, 0);
            assertThat(page.locator("#move-what")).containsText("Dragged: seat");
            yes(page);
            assertThat(page.locator("#messages")).containsText("not free");
            assertThat(bar(page, booking)).isVisible();
            assertThat(starts(booking)).isEqualTo(noon);
            assertThat(seat(booking)).isEqualTo(first);

            drag(page, booking, second, 5);
            assertThat(page.locator("#move-what")).containsText("from 14:30");
            page.locator("#move-leave").click();
            assertThat(starts(booking)).isEqualTo(noon);
            drag(page, booking, second, 5);
            yes(page);

            assertThat(page.locator("#day-form .note-good")).isVisible();
            assertThat(starts(booking)).isEqualTo(noon.plusSeconds(150 * 60));
            assertThat(seat(booking)).isEqualTo(second);
            assertThat(starts(other)).isEqualTo(noon);
        }
    }

    private static Instant starts(UUID booking) {
        return Instant.ofEpochSecond(Books.number(
                "select cast(extract(epoch from starts_at) as bigint) from reservation where id = ?", booking));
    }

    private static UUID seat(UUID booking) {
        return (UUID)
                Books.rows("select station_id from seat_claim where reservation_id = ? and freed_at is null", booking)
                        .getFirst()
                        .getFirst();
    }
}
