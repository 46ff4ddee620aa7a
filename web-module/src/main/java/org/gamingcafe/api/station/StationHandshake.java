package org.gamingcafe.api.station;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.gamingcafe.platform.kernel.Call;

/** How a station connects: never from a page of somebody, and remembered with the address it comes from. */
public class StationHandshake extends ServerEndpointConfig.Configurator {

    static final String ORIGIN = "cafe.origin";

    /** Only browsers say where a page is from, and no key of a station belongs into one. */
    @Override
    public boolean checkOrigin(String origin) {
        return origin == null || origin.isEmpty();
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(ORIGIN, Call.current().origin());
    }
}
