package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** This person is a guardian of the member already ({@code guardian.taken}). */
public final class GuardianTaken extends Refusal {

    GuardianTaken() {
        super("guardian.taken");
    }
}
