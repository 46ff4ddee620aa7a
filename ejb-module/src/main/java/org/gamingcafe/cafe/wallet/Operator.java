package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.AccountId;

/** Somebody who works at the counter of a venue. */
public record Operator(AccountId id, String name) {}
