package org.gamingcafe.api.station;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The connection of a station as its program sees it: what it is told, and why it was closed. */
final class Line {

    final List<String> heard = new ArrayList<>();
    final Session session;
    String closed = "";

    private final String id = UUID.randomUUID().toString();
    private final Map<String, Object> properties = new HashMap<>();

    Line() {
        var remote = (RemoteEndpoint.Async) Proxy.newProxyInstance(
                Line.class.getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (proxy, method, arguments) -> {
                    heard.add((String) arguments[0]);
                    if (arguments.length > 1) {
                        ((SendHandler) arguments[1]).onResult(new SendResult());
                    }
                    return null;
                });
        session = (Session) Proxy.newProxyInstance(
                Line.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId", "toString" -> id;
                    case "hashCode" -> id.hashCode();
                    case "equals" -> proxy == arguments[0];
                    case "isOpen" -> closed.isEmpty();
                    case "getUserProperties" -> properties;
                    case "getAsyncRemote" -> remote;
                    case "close" -> {
                        closed = ((CloseReason) arguments[0]).getReasonPhrase();
                        yield null;
                    }
                    case "getUserPrincipal" -> null;
                    case "setMaxTextMessageBufferSize", "setMaxIdleTimeout" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    String last() {
        return heard.isEmpty() ? "" : heard.getLast();
    }
}
