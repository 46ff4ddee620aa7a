package org.gamingcafe.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gamingcafe.api.InvalidBody.Wrong;

/** An act that takes no body takes none: nothing or an empty object, so that a mistaken field is seen here as well. */
@Provider
@Priority(Priorities.USER)
public class Bodiless implements ContainerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Inject
    BodyLimit limit;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!WITH_BODY.contains(request.getMethod()) || takesABody()) {
            return;
        }
        var body = limit.read(request.getEntityStream());
        if (body.length == 0) {
            return;
        }
        var wrongs = JsonText.object(body).keySet().stream()
                .limit(1)
                .map(name -> new Wrong(name, "field.unknown", List.of()))
                .toList();
        if (!wrongs.isEmpty()) {
            throw InvalidBody.unfit(wrongs);
        }
    }

    private boolean takesABody() {
        return Arrays.stream(resource.getResourceMethod().getParameterTypes())
                .anyMatch(type -> type.isRecord() || type == InputStream.class);
    }
}
