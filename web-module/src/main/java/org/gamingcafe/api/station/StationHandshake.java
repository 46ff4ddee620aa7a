package org.gamingcafe.api.station;

import jakarta.websocket.server.ServerEndpointConfig;

/** How a station connects: never from a page of somebody. */
public class StationHandshake extends ServerEndpointConfig.Configurator {

    /** Only browsers say where a page is from, and no key of a station belongs into one. */
    @Override
    public boolean checkOrigin(String origin) {
        return origin == null || origin.isEmpty();
    }
}
