package org.gamingcafe.cafe.loyalty;

/** What a reward is. */
public enum RewardKind {
    /** Something that is handed over and stands in no stock. */
    THING,
    /** A piece of a product, taken from stock. */
    PRODUCT,
    /** Bonus onto the wallet. */
    BONUS,
    /** A pass, as if it were bought. */
    PASS;

    /** Whether somebody at the desk has to hand it over. */
    boolean isHandedOver() {
        return switch (this) {
            case THING, PRODUCT -> true;
            case BONUS, PASS -> false;
        };
    }
}
