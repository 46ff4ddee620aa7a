package org.gamingcafe.cafe.member;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;

/** Limits as somebody set them. */
public record GuardianLimitView(GuardianLimits limits, AccountId by, Instant at) {}
