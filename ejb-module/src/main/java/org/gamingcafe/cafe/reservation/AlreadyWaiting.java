package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** This member waits for the same already ({@code waiting-list.already}). */
public final class AlreadyWaiting extends Refusal {

    AlreadyWaiting() {
        super("waiting-list.already");
    }
}
