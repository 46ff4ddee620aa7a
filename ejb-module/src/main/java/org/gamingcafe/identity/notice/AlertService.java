package org.gamingcafe.identity.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;

/** What one was told about the safety of one's own account (E15.3). It stands here whether a mail was wanted or not. */
@Stateless
@PermitAll
public class AlertService {

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    SecurityAlerts alerts;

    @Inject
    Clock clock;

    /** Newest first. */
    public Slice<AlertView> mine(AlertFilter filter, PageRequest page) {
        var rows = alerts.of(me(), filter, page);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.at(), last.id()));
    }

    /** How many of one's own nobody has read. */
    public long unread() {
        return alerts.unread(me());
    }

    /** Marks one of one's own; twice is once. @throws NotFound {@code alert.not-found}, for a foreign one too */
    public void read(UUID alert) {
        if (!alerts.isThere(me(), alert)) {
            throw new NotFound("alert");
        }
        alerts.read(me(), alert, clock.instant());
    }

    /** @return how many were unread */
    public int readAll() {
        return alerts.readAll(me(), clock.instant());
    }

    /** Removes at most {@code limit} that are older than a year. For the night's job only. */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return alerts.removeBefore(clock.instant().minus(KEPT), limit);
    }

    private static AccountId me() {
        return Call.current().caller().person();
    }
}
