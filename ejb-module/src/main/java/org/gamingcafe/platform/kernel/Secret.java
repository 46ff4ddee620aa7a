package org.gamingcafe.platform.kernel;

/** Something that must never be printed. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
