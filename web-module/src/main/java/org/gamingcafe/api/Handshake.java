package org.gamingcafe.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Origin;

/**
 * The request by which a station or a watcher of the floor opens a connection. What the connection knows of it later is its
 * principal alone: all else that a handshake can leave behind lies in the endpoint's one configuration, where two of them
 * would take each other's.
 */
public final class Handshake extends HttpServletRequestWrapper {

    private static final String SOCKETS = "/v1/ws/";

    private final From from;

    private Handshake(HttpServletRequest request, Call call) {
        super(request);
        from = new From(call);
    }

    static HttpServletRequest of(HttpServletRequest request, Call call) {
        return request.getRequestURI().contains(SOCKETS) ? new Handshake(request, call) : request;
    }

    @Override
    public Principal getUserPrincipal() {
        return from;
    }

    /** Where a connection comes from, and as whom. */
    public record From(Call call) implements Principal {

        public Origin origin() {
            return call.origin();
        }

        @Override
        public String getName() {
            return "connection";
        }
    }
}
