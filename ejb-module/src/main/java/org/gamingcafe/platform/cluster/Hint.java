package org.gamingcafe.platform.cluster;

/**
 * Another node has told all others something. It is told once more, with {@link #LOST}, whenever the line was down: whoever
 * lives on hints then looks for itself.
 *
 * @param topic what it is about
 * @param text a few hundred characters, no secrets
 */
public record Hint(String topic, String text) {

    /** The topic of what may have been missed. */
    public static final String LOST = "lost";
}
