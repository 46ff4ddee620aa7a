package org.gamingcafe.platform.limit;

import org.gamingcafe.platform.kernel.DomainEvent;

/** An operator has looked at numbers, addresses or refusals (G047). @param what which of them */
record LimitsSeen(String what) implements DomainEvent {

    @Override
    public String act() {
        return "limit.seen";
    }

    @Override
    public Subject subject() {
        return new Subject("limit", what);
    }
}
