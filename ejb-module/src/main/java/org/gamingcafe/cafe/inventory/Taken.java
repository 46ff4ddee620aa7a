package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Money;

/** Pieces taken from stock and what they had cost. */
public record Taken(ProductView product, int quantity, Money cost) {}
