package org.gamingcafe.api.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.wallet.LineFilter;
import org.gamingcafe.cafe.wallet.WalletLine;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * @param amount signed: what came is above zero, what went is below
 * @param balanceAfter of the bucket
 */
public record TransactionAnswer(
        UUID id,
        Instant at,
        String type,
        LineFilter.Bucket bucket,
        Money amount,
        Money balanceAfter,
        @Nullable String reason) {

    static TransactionAnswer of(WalletLine line) {
        return new TransactionAnswer(
                line.entryId(),
                line.at(),
                line.type(),
                line.bucket(),
                line.amount(),
                line.balanceAfter(),
                line.reason());
    }
}
