package org.gamingcafe.identity.leaving;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;

/**
 * The law wants the data of somebody kept.
 *
 * @param reason in the words of who placed it; not for the owner of the account
 * @param until then the account may be erased again
 */
public record LegalHoldView(String reason, Instant until, AccountId placedBy, Instant placedAt) {}
