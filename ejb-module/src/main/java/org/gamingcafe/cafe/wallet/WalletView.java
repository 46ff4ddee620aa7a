package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/** A member's prepaid money: cash and bonus posted, what is held for running play, what may be spent. */
public record WalletView(AccountId accountId, String currency, Money cash, Money bonus, Money held, Money available) {}
