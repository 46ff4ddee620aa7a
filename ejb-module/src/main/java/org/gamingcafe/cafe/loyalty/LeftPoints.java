package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.gamingcafe.identity.privacy.AccountErased;

/** Points of somebody who was forgotten expire. Money is moved before: then accounts are locked in the same order by all. */
@ApplicationScoped
class LeftPoints {

    @Inject
    Enrolments enrolments;

    @Inject
    FrozenPoints frozen;

    @Inject
    Moving moving;

    void erased(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) AccountErased erased) {
        enrolments.held(erased.venue(), erased.account()).ifPresent(member -> {
            frozen.release(member);
            moving.expire(member, true);
        });
    }
}
