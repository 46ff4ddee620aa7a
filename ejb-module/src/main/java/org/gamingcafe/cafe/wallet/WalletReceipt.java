package org.gamingcafe.cafe.wallet;

import java.util.UUID;

/** The journal entry an act has made, and the wallet after it. */
public record WalletReceipt(UUID transactionId, WalletView wallet) {}
