package org.gamingcafe.cafe.pass;

/** What sort of time a product is. */
public enum PassKind {
    /** So many minutes. */
    MINUTES,
    /** Any time within a local window. */
    WINDOW,
    /** So many minutes on each business day. */
    DAILY,
    /** One of the counted sorts, renewed while it is paid. */
    SUBSCRIPTION
}
