package org.gamingcafe.platform.crypto;

import java.util.regex.Pattern;

/** What one hash costs. */
record Cost(int memoryKib, int iterations, int parallelism) {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([^$]+)\\$([^$]+)");

    /** The parts of a PHC string. */
    record Phc(Cost cost, String salt, String hash) {}

    static Phc read(String phc) {
        var match = PHC.matcher(phc);
        if (!match.matches()) {
            throw new IllegalStateException("not an Argon2id hash");
        }
        var cost = new Cost(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        return new Phc(cost, match.group(4), match.group(5));
    }

    boolean isBelow(Cost other) {
        return memoryKib < other.memoryKib || iterations < other.iterations || parallelism < other.parallelism;
    }
}
