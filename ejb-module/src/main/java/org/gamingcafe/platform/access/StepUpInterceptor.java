package org.gamingcafe.platform.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.gamingcafe.platform.kernel.StepUp;

/** Stands before every act that says {@link StepUp}, behind the question who may call it. */
@StepUp
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class StepUpInterceptor {

    @Inject
    FreshFactor factor;

    @AroundInvoke
    Object before(InvocationContext act) throws Exception {
        factor.mustBeShown();
        return act.proceed();
    }
}
