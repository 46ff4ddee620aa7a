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
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Denied;
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

    /**
     * The caller trusts the device in use for 30 days.
     *
     * @throws Denied {@code device.second-factor-missing} for a login session that has shown none
     */
    public Trust trust() {
        var caller = Call.current().caller();
        mustHaveShownASecondFactor();
        return trust(caller.person(), Call.current().origin());
    }

    /** For the room that has just verified a second factor: the device that showed it is trusted for 30 days. */
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
        var count = devices.removeAll(account);
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

    /** The one place that says which login sessions may trust a device. */
    private static void mustHaveShownASecondFactor() {
        if (Call.current().caller().factorAt() == null) {
            throw new Denied("device.second-factor-missing");
        }
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
