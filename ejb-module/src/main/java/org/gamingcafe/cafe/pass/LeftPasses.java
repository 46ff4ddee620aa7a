package org.gamingcafe.cafe.pass;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.gamingcafe.identity.privacy.AccountErased;

/** Passes of somebody who was forgotten end, as if their time were over; none is renewed. */
@ApplicationScoped
class LeftPasses {

    @Inject
    PassRenewalService passes;

    void erased(@Observes @Priority(Interceptor.Priority.APPLICATION + 50) AccountErased erased) {
        passes.endAll(erased.account());
    }
}
