package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody has consented that this member below age plays here ({@code guardian.no-consent}). */
public final class ConsentMissing extends Refusal {

    ConsentMissing(int below) {
        super("guardian.no-consent", below);
    }
}
