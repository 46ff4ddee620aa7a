package org.gamingcafe.cafe.till;

import org.gamingcafe.platform.kernel.Refusal;

/** Another till of the venue has this code, or numbers the automatic receipts already ({@code till.code-taken}). */
public final class TillCodeTaken extends Refusal {

    TillCodeTaken(String code) {
        super("till.code-taken", code);
    }
}
