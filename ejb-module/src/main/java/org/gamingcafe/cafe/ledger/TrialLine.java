package org.gamingcafe.cafe.ledger;

/** One account number of a trial balance, in minor units of its currency. */
public record TrialLine(int account, String currency, long debit, long credit) {}
