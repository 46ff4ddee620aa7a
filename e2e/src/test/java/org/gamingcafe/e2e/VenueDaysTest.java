package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The job counts them by itself, every hour; an administrator reads them. */
@DisplayName("G115, G118: what business days have brought, over JSON, as a table and on a page")
class VenueDaysTest {

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(60);
    private static final String OF_THE_DEMO =
            "from venue_day d join venue v on v.id = d.venue_id where v.code = 'DEMO'";

    private static final String GOOD = OF_THE_DEMO + " and d.play_revenue > 0 and d.goods_revenue > 0";

    /** Business days of the demo end at six. */
    private static final LocalTime AFTER_THE_CUT_OVER = LocalTime.of(7, 0);

    private static String day;

    private final Api admin = Api.signedIn(TheCafe.demo().admin());

    @BeforeAll
    static void a_day_is_over_on_which_somebody_played_and_drank() {
        if (Books.number("select count(*) " + GOOD) == 0) {
            playAndDrink();
            TheCafe.clock().forwardTo(AFTER_THE_CUT_OVER, ZoneId.of("Europe/Berlin"), any -> true);
            await().atMost(COUNTED_WITHIN).until(() -> Books.number("select count(*) " + GOOD) > 0);
        }
        day = (String) Books.rows("select to_char(max(d.day), 'YYYY-MM-DD') " + GOOD)
                .getFirst()
                .getFirst();
    }

    private static void playAndDrink() {
        var demo = TheCafe.demo();
        var member = demo.freshMember().id();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member, 20_00);
            var session =
                    desk.startPlay(demo.freshStation(), member).expect(201).id();
            TheCafe.clock().forward(Duration.ofMinutes(10));
            desk.act(session, "end").expect(200);
            var drink = Desk.product(0);
            desk.sell(null, Body.list(Desk.line(drink, 1)), Body.list(Desk.paid("CASH", Body.euros(Desk.price(drink)))))
                    .expect(201);
        }
    }

    @Test
    void a_day_says_what_the_books_say() {
        var days =
                admin.get("reports/days?from=" + day + "&to=" + day).expect(200).items();

        assertThat(days).hasSize(1);
        var told = days.getJsonObject(0);
        assertThat(told.getString("day")).isEqualTo(day);
        assertThat(Answer.cents(told, "playRevenue")).isPositive().isEqualTo(ofTheBooks(4100));
        assertThat(Answer.cents(told, "goodsRevenue")).isPositive().isEqualTo(ofTheBooks(4200));
        assertThat(Duration.parse(told.getString("open"))).isPositive();
        assertThat(told.getInt("seats")).isPositive();
        assertThat(told.getInt("occupancy")).isNotNegative();
    }

    private static long ofTheBooks(int chart) {
        return Books.number("""
                select coalesce(sum(p.credit - p.debit), 0) from journal_entry e join posting p on p.entry_id = e.id
                join ledger_account a on a.id = p.account_id
                where e.venue_id = ? and a.venue_id = e.venue_id and a.chart = ? and e.business_day = cast(? as date)""", TheCafe.demo().venue(), chart, day);
    }

    @Test
    void as_a_table_and_only_between_two_days() {
        var table = admin.get("reports/days?from=" + day + "&to=" + day + "&format=csv");

        assertThat(table.expect(200).header("Content-Type")).startsWith("text/csv");
        assertThat(table.text().lines()).hasSize(2).first().asString().startsWith("\"day\",\"sessions\"");
        admin.get("reports/days?to=" + day).expectProblem(400, "report.span");
        admin.get("reports/days?from=" + day + "&to=2000-01-01").expectProblem(400, "report.span");
        admin.get("reports/days?from=2000-01-01&to=" + day).expectProblem(400, "report.span");
        admin.get("reports/days?from=yesterday&to=" + day).expect(400).isProblem();
    }

    @Test
    void an_administrator_sees_the_chart_and_downloads_the_table() throws IOException {
        try (var page = Console.of(TheCafe.demo().admin())) {
            Console.go(page, "/admin/report/days");
            assertThat(page.locator("#days tbody tr").first()).isVisible();
            assertThat(page.locator("svg.chart rect").first()).isAttached();
            Everywhere.look(page, "venue-days-counted");

            page.locator("#days-from").fill("2000-01-01");
            page.locator("#days-show").click();
            assertThat(page.locator("#days-form .ui-message-error").first()).isVisible();
            page.locator("#days-from").fill(day);
            page.locator("#days-to").fill(day);
            page.locator("#days-show").click();
            assertThat(page.locator("#days tbody tr")).hasCount(1);
            var file = page.waitForDownload(() -> page.locator("#days-export").click());
            assertThat(Files.readString(file.path())).startsWith("\"day\"").contains(day);
        }
    }
}
