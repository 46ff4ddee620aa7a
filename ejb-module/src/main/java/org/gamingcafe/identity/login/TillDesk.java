package org.gamingcafe.identity.login;

import java.time.Instant;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * An enrolled till, as its key has shown.
 *
 * @param dayBegan when the business day of its venue began
 */
public record TillDesk(TillId till, VenueId venue, String name, Instant dayBegan) {}
