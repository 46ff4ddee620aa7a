package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lots. @param openOnly only those with something left in them */
public record LotSearch(@Nullable UUID product, boolean openOnly) {}
