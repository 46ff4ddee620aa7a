package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Money;

/**
 * What entries of one type have moved on one account under a shift.
 *
 * @param entries how many entries
 */
public record ShiftSum(String type, Chart chart, long entries, Money debit, Money credit) {}
