package org.gamingcafe.cafe.shift;

/** What cash was paid out for. */
public enum PaidFor {
    /** The owner has taken it: 3200. */
    OWNER,
    /** It bought something small: 5950. */
    EXPENSE
}
