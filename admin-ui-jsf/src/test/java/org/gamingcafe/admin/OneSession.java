package org.gamingcafe.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests from several windows of one browser: they share an HTTP session. */
final class OneSession {

    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private final HttpSession http = proxy(HttpSession.class, (self, method, arguments) -> switch (method.getName()) {
        case "getAttribute" -> attributes.get((String) arguments[0]);
        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
        case "removeAttribute" -> attributes.remove((String) arguments[0]);
        default -> throw new UnsupportedOperationException(method.getName());
    });

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (self, method, arguments) -> {
            if (method.getName().equals("getSession")) {
                return http;
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
