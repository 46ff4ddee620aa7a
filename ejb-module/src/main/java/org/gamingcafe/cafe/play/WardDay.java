package org.gamingcafe.cafe.play;

import java.time.Duration;
import org.gamingcafe.cafe.member.WardView;
import org.gamingcafe.platform.kernel.Money;

/** What a ward has played and paid for play on this business day. */
public record WardDay(WardView ward, Duration played, Money spent) {}
