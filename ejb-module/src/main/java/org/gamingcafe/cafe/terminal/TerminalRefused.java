package org.gamingcafe.cafe.terminal;

import org.gamingcafe.platform.kernel.Refusal;

/** The terminal cannot be asked that now. */
public final class TerminalRefused extends Refusal {

    private TerminalRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static TerminalRefused none() {
        return new TerminalRefused("terminal.none");
    }

    static TerminalRefused busy() {
        return new TerminalRefused("terminal.busy");
    }

    static TerminalRefused state(TerminalPayment payment) {
        return new TerminalRefused("terminal.state", payment.state());
    }

    /** Paid, but not here, not so much, or not any more. */
    static TerminalRefused notUsable() {
        return new TerminalRefused("terminal.not-usable");
    }
}
