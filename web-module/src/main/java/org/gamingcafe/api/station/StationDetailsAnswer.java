package org.gamingcafe.api.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.DeviceState;
import org.gamingcafe.cafe.station.Means;
import org.gamingcafe.cafe.station.PlugKind;
import org.gamingcafe.cafe.station.PulseView;
import org.gamingcafe.cafe.station.StationDetails;
import org.jspecify.annotations.Nullable;

/** Everything about a seat. @param deviceState how a console is, as was said last @param commands what it can be told now, and by what means */
@Schema(
        description = "Everything about a seat; commands: what it can be told now, and by what means; "
                + "deviceState: how a console is, as somebody or its plug has said last, at deviceStateAt.")
public record StationDetailsAnswer(
        StationResource.StationAnswer station,
        @Nullable UUID roomId,
        @Nullable String room,
        @Nullable Integer planX,
        @Nullable Integer planY,
        @Nullable String mac,
        @Nullable PlugKind plugKind,
        @Nullable String plugAddress,
        @Nullable String hardware,
        @Nullable String serial,
        @Nullable LocalDate purchasedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable Instant keySince,
        @Nullable PulseAnswer pulse,
        List<AbilityAnswer> commands,
        @Nullable DeviceState deviceState,
        @Nullable Instant deviceStateAt,
        Integer openTickets,
        @Nullable Instant retiredAt) {

    /** Something it can be told. */
    @Schema(name = "StationAbility")
    public record AbilityAnswer(CommandKind kind, Means means) {}

    /** What it last said of itself. */
    @Schema(name = "StationPulse", description = "What the program at the seat last said.")
    public record PulseAnswer(
            Instant lastSeenAt,
            String agent,
            @Nullable Integer idleSeconds,
            @Nullable String process,
            @Nullable Integer loadPercent,
            @Nullable DeviceState deviceState) {

        static @Nullable PulseAnswer of(@Nullable PulseView pulse) {
            return pulse == null
                    ? null
                    : new PulseAnswer(
                            pulse.lastSeenAt(),
                            pulse.agent(),
                            pulse.idleSeconds(),
                            pulse.process(),
                            pulse.loadPercent(),
                            pulse.deviceState());
        }
    }

    static StationDetailsAnswer of(StationDetails details) {
        var machine = details.machine();
        var hardware = details.hardware();
        return new StationDetailsAnswer(
                StationResource.StationAnswer.of(details.station()),
                details.roomId(),
                details.room(),
                details.planX(),
                details.planY(),
                machine.mac(),
                machine.plugKind(),
                machine.plugAddress(),
                hardware.notes(),
                hardware.serial(),
                hardware.purchasedOn(),
                hardware.warrantyUntil(),
                details.keySince(),
                PulseAnswer.of(details.pulse()),
                details.abilities().entrySet().stream()
                        .map(ability -> new AbilityAnswer(ability.getKey(), ability.getValue()))
                        .toList(),
                details.device(),
                details.deviceAt(),
                details.openTickets(),
                details.retiredAt());
    }
}
