package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Slice;

/** Products as a client may keep them. @param tag the same as long as the page says the same */
public record CataloguePage(Slice<ProductView> products, String tag) {}
