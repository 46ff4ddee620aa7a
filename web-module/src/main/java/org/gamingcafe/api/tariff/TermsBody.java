package org.gamingcafe.api.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.tariff.Terms;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a tariff says beside its prices, as it is written and read; what is absent does not apply. */
@Schema(
        example = "{\"startUp\":{\"amount\":\"0.50\",\"currency\":\"EUR\"},\"holidays\":[\"2026-12-25\"],"
                + "\"durations\":[{\"afterSeconds\":10800,\"basisPoints\":8000}]}")
public record TermsBody(
        @Nullable @Size(max = 400) List<@NotNull LocalDate> holidays,
        @Nullable @Size(max = 20) List<@Valid @NotNull DurationBody> durations,
        @Nullable @Size(max = 50) List<@Valid @NotNull DiscountBody> discounts,
        @Nullable @Size(max = 20) List<@Valid @NotNull TaxBody> taxChanges,
        @Nullable Boolean taxOnTop,
        @Nullable Money startUp,
        @Nullable Money minimum,
        @Nullable Money dayCap,
        @Nullable @Pattern(regexp = RuleBody.TIME) String cutOver,
        @Nullable @Min(0) @Max(86_400) Long pauseSeconds,
        Terms.@Nullable Rounding rounding) {

    /** After so many billable seconds an hour costs this share of its price. */
    public record DurationBody(
            @NotNull @Min(1) @Max(86_400) Long afterSeconds,
            @NotNull @Min(0) @Max(10_000) Integer basisPoints) {}

    /** A tax rate that holds from a local date on. */
    public record TaxBody(
            @NotNull LocalDate from,
            @NotNull @Min(0) @Max(1_000_000) Integer ppm) {}

    /** So many basis points off; without tier, groups or days for all of them; equal times are the whole day. */
    public record DiscountBody(
            Terms.@NotNull DiscountKind kind,
            @NotBlank @Size(max = 60) String name,
            @NotNull @Min(0) @Max(10_000) Integer basisPoints,
            @Nullable @Size(max = 40) String tier,
            @Nullable @Size(max = 50) List<@NotNull UUID> groups,
            @Nullable @Size(max = 7) List<@NotNull DayOfWeek> days,
            @NotNull @Pattern(regexp = RuleBody.TIME) String from,
            @NotNull @Pattern(regexp = RuleBody.TIME) String until) {

        Terms.Discount discount() {
            return new Terms.Discount(
                    kind,
                    name,
                    basisPoints,
                    tier,
                    Set.copyOf(all(groups)),
                    Set.copyOf(all(days)),
                    LocalTime.parse(from),
                    LocalTime.parse(until));
        }

        static DiscountBody of(Terms.Discount discount) {
            return new DiscountBody(
                    discount.kind(),
                    discount.name(),
                    discount.basisPoints(),
                    discount.tier(),
                    discount.groups().stream().sorted().toList(),
                    discount.days().stream().sorted().toList(),
                    discount.from().toString(),
                    discount.until().toString());
        }
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    Terms terms() {
        return new Terms(
                all(holidays),
                all(durations).stream()
                        .map(tier -> new Terms.DurationTier(tier.afterSeconds(), tier.basisPoints()))
                        .toList(),
                all(discounts).stream().map(DiscountBody::discount).toList(),
                all(taxChanges).stream()
                        .map(change -> new Terms.TaxChange(change.from(), change.ppm()))
                        .toList(),
                Optional.ofNullable(taxOnTop).orElse(false),
                Optional.ofNullable(minor(startUp)).orElse(0L),
                Optional.ofNullable(minor(minimum)).orElse(0L),
                minor(dayCap),
                cutOver == null ? null : LocalTime.parse(cutOver),
                pauseSeconds,
                Optional.ofNullable(rounding).orElse(Terms.Rounding.HALF_UP));
    }

    static TermsBody of(Terms terms, String currency) {
        var cap = terms.dayCapMinor();
        var cutOver = terms.cutOver();
        return new TermsBody(
                terms.holidays(),
                terms.durations().stream()
                        .map(tier -> new DurationBody(tier.afterSeconds(), tier.basisPoints()))
                        .toList(),
                terms.discounts().stream().map(DiscountBody::of).toList(),
                terms.taxChanges().stream()
                        .map(change -> new TaxBody(change.from(), change.ppm()))
                        .toList(),
                terms.taxOnTop(),
                new Money(terms.startUpMinor(), currency),
                new Money(terms.minimumMinor(), currency),
                cap == null ? null : new Money(cap, currency),
                cutOver == null ? null : cutOver.toString(),
                terms.pauseSeconds(),
                terms.rounding());
    }
}
