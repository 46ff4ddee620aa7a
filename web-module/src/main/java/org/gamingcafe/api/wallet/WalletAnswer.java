package org.gamingcafe.api.wallet;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.wallet.WalletReceipt;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A wallet: cash and bonus as booked, what is held, what may be spent. "
                + "After an act also the id of the transaction that it made.")
public record WalletAnswer(
        UUID accountId,
        String currency,
        Money cash,
        Money bonus,
        Money held,
        Money available,
        @Nullable UUID transactionId) {

    static WalletAnswer of(WalletReceipt receipt) {
        return of(receipt.wallet(), receipt.transactionId());
    }

    public static WalletAnswer of(WalletView wallet, @Nullable UUID transactionId) {
        return new WalletAnswer(
                wallet.accountId().value(),
                wallet.currency(),
                wallet.cash(),
                wallet.bonus(),
                wallet.held(),
                wallet.available(),
                transactionId);
    }
}
