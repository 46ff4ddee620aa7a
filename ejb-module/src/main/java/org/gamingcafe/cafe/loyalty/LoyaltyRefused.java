package org.gamingcafe.cafe.loyalty;

import org.gamingcafe.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The rules of the points say no. */
public final class LoyaltyRefused extends Refusal {

    private final @Nullable String field;

    private LoyaltyRefused(@Nullable String field, String code, Object... arguments) {
        super(code, arguments);
        this.field = field;
    }

    /** The venue's programme is closed. */
    static LoyaltyRefused closed() {
        return new LoyaltyRefused(null, "loyalty.closed");
    }

    static LoyaltyRefused notEnrolled() {
        return new LoyaltyRefused(null, "loyalty.not-enrolled");
    }

    static LoyaltyRefused notEnough(long there) {
        return new LoyaltyRefused("points", "loyalty.not-enough-points", there);
    }

    static LoyaltyRefused belowMinimum(int minimum) {
        return new LoyaltyRefused("payments", "loyalty.below-minimum", minimum);
    }

    static LoyaltyRefused nameTaken() {
        return new LoyaltyRefused("boardName", "loyalty.board-name-taken");
    }

    static LoyaltyRefused rewardOver() {
        return new LoyaltyRefused(null, "reward.over");
    }

    static LoyaltyRefused rewardUsedUp() {
        return new LoyaltyRefused(null, "reward.used-up");
    }

    static LoyaltyRefused rewardUsedByMember() {
        return new LoyaltyRefused(null, "reward.used-by-member");
    }

    /** Somebody has to hand it over. */
    static LoyaltyRefused atTheDesk() {
        return new LoyaltyRefused(null, "reward.at-the-desk");
    }

    /** The age is not known, or too low. */
    static LoyaltyRefused tooYoung(String product, int years) {
        return new LoyaltyRefused(null, "loyalty.too-young", product, years);
    }

    static LoyaltyRefused cancelled() {
        return new LoyaltyRefused(null, "redemption.cancelled");
    }

    /** What it brought was used already. */
    static LoyaltyRefused used() {
        return new LoyaltyRefused(null, "redemption.used");
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
