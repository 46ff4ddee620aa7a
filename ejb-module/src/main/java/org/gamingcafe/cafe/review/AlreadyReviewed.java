package org.gamingcafe.cafe.review;

import org.gamingcafe.platform.kernel.Refusal;

/** This session has a review already ({@code review.already-written}). */
public final class AlreadyReviewed extends Refusal {

    AlreadyReviewed() {
        super("review.already-written");
    }
}
