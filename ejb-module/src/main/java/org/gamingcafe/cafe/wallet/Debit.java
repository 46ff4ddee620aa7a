package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;

/** What is asked of {@link WalletService#debit}: the owner of the wallet, how much, why (1–200 characters), under which key. */
public record Debit(AccountId account, Money amount, String reason, Command command) {}
