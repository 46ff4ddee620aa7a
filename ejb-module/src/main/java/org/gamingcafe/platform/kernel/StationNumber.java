package org.gamingcafe.platform.kernel;

/** The number on a seat, 1 to 9999, unique in its venue. */
public record StationNumber(int value) {

    public StationNumber {
        if (value < 1 || value > 9999) {
            throw new InvalidInput("number", "station.number");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
