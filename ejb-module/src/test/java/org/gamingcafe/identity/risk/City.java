package org.gamingcafe.identity.risk;

import org.gamingcafe.identity.device.Place;

/** Where the people of the simulation are; coordinates are those of the real cities. */
enum City {
    BERLIN("DE", 52.52, 13.40),
    HAMBURG("DE", 53.55, 9.99),
    LEIPZIG("DE", 51.34, 12.37),
    MUNICH("DE", 48.14, 11.58),
    COLOGNE("DE", 50.94, 6.96),
    DRESDEN("DE", 51.05, 13.74),
    VIENNA("AT", 48.21, 16.37),
    PRAGUE("CZ", 50.08, 14.44),
    PALMA("ES", 39.57, 2.65),
    ANTALYA("TR", 36.90, 30.70),
    LONDON("GB", 51.51, -0.13),
    AMSTERDAM("NL", 52.37, 4.90),
    ZURICH("CH", 47.37, 8.54),
    BUCHAREST("RO", 44.43, 26.10),
    LAGOS("NG", 6.52, 3.38),
    HANOI("VN", 21.03, 105.85),
    SAO_PAULO("BR", -23.55, -46.63),
    JAKARTA("ID", -6.21, 106.85),
    NEW_YORK("US", 40.71, -74.01);

    private final String country;
    private final Place.Point point;

    City(String country, double latitude, double longitude) {
        this.country = country;
        this.point = new Place.Point(latitude, longitude);
    }

    Place place() {
        return new Place(country, name(), point);
    }
}
