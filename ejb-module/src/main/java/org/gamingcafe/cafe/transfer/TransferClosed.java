package org.gamingcafe.cafe.transfer;

import org.gamingcafe.platform.kernel.Refusal;

/** The offer has ended already ({@code transfer.closed}), or its sender's wallet is frozen ({@code transfer.sender-frozen}). */
public final class TransferClosed extends Refusal {

    private TransferClosed(String code) {
        super(code);
    }

    static TransferClosed ended() {
        return new TransferClosed("transfer.closed");
    }

    static TransferClosed frozen() {
        return new TransferClosed("transfer.sender-frozen");
    }
}
