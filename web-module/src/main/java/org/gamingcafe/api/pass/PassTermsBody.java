package org.gamingcafe.api.pass;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.pass.PassKind;
import org.gamingcafe.cafe.pass.PassTerms;
import org.gamingcafe.cafe.pass.PassValidity;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a pass is, as it is written and read.
 *
 * @param allowance of a subscription: MINUTES or DAILY; of others what the kind says
 * @param seconds of the pass, of a period, or of each business day; absent in a window
 * @param opens with closes the local window in which it holds; absent or equal: the whole day
 */
@Schema(
        example = "{\"name\":\"Ten hours\",\"kind\":\"MINUTES\",\"seconds\":36000,"
                + "\"groups\":[{\"groupId\":\"01980000-0000-7000-8000-000000000001\",\"percent\":100}],"
                + "\"validity\":{\"begins\":\"SALE\",\"length\":90,\"unit\":\"DAY\"},"
                + "\"price\":{\"amount\":\"25.00\",\"currency\":\"EUR\"},\"taxPpm\":190000}")
public record PassTermsBody(
        @NotBlank @Size(max = 80) String name,
        @NotNull PassKind kind,
        Entitlement.@Nullable Kind allowance,
        @Nullable @Min(0) @Max(31_622_400) Long seconds,
        @Nullable @Pattern(regexp = TIME) String opens,
        @Nullable @Pattern(regexp = TIME) String closes,
        @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull GroupBody> groups,
        @NotNull @Valid ValidityBody validity,
        @NotNull Money price,
        @NotNull @Min(0) @Max(1_000_000) Integer taxPpm) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** A group on which it holds; a second there takes so many per cent of a second off, 100 if absent. */
    public record GroupBody(
            @NotNull UUID groupId,
            @Nullable @Min(1) @Max(10_000) Integer percent) {

        Entitlement.GroupUse use() {
            return new Entitlement.GroupUse(
                    groupId, Optional.ofNullable(percent).orElse(100));
        }
    }

    @Schema(
            description =
                    "So many days or months from its sale or first use, until an instant, or until the earlier of the two.")
    public record ValidityBody(
            PassValidity.@NotNull Begin begins,
            @Nullable @Min(1) @Max(366) Integer length,
            PassValidity.@Nullable Unit unit,
            @Nullable Instant until) {

        PassValidity validity() {
            return new PassValidity(begins, length, unit, until);
        }
    }

    PassTerms terms() {
        return new PassTerms(
                name,
                kind,
                Optional.ofNullable(allowance).orElseGet(this::usualAllowance),
                Optional.ofNullable(seconds).orElse(0L),
                time(opens),
                time(closes),
                groups.stream().map(GroupBody::use).toList(),
                validity.validity(),
                price,
                taxPpm);
    }

    private Entitlement.Kind usualAllowance() {
        return switch (kind) {
            case WINDOW -> Entitlement.Kind.WINDOW;
            case DAILY -> Entitlement.Kind.DAILY;
            case MINUTES, SUBSCRIPTION -> Entitlement.Kind.MINUTES;
        };
    }

    private static LocalTime time(@Nullable String text) {
        return text == null ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    static PassTermsBody of(PassTerms terms) {
        var validity = terms.validity();
        return new PassTermsBody(
                terms.name(),
                terms.kind(),
                terms.allowance(),
                terms.seconds(),
                terms.opens().toString(),
                terms.closes().toString(),
                terms.groups().stream()
                        .map(use -> new GroupBody(use.groupId(), use.percent()))
                        .toList(),
                new ValidityBody(validity.begins(), validity.length(), validity.unit(), validity.until()),
                terms.price(),
                terms.taxPpm());
    }
}
