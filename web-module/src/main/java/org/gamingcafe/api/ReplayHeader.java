package org.gamingcafe.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.gamingcafe.platform.kernel.Call;

/** Says when an answer is that of an earlier request with the same key. */
@Provider
public class ReplayHeader implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Call.current().isReplayed() && response.getStatus() < 300) {
            response.getHeaders().putSingle("Idempotency-Replayed", "true");
        }
    }
}
