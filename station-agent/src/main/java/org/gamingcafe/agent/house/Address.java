package org.gamingcafe.agent.house;

import java.net.URI;

/** Where the house is, and the key of the station, which opens its own things there. */
public record Address(URI house, String key) {

    public Address {
        if (!"https".equals(house.getScheme()) && !"http".equals(house.getScheme())) {
            throw new IllegalArgumentException("The address of the house begins with https:// or http://");
        }
    }

    URI api(String path) {
        return URI.create(base() + "api/v1/" + path);
    }

    URI socket() {
        return URI.create(base().replaceFirst("^http", "ws") + "api/v1/ws/station");
    }

    private String base() {
        return house.toString().replaceFirst("/*$", "/");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return house.toString();
    }
}
