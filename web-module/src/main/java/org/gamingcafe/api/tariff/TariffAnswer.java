package org.gamingcafe.api.tariff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tariff.
 *
 * @param activeFrom since or from when new sessions are pinned to it
 * @param madeFrom the version of which it is a copy
 */
public record TariffAnswer(
        UUID id,
        UUID venue,
        String name,
        TariffVersionView.State state,
        String currency,
        String zone,
        Integer taxPpm,
        Integer freeSeconds,
        Integer minimumSeconds,
        Integer roundingSeconds,
        List<RuleBody> rules,
        TermsBody terms,
        @Nullable UUID author,
        @Nullable UUID approvedBy,
        @Nullable Instant activeFrom,
        @Nullable UUID madeFrom,
        Instant createdAt,
        Long version) {

    static TariffAnswer of(TariffVersionView version) {
        var tariff = version.tariff();
        return new TariffAnswer(
                tariff.id(),
                tariff.venue().value(),
                tariff.name(),
                version.state(),
                tariff.currency(),
                tariff.zone(),
                tariff.taxPpm(),
                tariff.freeSeconds(),
                tariff.minimumSeconds(),
                tariff.roundingSeconds(),
                tariff.rules().stream()
                        .map(rule -> RuleBody.of(rule, tariff.currency()))
                        .toList(),
                TermsBody.of(tariff.terms(), tariff.currency()),
                value(version.author()),
                value(version.approvedBy()),
                version.activeFrom(),
                version.madeFrom(),
                version.createdAt(),
                version.version());
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
