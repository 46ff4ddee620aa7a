package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody has closed it already ({@code station-ticket.closed}). */
public final class TicketClosed extends Refusal {

    TicketClosed() {
        super("station-ticket.closed");
    }
}
