package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** The account of the member is not active ({@code member.not-active}). */
public final class MemberNotActive extends Refusal {

    MemberNotActive() {
        super("member.not-active");
    }
}
