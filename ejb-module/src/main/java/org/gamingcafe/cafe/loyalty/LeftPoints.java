package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.gamingcafe.identity.privacy.AccountsErased;

/** Points of people who were forgotten expire. Money is moved before: then accounts are locked in the same order by all. */
@ApplicationScoped
class LeftPoints {

    @Inject
    Enrolments enrolments;

    @Inject
    FrozenPoints frozen;

    @Inject
    Moving moving;

    void erased(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) AccountsErased erased) {
        var members = enrolments.held(erased.people().stream()
                .map(person -> new Enrolments.Key(person.venue(), person.account()))
                .toList());
        if (!members.isEmpty()) {
            frozen.release(members);
            moving.expireAll(members);
        }
    }
}
