package org.gamingcafe.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to an act that made something: 201, the thing, and where it lies. */
public final class Created {

    private Created() {}

    /** @param path below {@code /api/v1/}; the header stays relative, so that it is right behind every proxy */
    public static Response at(String path, Object thing) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PREFIX + path)
                .entity(thing)
                .build();
    }
}
