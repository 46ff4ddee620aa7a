package org.gamingcafe.api;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;

/** Lets nobody unknown further than to what is open to all, stations to what is theirs, and whoever is about to be deleted to their own account; an operation that declares nothing counts as closed. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Access implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        var operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        request.setAttribute(Entrance.ROUTE, route(resource.getResourceClass(), operation));
        if (isOpen(resource.getResourceClass(), operation)) {
            return;
        }
        var kind = Call.current().caller().kind();
        if (kind == Caller.Kind.STATION && !resource.getResourceClass().isAnnotationPresent(AtStation.class)) {
            throw new Denied("caller.at-a-station");
        }
        if (kind == Caller.Kind.TILL) {
            throw new Denied("caller.at-a-till");
        }
        if (Call.current().caller().leaving() && !isOfOnesAccount(resource.getResourceClass())) {
            throw new Denied("account.to-be-deleted");
        }
        if (kind != Caller.Kind.ANONYMOUS) {
            return;
        }
        if (request.getAttribute(ApiAuth.FAILED) instanceof EJBException failure) {
            throw failure;
        }
        throw DoorRefusal.unauthenticated(
                request.getAttribute(ApiAuth.REFUSED) instanceof String code ? code : "caller.unauthenticated");
    }

    static boolean isOpen(Class<?> type, Method operation) {
        return !operation.isAnnotationPresent(SignedIn.class)
                && (operation.isAnnotationPresent(PermitAll.class)
                        || type.isAnnotationPresent(PermitAll.class) && !type.isAnnotationPresent(SignedIn.class));
    }

    /** All that is open to an account that is about to be deleted (D32): what lies below {@code /auth} is about the caller. */
    static boolean isOfOnesAccount(Class<?> type) {
        return (path(type.getAnnotation(Path.class)) + "/").startsWith("/auth/");
    }

    private static String route(Class<?> type, Method operation) {
        return "/api/v1" + path(type.getAnnotation(Path.class)) + path(operation.getAnnotation(Path.class));
    }

    private static String path(@org.jspecify.annotations.Nullable Path path) {
        return Optional.ofNullable(path)
                .map(Path::value)
                .filter(value -> !value.isEmpty())
                .map(value -> value.startsWith("/") ? value : "/" + value)
                .orElse("");
    }
}
