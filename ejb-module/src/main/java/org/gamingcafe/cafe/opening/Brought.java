package org.gamingcafe.cafe.opening;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line has become.
 *
 * @param subject the member, product or lot's act
 * @param entry in the books, if it brought anything onto them
 */
record Brought(UUID subject, @Nullable UUID entry, String what, Money value) {}
