package org.gamingcafe.cafe.transfer;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** The venue allows less ({@code transfer.above-limit}, {@code transfer.above-day-limit}). */
public final class TransferAboveLimit extends Refusal {

    private TransferAboveLimit(String code, Money limit) {
        super(code, limit);
    }

    static TransferAboveLimit single(Money limit) {
        return new TransferAboveLimit("transfer.above-limit", limit);
    }

    static TransferAboveLimit ofDay(Money limit) {
        return new TransferAboveLimit("transfer.above-day-limit", limit);
    }

    @Override
    public String field() {
        return "amount";
    }
}
