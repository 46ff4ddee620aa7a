package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bill that was too high is put right on the page of its session, and somebody of the house plays at a seat. */
class CorrectionPagesTest {

    private static UUID seat;

    private final Demo demo = TheCafe.demo();
    private final Tariff tariff = Tariff.of(demo.stations().getLast());

    @BeforeAll
    static void seat() {
        seat = TheCafe.demo().freshStation();
    }

    @Test
    @DisplayName(
            "T24, T35: a manager corrects a bill with a reason; the credit note stands on the page and is explained")
    void a_manager_corrects_a_bill() {
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 20_00);
            var session = desk.startPlay(seat, member.id()).expect(201).id();
            TheCafe.clock().forward(Duration.ofMinutes(14));
            try (var later = desk.signedInAnew()) {
                var ended = later.act(session, "end").expect(200);
                var total = ended.cents("total");
                try (var page = Console.of(demo.cashier())) {
                    Console.go(page, "/admin/play/session?id=" + session);
                    assertThat(page.locator("#correction-form")).hasCount(0);
                }
                var note = corrected(session, ended.instant("startedAt").plus(Duration.ofMinutes(6)));

                var after = later.play(session).expect(200);
                assertThat(after.cents("adjustedTotal")).isLessThan(total);
                assertThat(later.available(member.id())).isEqualTo(20_00 - after.cents("adjustedTotal"));
                var explained = later.api().get("receipts/" + note + "/explain").expect(200);
                assertThat(explained.json().getBoolean("explained")).isTrue();
                assertThat(explained.cents("total")).isEqualTo(after.cents("adjustedTotal") - total);
            }
        }
        Books.areInOrder();
    }

    /** @return the number of the credit note */
    private String corrected(UUID session, Instant end) {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/play/session?id=" + session);
            sure(page, "#correct");
            assertThat(page.locator("#correction-reason-message")).not().isEmpty();
            page.locator("#correction-reason").fill("Had left already");
            page.locator("#correction-what").selectOption("STRETCH");
            assertThat(page.locator("#correction-from")).isVisible();
            page.locator("#correction-what").selectOption("ENDED_EARLIER");
            assertThat(page.locator("#correction-from")).hasCount(0);
            page.locator("#correction-until").fill(local(end.minus(Duration.ofDays(1))));
            sure(page, "#correct");
            assertThat(page.locator("#correction-until-message")).containsText("earlier end");
            page.locator("#correction-until").fill(local(end));
            sure(page, "#correct");
            assertThat(page).hasURL(Pattern.compile("corrected=true"));
            assertThat(page.locator(".note-good").first()).containsText("corrected");
            assertThat(page.locator(".receipt-kind")).hasText("Credit note");
            Everywhere.look(page, "play-session");
            var note = page.locator(".receipt-number").first().textContent();
            Console.go(page, "/admin/till/receipt?number=" + note);
            assertThat(page.locator(".explain .note-good")).isVisible();
            assertThat(page.locator("#print")).isVisible();
            Everywhere.look(page, "credit-note");
            return note;
        }
    }

    private String local(Instant at) {
        var time = at.atZone(tariff.zone());
        var pattern = time.getSecond() == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }

    @Test
    @DisplayName(
            "T23: somebody of the house plays at a seat at no price, who has the right to; others are not offered it")
    void a_manager_plays_as_staff() {
        var number =
                Api.signedIn(demo.cashier()).get("stations/" + seat).expect(200).number("number");
        try (var page = Console.of(demo.cashier())) {
            open(page, number);
            assertThat(page.locator("#start-staff")).hasCount(0);
        }
        try (var page = Console.of(demo.manager())) {
            open(page, number);
            Everywhere.look(page, "seat");
            sure(page, "#start-staff");
            assertThat(page.locator("#seat-form .note-good")).isVisible();
            assertThat(page.locator("#guest-form")).hasCount(0);
            sure(page, "#end");
            assertThat(page.locator("#bill")).isVisible();
        }
        var played = Api.signedIn(demo.manager())
                .get("play-sessions")
                .expect(200)
                .objects("items")
                .getFirst();
        assertThat(played.getString("mode")).isEqualTo("STAFF");
        assertThat(played.getString("accountId")).isEqualTo(demo.manager().id().toString());
        assertThat(played.getJsonObject("total").getString("amount")).isEqualTo("0.00");
    }

    private static void open(Page page, long number) {
        Console.go(page, "/admin/play/floor");
        page.locator("#seat-" + number).click();
        assertThat(page.locator("#seat-form")).isVisible();
    }

    private static void sure(Page page, String button) {
        page.locator(button).click();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }
}
