package org.gamingcafe.identity.privacy;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;

/** That the house has forgotten whoever had this number. */
public record ErasureCertificate(AccountId account, Instant erasedAt) {}
