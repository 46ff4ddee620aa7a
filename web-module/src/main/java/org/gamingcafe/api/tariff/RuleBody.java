package org.gamingcafe.api.tariff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price per hour for a group of stations, as it is written and read.
 *
 * @param tier whose price it is; without one everybody's who has none of their own
 * @param holidays whether it is a price of holidays, beside its days
 * @param until local time; 00:00 is the end of the day
 */
@Schema(
        example = "{\"groupId\":\"01980000-0000-7000-8000-000000000001\",\"name\":\"Day\",\"days\":[\"MONDAY\"],"
                + "\"from\":\"06:00\",\"until\":\"18:00\",\"perHour\":{\"amount\":\"3.00\",\"currency\":\"EUR\"}}")
public record RuleBody(
        @NotNull UUID groupId,
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 7) List<@NotNull DayOfWeek> days,
        @Nullable Boolean holidays,
        @Nullable @Size(max = 40) String tier,
        @NotNull @Pattern(regexp = TIME) String from,
        @NotNull @Pattern(regexp = TIME) String until,
        @NotNull Money perHour) {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    TariffView.RuleView rule() {
        var week = EnumSet.noneOf(DayOfWeek.class);
        week.addAll(days);
        return new TariffView.RuleView(
                groupId,
                name,
                week,
                LocalTime.parse(from),
                LocalTime.parse(until),
                perHour.minor(),
                tier,
                Optional.ofNullable(holidays).orElse(false));
    }

    static RuleBody of(TariffView.RuleView rule, String currency) {
        return new RuleBody(
                rule.groupId(),
                rule.name(),
                rule.days().stream().sorted().toList(),
                rule.holidays(),
                rule.tier(),
                rule.from().toString(),
                rule.until().toString(),
                new Money(rule.minorPerHour(), currency));
    }
}
