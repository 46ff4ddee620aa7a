package org.gamingcafe.cafe.ledger;

import java.util.Arrays;

/** The chart of accounts of a venue (numbers of the usual classes: 1 assets, 2 liabilities, 3 equity, 4 revenue, 5 expense). */
public enum Chart {
    DRAWER(1100),
    SAFE(1110),
    BANK(1120),
    INVENTORY(1400),
    CASH_WALLET(2100),
    BONUS_WALLET(2110),
    TAX_PAYABLE(2200),
    OPENING_BALANCE(3100),
    OWNER(3200),
    PLAY_REVENUE(4100),
    GOODS_REVENUE(4200),
    COST_OF_GOODS(5100),
    SHRINKAGE(5200),
    PROMOTION(5400),
    OVER_SHORT(5600);

    private final int number;

    Chart(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static Chart of(int number) {
        return Arrays.stream(values())
                .filter(chart -> chart.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such account in the chart: " + number));
    }

    /** Accounts that may never go below zero keep a live balance; all others are the sum of their postings. */
    public boolean hasFloor() {
        return this == CASH_WALLET || this == BONUS_WALLET;
    }

    /** Whether a debit makes the balance larger. */
    public boolean isDebitSide() {
        return number < 2000 || number >= 5000;
    }
}
