package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.AccountId;

/** Somebody who may take over a till by PIN or badge today. */
public record PresentCashier(AccountId account, String name, boolean hasPin, boolean hasBadge) {}
