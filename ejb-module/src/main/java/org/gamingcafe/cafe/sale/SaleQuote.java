package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Money;

/**
 * What a sale would come to: full price, what is taken off by hand and by a promotion, and what is left to pay.
 *
 * @param needsConsent whether a second person has to consent to what is taken off by hand
 */
public record SaleQuote(Money full, Money byHand, Money promoted, Money total, boolean needsConsent) {}
