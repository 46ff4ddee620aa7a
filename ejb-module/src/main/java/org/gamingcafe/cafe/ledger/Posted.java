package org.gamingcafe.cafe.ledger;

import java.util.Map;
import java.util.UUID;

/**
 * An entry that stands in the books.
 *
 * @param balances what is then on the accounts with a floor that it moved, of the owner who was asked for
 */
public record Posted(UUID entry, Map<Chart, Balance> balances) {}
