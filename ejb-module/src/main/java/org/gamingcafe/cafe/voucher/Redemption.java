package org.gamingcafe.cafe.voucher;

import java.util.UUID;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.Money;

/** A code that became money, and the wallet after it. */
public record Redemption(UUID voucherId, UUID transactionId, Money value, WalletView wallet) {}
