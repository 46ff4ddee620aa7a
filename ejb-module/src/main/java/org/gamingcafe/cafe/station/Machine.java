package org.gamingcafe.cafe.station;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a seat and how it is reached.
 *
 * @param mac of its network card, if a magic packet wakes it
 * @param plugKind what feeds it, if that can be switched
 * @param plugAddress host and port of the plug, an address of the house's own network
 */
public record Machine(
        StationKind kind,
        @Nullable String mac,
        @Nullable PlugKind plugKind,
        @Nullable String plugAddress) {

    private static final Pattern MAC = Pattern.compile("(?:[0-9A-F]{2}:){5}[0-9A-F]{2}");
    private static final Pattern ADDRESS = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?::([0-9]{1,5}))?");
    private static final int LAST_PORT = 65_535;

    public Machine {
        mac = mac == null || mac.isBlank()
                ? null
                : mac.strip().toUpperCase(Locale.ROOT).replace('-', ':');
        plugAddress = plugAddress == null || plugAddress.isBlank() ? null : plugAddress.strip();
        if (mac != null && !MAC.matcher(mac).matches()) {
            throw new InvalidInput("mac", "station.mac");
        }
        if ((plugKind == null) != (plugAddress == null) || plugAddress != null && !isOfTheHouse(plugAddress)) {
            throw new InvalidInput("plugAddress", "station.plug-address");
        }
    }

    /** A machine that nothing is known of. */
    static Machine of(StationKind kind) {
        return new Machine(kind, null, null, null);
    }

    /** What it can be told, and by what means; what is not there it cannot. @param hasAgent its program has a key */
    public Map<CommandKind, Means> abilities(boolean hasAgent) {
        var abilities = new EnumMap<CommandKind, Means>(CommandKind.class);
        for (var command : CommandKind.values()) {
            means(command, hasAgent).ifPresent(means -> abilities.put(command, means));
        }
        return abilities;
    }

    private Optional<Means> means(CommandKind command, boolean hasAgent) {
        var agent = hasAgent && kind.takesAgent() ? Optional.of(Means.AGENT) : Optional.<Means>empty();
        var plug = plugKind != null && kind.hasPower() ? Optional.of(Means.PLUG) : Optional.<Means>empty();
        var wake = mac != null && kind.hasPower() ? Optional.of(Means.WAKE) : Optional.<Means>empty();
        return switch (command) {
            case LOCK, UNLOCK, MESSAGE, LAUNCH, CLOSE, VOLUME, MUTE, SCREENSHOT -> agent;
            case RESTART, POWER_OFF -> agent.or(() -> plug);
            case POWER_ON -> plug;
            case WAKE -> wake;
            // No console lets itself be steered by others (docs/guides/stations.md).
            case HOME, RECORD_VIDEO -> Optional.empty();
            case STATUS -> kind.isConsole() ? plug : Optional.empty();
        };
    }

    /** Written as numbers, so that no name is asked for, and of a private network, so that nobody is sent elsewhere. */
    private static boolean isOfTheHouse(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches() || parts.group(2) != null && Integer.parseInt(parts.group(2)) > LAST_PORT) {
            return false;
        }
        try {
            var host = InetAddress.getByName(parts.group(1));
            return host.isSiteLocalAddress() || host.isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
