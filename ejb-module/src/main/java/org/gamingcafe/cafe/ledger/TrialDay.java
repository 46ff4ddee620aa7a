package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Money;

/** One account number of a day's trial balance: opening and closing are debit minus credit. */
public record TrialDay(Chart chart, Money opening, Money debit, Money credit, Money closing) {}
