package org.gamingcafe.cafe.ledger;

import java.util.Arrays;

/**
 * The chart of accounts of a venue (numbers of the usual classes: 1 assets, 2 liabilities, 3 equity, 4 revenue, 5 expense;
 * 9 is the book of points, which counts in its own currency and never meets money).
 */
public enum Chart {
    DRAWER(1100),
    SAFE(1110),
    BANK(1120),
    CARD_CLEARING(1200),
    MEMBER_RECEIVABLE(1300),
    INVENTORY(1400),
    INTER_VENUE(1500),
    CASH_WALLET(2100),
    BONUS_WALLET(2110),
    PASSES(2120),
    VOUCHERS(2130),
    GIFT_CARDS(2140),
    BOOKING_DEPOSITS(2150),
    UNCLAIMED(2160),
    TAX_PAYABLE(2200),
    TIPS_PAYABLE(2300),
    SUPPLIER_PAYABLE(2400),
    OPENING_BALANCE(3100),
    OWNER(3200),
    PLAY_REVENUE(4100),
    GOODS_REVENUE(4200),
    NO_SHOW_REVENUE(4300),
    BREAKAGE(4400),
    COST_OF_GOODS(5100),
    SHRINKAGE(5200),
    WASTE(5300),
    PROMOTION(5400),
    GOODWILL(5500),
    OVER_SHORT(5600),
    FEES(5700),
    BAD_DEBT(5800),
    ROUNDING(5900),
    PETTY_EXPENSE(5950),
    POINTS_ISSUED(9100),
    MEMBER_POINTS(9200),
    POINTS_REDEEMED(9300),
    POINTS_EXPIRED(9400);

    static final String POINTS = "PTS";

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
        return this == CASH_WALLET || this == BONUS_WALLET || this == MEMBER_POINTS;
    }

    /** Whether a debit makes the balance larger. */
    public boolean isDebitSide() {
        return number < 2000 || number >= 5000 && number < 6000 || this == POINTS_ISSUED;
    }

    /** Whether this account counts in this currency: points in the book of points, money everywhere else. */
    boolean countsIn(String currency) {
        return number >= 9000 == POINTS.equals(currency);
    }
}
