package org.gamingcafe.platform.kernel;

import org.jspecify.annotations.Nullable;

/** Which page of a list: at most {@code size} (1–100) rows after the opaque cursor of the page before. */
public record PageRequest(int size, @Nullable String after) {

    public static final int LARGEST = 100;
    public static final PageRequest FIRST = new PageRequest(20, null);

    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new InvalidInput("size", "page.size", LARGEST);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }
}
