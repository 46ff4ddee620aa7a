package org.gamingcafe;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;

/** What the EJB container does around a business method: who may call, then the transaction. */
@Interceptor
@EjbCall
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class EjbInterceptor {

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var method = invocation.getMethod();
        check(method);
        return TestHouse.current().transactions().call(attribute(method), invocation::proceed);
    }

    private static TransactionAttributeType attribute(Method method) {
        return nearest(method, TransactionAttribute.class)
                .map(TransactionAttribute::value)
                .orElse(TransactionAttributeType.REQUIRED);
    }

    private static void check(Method method) {
        var caller = Call.current().caller();
        if (!allowed(method, caller) && caller.kind() != Caller.Kind.JOB) {
            throw new EJBAccessException("Not allowed to call " + method);
        }
    }

    /** The method's word beats the class's; a class that says nothing lets nobody in. */
    private static boolean allowed(Method method, Caller caller) {
        for (var place : List.of(method, method.getDeclaringClass())) {
            if (place.isAnnotationPresent(DenyAll.class)) {
                return false;
            }
            if (place.isAnnotationPresent(PermitAll.class)) {
                return true;
            }
            if (place.isAnnotationPresent(RolesAllowed.class)) {
                var roles = List.of(place.getAnnotation(RolesAllowed.class).value());
                return !Collections.disjoint(roles, caller.everyPermission());
            }
        }
        return false;
    }

    static <A extends Annotation> Optional<A> nearest(Method method, Class<A> type) {
        return Optional.ofNullable(method.getAnnotation(type))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
    }
}
