package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gamingcafe.identity.notice.LockedDown;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Whoever was there instead of the owner does not get the data, whether it is under way or lies ready. */
@ApplicationScoped
class ExportLockdown {

    @Inject
    Exports exports;

    @Inject
    Event<DomainEvent> events;

    void lockedDown(@Observes LockedDown down) {
        exports.cancel(down.account())
                .forEach(
                        export -> events.fire(new DataExportEnded(export, down.account(), ExportView.State.CANCELLED)));
    }
}
