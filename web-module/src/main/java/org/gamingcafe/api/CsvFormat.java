package org.gamingcafe.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** {@code format=csv} asks for a table as {@code Accept: text/csv} does, for those who only have a link. */
@Provider
@PreMatching
public class CsvFormat implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if ("csv".equals(request.getUriInfo().getQueryParameters().getFirst("format"))) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, "text/csv");
        }
    }
}
