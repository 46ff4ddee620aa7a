package org.gamingcafe.cafe.play;

import java.util.UUID;
import org.gamingcafe.cafe.reservation.Party;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to sit down where.
 *
 * @param account the member, or whoever of the house plays; none of a guest
 * @param accompanied a guardian is at hand
 * @param minutes for how long; without it as long as is booked, or usual
 * @param party the booking for which they come, if it is not that of the account
 */
public record NewPlay(
        StationId station,
        PlayView.Mode mode,
        @Nullable AccountId account,
        boolean accompanied,
        @Nullable Integer minutes,
        @Nullable Guest guest,
        @Nullable Party party) {

    /**
     * Somebody without an account.
     *
     * @param name what they are called, if they say so: 1–80 characters on one line
     * @param paid in cash, into the drawer of the caller's open shift
     */
    public record Guest(@Nullable String name, Money paid, UUID shift) {

        public Guest {
            if (name != null && !name.matches("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,80}")) {
                throw new InvalidInput("guestName", "play.guest-name");
            }
        }
    }

    public NewPlay {
        var isGuest = mode == PlayView.Mode.GUEST;
        if (isGuest != (guest != null)) {
            throw new InvalidInput("guest", "play.guest");
        }
        if (isGuest == (account != null)) {
            throw new InvalidInput("accountId", "play.account");
        }
    }

    /** Somebody who names no booking. */
    public NewPlay(
            StationId station,
            PlayView.Mode mode,
            @Nullable AccountId account,
            boolean accompanied,
            @Nullable Integer minutes,
            @Nullable Guest guest) {
        this(station, mode, account, accompanied, minutes, guest, null);
    }

    public static NewPlay of(StationId station, AccountId account, PlayView.Mode mode, boolean accompanied) {
        return new NewPlay(station, mode, account, accompanied, null, null);
    }

    public static NewPlay of(StationId station, Guest guest) {
        return new NewPlay(station, PlayView.Mode.GUEST, null, false, null, guest);
    }
}
