package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.outbox.DeliveryFailed;
import org.gamingcafe.platform.outbox.OutboxHandler;

/**
 * Does what needs no program at the seat: wakes machines and switches plugs, after the commit of the command. What cannot
 * be reached is tried again until the command's time is over.
 */
@ApplicationScoped
class DeviceErrand implements OutboxHandler {

    static final String TYPE = "station-device";

    @Inject
    CommandDesk desk;

    @Inject
    MagicPacket magic;

    @Inject
    SmartPlug plug;

    @Override
    public String type() {
        return TYPE;
    }

    /** A plug may be broken, or somebody else's: no mail waits for it. */
    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        var id = UUID.fromString(payload.getOrDefault("command", ""));
        Call.ofTheHouse("station-device").run(() -> desk.open(id).ifPresent(this::run));
    }

    private void run(CommandDesk.Errand errand) {
        var command = errand.command();
        var machine = errand.machine();
        var mac = machine.mac();
        var kind = machine.plugKind();
        var address = machine.plugAddress();
        if (command.means() == Means.WAKE && mac != null) {
            desk.sent(command.id());
            magic.send(mac);
        } else if (command.means() == Means.PLUG && kind != null && address != null) {
            desk.sent(command.id());
            try {
                atThePlug(command, kind, address);
            } catch (FaultToleranceException e) {
                throw new DeliveryFailed("smart plug", e);
            }
        } else {
            desk.ended(command.id(), false, "what it was told by is there no more");
        }
    }

    private void atThePlug(CommandView command, PlugKind kind, String address) {
        switch (command.kind()) {
            case STATUS -> desk.plugged(command.id(), true, plug.isOn(kind, address));
            case RESTART -> {
                var isDone = plug.restart(kind, address);
                desk.plugged(command.id(), isDone, isDone || plug.isOn(kind, address));
            }
            default -> {
                var wanted = command.kind() == CommandKind.POWER_ON;
                var isDone = plug.turn(kind, address, wanted);
                desk.plugged(command.id(), isDone, isDone == wanted);
            }
        }
    }
}
