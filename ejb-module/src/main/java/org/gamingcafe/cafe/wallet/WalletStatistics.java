package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What came and went on a wallet in a period, in all and by type of entry (R10). */
public record WalletStatistics(
        AccountId accountId,
        long transactions,
        Money in,
        Money out,
        @Nullable Instant first,
        @Nullable Instant last,
        List<OfType> types) {

    /** Entries of one type: how many, and what they brought and took on one bucket. */
    public record OfType(String type, LineFilter.Bucket bucket, long transactions, Money in, Money out) {}
}
