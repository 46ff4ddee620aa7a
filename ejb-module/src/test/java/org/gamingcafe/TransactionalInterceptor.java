package org.gamingcafe;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** {@code @Transactional} of beans that are no EJBs; failures come out unwrapped. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionalInterceptor {

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var type = EjbInterceptor.nearest(invocation.getMethod(), Transactional.class)
                .map(Transactional::value)
                .orElse(Transactional.TxType.REQUIRED);
        var attribute = TransactionAttributeType.valueOf(type.name());
        return TestHouse.current().transactions().call(attribute, invocation::proceed, false);
    }
}
