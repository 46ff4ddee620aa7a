package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** The account of the member is not one that is served ({@code member.not-active}). */
public final class MemberNotActive extends Refusal {

    public MemberNotActive() {
        super("member.not-active");
    }
}
