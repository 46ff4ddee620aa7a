package org.gamingcafe.admin.sale;

import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.platform.kernel.Money;

/** A page on which something is paid, with the same ways everywhere: the cart at the counter, and an order. */
public interface PayingPage {

    /** How it is paid, as it is typed. */
    TillPayment getPayment();

    /** What is paid now. */
    Money getTotal();

    /** With what a connected terminal has taken. */
    void payAtTerminal(TerminalPayment paid);
}
