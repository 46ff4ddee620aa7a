package org.gamingcafe.cafe.pass;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.gamingcafe.identity.privacy.AccountsErased;

/** Passes of people who were forgotten end, as if their time were over; none is renewed. */
@ApplicationScoped
class LeftPasses {

    @Inject
    PassRenewalService passes;

    void erased(@Observes @Priority(Interceptor.Priority.APPLICATION + 50) AccountsErased erased) {
        passes.endAll(erased.accounts());
    }
}
