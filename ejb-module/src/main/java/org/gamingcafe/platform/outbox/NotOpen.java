package org.gamingcafe.platform.outbox;

import org.gamingcafe.platform.kernel.Refusal;

/** The message was delivered or discarded, or is being delivered right now ({@code outbox.not-open}). */
public final class NotOpen extends Refusal {

    NotOpen(MessageView.State state) {
        super("outbox.not-open", state);
    }
}
