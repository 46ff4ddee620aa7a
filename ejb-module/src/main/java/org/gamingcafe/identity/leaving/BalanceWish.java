package org.gamingcafe.identity.leaving;

/** What is to become of what is left in the wallet of somebody who goes for good (D35). */
public enum BalanceWish {
    /** Nobody has said; what is left by then moves to the unclaimed balances of the house. */
    UNDECIDED,
    /** They fetch it at the desk before the day. */
    PAY_OUT,
    FORFEIT
}
