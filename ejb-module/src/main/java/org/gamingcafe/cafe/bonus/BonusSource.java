package org.gamingcafe.cafe.bonus;

/** Where a bonus came from. */
public enum BonusSource {
    TOP_UP,
    GOODWILL,
    PROMOTION
}
