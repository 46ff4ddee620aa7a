package org.gamingcafe.cafe.reservation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to come when, to how many seats of a group, or to which.
 *
 * @param account the member who books, or for whom the desk does
 * @param guestName what somebody without an account is called: 1–80 characters on one line
 * @param stations exactly these seats; empty: any of the group, side by side if possible
 * @param accompanied a guardian will be at hand
 */
public record NewReservation(
        @Nullable AccountId account,
        @Nullable String guestName,
        UUID group,
        int seats,
        List<StationId> stations,
        Instant startsAt,
        int minutes,
        boolean accompanied) {

    public NewReservation {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        stations = List.copyOf(stations);
        if (guestName != null && !guestName.matches("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,80}")) {
            throw new InvalidInput("guestName", "play.guest-name");
        }
        if (account != null && guestName != null) {
            throw new InvalidInput("guestName", "reservation.who");
        }
        var isWrong = !stations.isEmpty() && stations.size() != seats;
        if (isWrong || new HashSet<>(stations).size() != stations.size()) {
            throw new InvalidInput("stationIds", "reservation.stations");
        }
    }

    /** Any seats of a group. */
    public static NewReservation of(AccountId account, UUID group, int seats, Instant startsAt, int minutes) {
        return new NewReservation(account, null, group, seats, List.of(), startsAt, minutes, false);
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
