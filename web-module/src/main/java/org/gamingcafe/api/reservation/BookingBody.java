package org.gamingcafe.api.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.reservation.NewReservation;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "BookingRequest",
        description =
                "So many seats of a group, side by side if possible, or exactly those that are named. Without an account "
                        + "a member books for themselves; the desk books for a member, or for somebody with a name.",
        example = "{\"groupId\":\"01980000-0000-7000-8000-000000000001\",\"seats\":2,"
                + "\"startsAt\":\"2030-03-02T17:00:00Z\",\"minutes\":120}")
public record BookingBody(
        @NotNull UUID groupId,
        @NotNull @Min(1) @Max(50) Integer seats,
        @NotNull Instant startsAt,
        @NotNull @Min(1) @Max(2880) Integer minutes,
        @Nullable UUID accountId,
        @Nullable @Size(min = 1, max = 80) String guestName,
        @Nullable @Size(max = 50) List<@NotNull UUID> stationIds,
        @Nullable Boolean accompanied) {

    NewReservation booking() {
        var mine =
                accountId == null && guestName == null ? Call.current().caller().person() : null;
        return new NewReservation(
                accountId == null ? mine : new AccountId(accountId),
                guestName,
                groupId,
                seats,
                stations(stationIds),
                startsAt,
                minutes,
                Boolean.TRUE.equals(accompanied));
    }

    static List<StationId> stations(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(StationId::new).toList();
    }
}
