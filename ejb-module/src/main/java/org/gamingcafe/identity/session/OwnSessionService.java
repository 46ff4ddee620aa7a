package org.gamingcafe.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StepUp;
import org.jspecify.annotations.Nullable;

/** What people do with their own login sessions. A session of somebody else is answered like one that never was. */
@Stateless
@PermitAll
public class OwnSessionService {

    @Inject
    OwnSessions sessions;

    @Inject
    Activity activity;

    @Inject
    AccountService accounts;

    @Inject
    DeviceService devices;

    @Inject
    Settings.Tokens settings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<SessionsChanged> changes;

    @Inject
    Clock clock;

    /** Those that count now, newest first. */
    public Slice<LoginSessionView> mine(PageRequest page) {
        var current = session();
        var rows = sessions.of(person(), Idle.at(clock.instant(), settings), before(page), page.size() + 1).stream()
                .map(row -> view(row, current))
                .toList();
        return Slice.of(rows, page.size(), row -> Cursor.of(row.id()));
    }

    /**
     * Ends one, the current one too.
     *
     * @throws NotFound {@code login-session.not-found}
     */
    @StepUp
    public void revoke(UUID session) {
        var account = person();
        var agent = sessions.end(session, account, LoginSessionEnded.REVOKED, clock.instant())
                .orElseThrow(() -> new NotFound("login-session"));
        changes.fire(new SessionsChanged(List.of(session), true));
        events.fire(new LoginSessionEnded(session, account, LoginSessionEnded.REVOKED, agent));
    }

    /** Ends all but the current one, those too that are being opened. @return how many */
    @StepUp
    public int revokeOthers() {
        var account = person();
        accounts.outdate(account);
        var ended = sessions.endOthers(account, session(), LoginSessionsEnded.OTHERS_REVOKED, clock.instant());
        if (!ended.isEmpty()) {
            changes.fire(new SessionsChanged(ended, true));
            events.fire(new LoginSessionsEnded(account, ended.size(), LoginSessionsEnded.OTHERS_REVOKED));
        }
        return ended.size();
    }

    /** The current session counts as used now; its end in any case stays where it is. */
    public SessionEnd extend() {
        var now = clock.instant();
        var bounds = sessions.extend(session(), now).orElseThrow(() -> new NotFound("login-session"));
        activity.note(session(), now);
        return SessionEnd.of(now, bounds.remembered(), bounds.expiresAt(), settings);
    }

    private LoginSessionView view(OwnSessions.Row row, UUID current) {
        var used = activity.of(row.id());
        return new LoginSessionView(
                row.id(),
                row.channel(),
                devices.words(row.userAgent()),
                row.ip(),
                devices.place(row.ip()).words(),
                row.createdAt(),
                used.isAfter(row.lastActivity()) ? used : row.lastActivity(),
                row.expiresAt(),
                row.remembered(),
                row.id().equals(current));
    }

    private static AccountId person() {
        return Call.current().caller().person();
    }

    private static UUID session() {
        return Optional.ofNullable(Call.current().caller().session())
                .orElseThrow(() -> new Denied("caller.not-a-person"));
    }

    private static @Nullable UUID before(PageRequest page) {
        var after = Cursor.keys(page.after(), 1);
        try {
            return after.isEmpty() ? null : UUID.fromString(after.getFirst());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }
}
