package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.identity.account.AddressConfirmed;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Who registered themselves becomes a member as soon as their address is verified (D23). */
@ApplicationScoped
class RegisteredMembers {

    @Inject
    Members members;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    void confirmed(@Observes AddressConfirmed confirmed) {
        var account = confirmed.account();
        if (confirmed.joins() && members.find(account).isEmpty()) {
            var number = members.nextNumber();
            members.add(new Member(account, confirmed.venue(), number, clock.instant()));
            events.fire(new MemberEntered(confirmed.venue(), account, number));
        }
    }
}
