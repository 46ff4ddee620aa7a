package org.gamingcafe.cafe.bonus;

import org.gamingcafe.platform.kernel.Money;

/** What a top-up would bring on top, and for how many days. Nothing is an amount of zero. */
public record BonusOffer(Money amount, int daysValid) {}
