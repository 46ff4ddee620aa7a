package org.gamingcafe.platform.limit;

/** Something in the tables of limits is different now. */
record LimitsChanged() {}
