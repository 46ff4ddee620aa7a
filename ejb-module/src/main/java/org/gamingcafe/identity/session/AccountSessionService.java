package org.gamingcafe.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.Slice;

/** The login sessions of somebody else. Called by the room that guards who may look. */
@Stateless
@PermitAll
public class AccountSessionService {

    @Inject
    OwnSessions sessions;

    @Inject
    RefreshTokens tokens;

    @Inject
    DeviceService devices;

    @Inject
    Settings.Tokens settings;

    @Inject
    Clock clock;

    /** Those that count now, newest first. */
    public Slice<LoginSessionView> of(AccountId account, PageRequest page) {
        var before = Cursor.afterId(page).orElse(null);
        var rows = sessions.of(account, Idle.at(clock.instant(), settings), before, page.size() + 1).stream()
                .map(row -> new LoginSessionView(
                        row.id(),
                        row.channel(),
                        devices.words(row.userAgent()),
                        row.ip(),
                        devices.place(row.ip()).words(),
                        row.createdAt(),
                        row.lastActivity(),
                        row.expiresAt(),
                        row.remembered(),
                        false))
                .toList();
        return Slice.of(rows, page.size(), last -> Cursor.of(last.id()));
    }

    /** Those of which a token can still be exchanged, newest first. */
    public Slice<RefreshFamily> families(AccountId account, PageRequest page) {
        var before = Cursor.afterId(page).orElse(null);
        var rows = tokens.families(account, Idle.at(clock.instant(), settings), before, page.size() + 1).stream()
                .map(family -> family.withDevice(devices.words(family.device())))
                .toList();
        return Slice.of(rows, page.size(), last -> Cursor.of(last.session()));
    }
}
