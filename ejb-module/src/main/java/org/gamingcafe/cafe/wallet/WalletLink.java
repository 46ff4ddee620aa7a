package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;

/** An operator who moves no money on a wallet because a manager has marked them, with whose hand and why. */
public record WalletLink(
        AccountId operator, String name, Instant since, AccountId markedBy, String markedByName, String reason) {}
