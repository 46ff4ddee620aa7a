package org.gamingcafe.cafe.floor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody is called before those who need not know who it is. */
final class Initials {

    private static final int MOST = 3;

    private Initials() {}

    /** The first letters of the first three words. */
    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
