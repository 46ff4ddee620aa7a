package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** The rules of the house do not let this person play now ({@code admission.denied}). */
public final class NotAdmitted extends Refusal {

    NotAdmitted(String rule) {
        super("admission.denied", rule);
    }
}
