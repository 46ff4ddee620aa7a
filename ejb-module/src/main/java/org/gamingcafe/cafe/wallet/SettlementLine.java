package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * What two venues owe each other for a period (1500).
 *
 * @param theirs what members of the other venue spent here: they owe it
 * @param ours what members of this venue spent there: we owe it
 * @param balance theirs minus ours
 */
public record SettlementLine(VenueId other, Money theirs, Money ours, Money balance) {}
