package org.gamingcafe.cafe.shift;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;

/** A drawer that waits for the next cashier, with what its last one has counted. */
public record DrawerOffer(UUID shift, TillId till, String tillName, Money counted, Instant since) {}
