package org.gamingcafe.cafe.member;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;

/** Why somebody may not play here, since when, and who said so. */
public record Block(String reason, Instant since, AccountId by) {}
