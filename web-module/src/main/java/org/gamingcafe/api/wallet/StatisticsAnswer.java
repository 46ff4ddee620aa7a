package org.gamingcafe.api.wallet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.wallet.WalletStatistics;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What came and went on a wallet in a period. */
public record StatisticsAnswer(
        UUID accountId,
        long transactions,
        Money in,
        Money out,
        @Nullable Instant first,
        @Nullable Instant last,
        List<WalletStatistics.OfType> types) {

    static StatisticsAnswer of(WalletStatistics statistics) {
        return new StatisticsAnswer(
                statistics.accountId().value(),
                statistics.transactions(),
                statistics.in(),
                statistics.out(),
                statistics.first(),
                statistics.last(),
                statistics.types());
    }
}
