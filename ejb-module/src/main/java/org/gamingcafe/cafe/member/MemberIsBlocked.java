package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** The house does not let this member play; why, the desk knows ({@code member.blocked}). */
public final class MemberIsBlocked extends Refusal {

    MemberIsBlocked() {
        super("member.blocked");
    }
}
