package org.gamingcafe.cafe.sale;

import org.gamingcafe.cafe.terminal.TerminalPayment;

/**
 * What a terminal gives back of a sale and is not made yet.
 *
 * @param wanted as it is made once the terminal has said yes
 */
public record CardRefundView(TerminalPayment payment, NewRefund wanted) {}
