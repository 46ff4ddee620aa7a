package org.gamingcafe.identity.device;

import org.jspecify.annotations.Nullable;

/**
 * Where an address is, as far as the operator's file knows; right to a city at best, and never an address of a house.
 *
 * @param country two capitals (ISO 3166-1); empty if unknown
 * @param city in English; empty if unknown
 * @param point its middle; absent if unknown
 */
public record Place(String country, String city, @Nullable Point point) {

    public static final Place UNKNOWN = new Place("", "", null);

    private static final int LONGEST_CITY = 80;

    public Place {
        country = country.matches("[A-Z]{2}") ? country : "";
        city = city.length() > LONGEST_CITY ? city.substring(0, LONGEST_CITY) : city;
    }

    public boolean isKnown() {
        return !country.isEmpty();
    }

    /** "Berlin, DE"; empty if unknown. */
    public String words() {
        return city.isEmpty() ? country : city + ", " + country;
    }

    /**
     * @param latitude degrees, north is positive
     * @param longitude degrees, east is positive
     */
    public record Point(double latitude, double longitude) {

        private static final double EARTH_RADIUS_KM = 6_371;

        /** Along a great circle (haversine formula), in kilometres. */
        public double kilometresTo(Point other) {
            var north = Math.toRadians(other.latitude - latitude);
            var east = Math.toRadians(other.longitude - longitude);
            var half = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east / 2), 2);
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
        }
    }
}
