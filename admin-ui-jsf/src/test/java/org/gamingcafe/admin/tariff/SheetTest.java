package org.gamingcafe.admin.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A painted week says what the prices say that are written of it. */
@DisplayName("Issue 6: the week is painted")
class SheetTest {

    private static final UUID PC = new UUID(0, 1);
    private static final String EUR = "EUR";
    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);

    private static RuleView rule(String name, Set<DayOfWeek> days, String from, String until, long price) {
        return new RuleView(PC, name, days, LocalTime.parse(from), LocalTime.parse(until), price);
    }

    private static Sheet sheet(RuleView... rules) {
        return new Sheet(PC, "PC", null).showing(List.of(rules), EUR);
    }

    private static Sheet blank(String... prices) {
        var sheet = new Sheet(PC, "PC", null);
        for (var price : prices) {
            sheet.addBrush();
            sheet.getBrushes().getLast().setName("Price " + price);
            sheet.getBrushes().getLast().setPrice(new BigDecimal(price));
        }
        return sheet;
    }

    @Test
    void prices_come_back_as_they_were_written() {
        var rules = new RuleView[] {
            rule("Night", WEEK, "22:00", "06:00", 200),
            rule("Day", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "06:00", "22:00", 300),
            rule("Weekend", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "06:00", "22:00", 360)
        };

        assertThat(sheet(rules).rules(EUR)).containsExactlyInAnyOrder(rules);
    }

    @Test
    void a_whole_day_and_a_price_of_holidays_come_back_too() {
        var all = new RuleView(PC, "All", WEEK, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 300, null, true);

        assertThat(sheet(all).rules(EUR)).containsExactly(all);
    }

    @Test
    void what_is_painted_takes_the_place_of_what_was_there() {
        var sheet = sheet(rule("All", WEEK, "00:00", "00:00", 300));
        sheet.addBrush();
        sheet.getBrushes().getLast().setName("Happy hour");
        sheet.getBrushes().getLast().setPrice(new BigDecimal("1.50"));

        sheet.paint(0, 4, 14 * 60, 16 * 60, 1);

        assertThat(sheet.rules(EUR))
                .contains(rule("Happy hour", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "14:00", "16:00", 150))
                .hasSize(4);
        assertThat(Week.of(sheet, EUR).getFirst().blocks())
                .extracting(Week.Block::span)
                .containsExactly(56, 8, 32);
    }

    @Test
    void a_stroke_can_be_taken_back_and_a_price_taken_away() {
        var sheet = blank("3.00");
        sheet.paint(0, 7, 0, 1_440, 0);
        sheet.paint(2, 2, 60, 120, -1);
        assertThat(Week.of(sheet, EUR).get(2).blocks()).hasSize(3);

        sheet.stepBack();
        assertThat(Week.of(sheet, EUR).get(2).blocks()).hasSize(1);

        sheet.removeBrush(0);
        assertThat(sheet.isEmpty()).isTrue();
        assertThat(sheet.getBrushes()).isEmpty();
    }

    @Test
    void a_stroke_without_sense_paints_nothing() {
        var sheet = blank("3.00");

        sheet.paint(0, 8, 0, 60, 0);
        sheet.paint(0, 0, 60, 60, 0);
        sheet.paint(0, 0, 0, 1_500, 0);
        sheet.paint(0, 0, 0, 60, 1);

        assertThat(sheet.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("Whatever is painted, the prices written of it give the same week again (200 seeds)")
    void any_painting_comes_back_the_same() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var sheet = blank("1.00", "2.50", "4.00");
            for (var stroke = 0; stroke < 25; stroke++) {
                var from = random.nextInt(95) * 15;
                var until = from + 15 + random.nextInt((1_440 - from) / 15) * 15;
                var day = random.nextInt(8);
                sheet.paint(
                        day, Math.min(7, day + random.nextInt(3)), from, Math.min(1_440, until), random.nextInt(4) - 1);
            }

            var again = sheet(sheet.rules(EUR).toArray(RuleView[]::new));

            assertThat(prices(again)).as("seed %s", seed).isEqualTo(prices(sheet));
        }
    }

    private static List<String> prices(Sheet sheet) {
        return Week.of(sheet, EUR).stream()
                .flatMap(row -> row.blocks().stream()
                        .map(block ->
                                row.place() + " " + block.from() + "–" + block.until() + " " + block.minorPerHour()))
                .toList();
    }

    @Test
    void days_in_a_row_are_named_by_the_first_and_the_last() {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        days.add(DayOfWeek.SUNDAY);

        assertThat(WeekWords.of(days, day -> day.name().substring(0, 2))).isEqualTo("MO–FR, SU");
    }

    @Test
    void shares_are_typed_in_per_cent() {
        assertThat(Percent.ofBasisPoints(8_050)).isEqualTo(new BigDecimal("80.5"));
        assertThat(Percent.ofPpm(190_000)).isEqualTo(new BigDecimal("19"));
        assertThat(Percent.basisPoints(new BigDecimal("80.5"))).isEqualTo(8_050);
        assertThat(Percent.ppm(new BigDecimal("7.7"))).isEqualTo(77_000);
        assertThat(Percent.ppm(null)).isZero();
    }
}
