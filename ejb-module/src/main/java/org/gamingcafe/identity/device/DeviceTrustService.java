package org.gamingcafe.identity.device;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Slice;

/** Devices that need no second factor. A device of somebody else is answered like one that never was. */
@Stateless
@PermitAll
public class DeviceTrustService {

    /** E6.2. */
    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    TrustedDevices devices;

    @Inject
    DeviceWords words;

    @Inject
    PlaceFile places;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** For the room that knows that a second factor was shown: the device in use is trusted for 30 days. */
    public Trust trust(AccountId account, Origin origin) {
        var now = clock.instant();
        var until = now.plus(LIFE);
        var secret = Secret.random();
        var secrets = new TrustedDevices.Secrets(origin.devicePrint(), secret.hash());
        var device = devices.put(account, secrets, origin, new TrustedDevices.Life(now, until));
        events.fire(new DeviceTrusted(device, account, until));
        return new Trust(device, secret, until);
    }

    /** The trusted device of this account that the caller shows, by one statement; empty if there is none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<UUID> trusted(AccountId account, Origin origin) {
        return origin.devicePrint().isEmpty()
                ? Optional.empty()
                : devices.find(account, origin.devicePrint(), clock.instant());
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isTrusted(AccountId account, Origin origin) {
        return trusted(account, origin).isPresent();
    }

    /** The caller's, newest first. */
    public Slice<TrustedDeviceView> mine(PageRequest page) {
        var before = Cursor.afterId(page).orElse(null);
        var rows = devices.of(Call.current().caller().person(), clock.instant(), before, page.size() + 1).stream()
                .map(this::view)
                .toList();
        return Slice.of(rows, page.size(), row -> Cursor.of(row.id()));
    }

    /** @throws NotFound {@code trusted-device.not-found} */
    public void distrust(UUID device) {
        var account = Call.current().caller().person();
        var agent = devices.remove(account, device).orElseThrow(() -> new NotFound("trusted-device"));
        events.fire(new DeviceDistrusted(device, account, agent));
    }

    /** For the rooms above, which say why. @return how many */
    public int distrustAll(AccountId account) {
        var count = devices.removeAll(Set.of(account));
        if (count > 0) {
            events.fire(new DevicesDistrusted(account, count));
        }
        return count;
    }

    /** Removes at most {@code limit} whose time is over. For the night's job only. */
    public int removeExpired(int limit) {
        Call.current().caller().mustBeTheHouse();
        return devices.removeExpired(clock.instant(), limit);
    }

    private TrustedDeviceView view(TrustedDevices.Row row) {
        return new TrustedDeviceView(
                row.id(),
                words.of(row.userAgent()),
                row.ip(),
                places.of(row.ip()).words(),
                row.trustedAt(),
                row.expiresAt(),
                row.secretHash().equals(Call.current().origin().devicePrint()));
    }
}
