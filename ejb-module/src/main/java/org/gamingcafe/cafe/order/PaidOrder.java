package org.gamingcafe.cafe.order;

import org.gamingcafe.cafe.sale.SaleView;

/** An order and the sale that has just paid for some of it, or all. */
public record PaidOrder(OrderView order, SaleView sale) {}
