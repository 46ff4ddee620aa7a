package org.gamingcafe.platform.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What operators see of the outbox, and what they decide about messages that do not get through. */
@Stateless
public class OutboxService {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_REASON = 200;

    @Inject
    OutboxShelf shelf;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<MessageAppended> appended;

    @Inject
    Clock clock;

    /** Newest first. */
    @RolesAllowed(Permission.OPS_READ)
    public Slice<MessageView> list(MessageFilter filter, PageRequest page) {
        return shelf.list(filter, page);
    }

    @RolesAllowed(Permission.OPS_READ)
    public MessageView get(UUID id) {
        return shelf.find(id).orElseThrow(() -> new NotFound("outbox-message"));
    }

    /** Delivers a waiting or parked message at once, and gives it all its tries again. */
    @RolesAllowed(Permission.OUTBOX_RUN)
    public MessageView retry(UUID id) {
        var message = get(id);
        if (!shelf.retry(id, clock.instant())) {
            throw new NotOpen(message.state());
        }
        events.fire(new MessageRetried(message));
        appended.fire(new MessageAppended());
        return get(id);
    }

    /** Gives a message up for good. Its aggregate's later messages go on. */
    @RolesAllowed(Permission.OUTBOX_RUN)
    public MessageView discard(UUID id, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "outbox.reason", LONGEST_REASON);
        }
        var message = get(id);
        if (!shelf.discard(id, clock.instant())) {
            throw new NotOpen(message.state());
        }
        events.fire(new MessageDiscarded(message, reason.strip()));
        return get(id);
    }

    /** For the night's job: what was delivered or discarded more than 30 days ago, at most so many. */
    @PermitAll
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return shelf.removeOver(clock.instant().minus(KEPT), limit);
    }

    /** For the gauges. */
    @PermitAll
    public long count(MessageView.State state) {
        return shelf.count(state);
    }
}
