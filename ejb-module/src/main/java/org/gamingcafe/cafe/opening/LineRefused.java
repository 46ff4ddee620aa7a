package org.gamingcafe.cafe.opening;

import org.gamingcafe.platform.kernel.Refusal;

/** A line cannot be booked, so none is ({@code opening.line}). The preview says why. */
public final class LineRefused extends Refusal {

    LineRefused(int line, Refusal why) {
        super("opening.line", line, why.code());
    }

    @Override
    public String field() {
        return "content";
    }
}
