package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Refusal;

/** A promotion that takes nothing off this sale. */
public final class PromotionRefused extends Refusal {

    private PromotionRefused(String code) {
        super(code);
    }

    static PromotionRefused unknown() {
        return new PromotionRefused("promotion.unknown-code");
    }

    static PromotionRefused over() {
        return new PromotionRefused("promotion.over");
    }

    static PromotionRefused usedUp() {
        return new PromotionRefused("promotion.used-up");
    }

    static PromotionRefused usedByMember() {
        return new PromotionRefused("promotion.used-by-member");
    }

    static PromotionRefused membersOnly() {
        return new PromotionRefused("promotion.members-only");
    }

    static PromotionRefused codeTaken() {
        return new PromotionRefused("promotion.code-taken");
    }

    @Override
    public String field() {
        return code().equals("promotion.code-taken") ? "code" : "promotion";
    }
}
