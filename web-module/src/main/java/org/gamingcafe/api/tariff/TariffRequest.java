package org.gamingcafe.api.tariff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gamingcafe.cafe.tariff.TariffDraft;
import org.gamingcafe.cafe.tariff.Terms;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A draft as somebody writes it. Seconds free at the start, least seconds billed, unit to which they are rounded up. */
public record TariffRequest(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Min(0) @Max(1_000_000) Integer taxPpm,
        @Nullable @Min(0) @Max(86_400) Integer freeSeconds,
        @Nullable @Min(0) @Max(86_400) Integer minimumSeconds,
        @Nullable @Min(1) @Max(3_600) Integer roundingSeconds,
        @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull RuleBody> rules,
        @Nullable @Valid TermsBody terms) {

    TariffDraft draft() {
        return new TariffDraft(
                name,
                currency(),
                taxPpm,
                Optional.ofNullable(freeSeconds).orElse(0),
                Optional.ofNullable(minimumSeconds).orElse(0),
                Optional.ofNullable(roundingSeconds).orElse(1),
                rules.stream().map(RuleBody::rule).toList(),
                terms == null ? Terms.NONE : terms.terms());
    }

    /** The one in which all amounts are stated; two of them are refused as money refuses them. */
    private String currency() {
        var fees = terms == null
                ? Stream.<Money>of()
                : Stream.of(terms.startUp(), terms.minimum(), terms.dayCap()).filter(Objects::nonNull);
        return Stream.concat(rules.stream().map(RuleBody::perHour), fees)
                .reduce(Money.zero(rules.getFirst().perHour().currency()), Money::plus)
                .currency();
    }
}
