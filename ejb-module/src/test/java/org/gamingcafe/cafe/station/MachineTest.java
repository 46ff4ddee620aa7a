package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R05, G185: what can be told to what stands at a seat, and by what means")
class MachineTest {

    private static final String MAC = "AA:BB:CC:00:11:22";

    @Test
    void a_pc_with_its_program_does_all_but_wake_itself() {
        assertThat(Machine.of(StationKind.PC).abilities(true).keySet())
                .containsExactly(
                        CommandKind.LOCK,
                        CommandKind.UNLOCK,
                        CommandKind.MESSAGE,
                        CommandKind.RESTART,
                        CommandKind.POWER_OFF,
                        CommandKind.LAUNCH,
                        CommandKind.CLOSE,
                        CommandKind.VOLUME,
                        CommandKind.MUTE,
                        CommandKind.SCREENSHOT);
        assertThat(new Machine(StationKind.PC, MAC, null, null).abilities(true))
                .containsEntry(CommandKind.WAKE, Means.WAKE);
    }

    @Test
    void a_machine_without_a_program_and_without_a_plug_does_nothing() {
        assertThat(Machine.of(StationKind.PC).abilities(false)).isEmpty();
        assertThat(Machine.of(StationKind.PS5).abilities(true))
                .as("nothing of ours runs on it")
                .isEmpty();
    }

    @Test
    void a_console_at_a_plug_is_switched_and_asked_how_it_is_and_nothing_else() {
        assertThat(new Machine(StationKind.PS5, null, PlugKind.SHELLY, "192.168.1.9:80").abilities(true))
                .isEqualTo(Map.of(
                        CommandKind.POWER_ON,
                        Means.PLUG,
                        CommandKind.POWER_OFF,
                        Means.PLUG,
                        CommandKind.RESTART,
                        Means.PLUG,
                        CommandKind.STATUS,
                        Means.PLUG));
    }

    @Test
    void a_table_does_nothing_whatever_stands_beside_it() {
        assertThat(new Machine(StationKind.TABLE, MAC, PlugKind.TASMOTA, "10.1.2.3").abilities(true))
                .isEmpty();
    }

    @Test
    void who_goes_down_by_itself_is_not_cut_off() {
        assertThat(new Machine(StationKind.PC, null, PlugKind.TASMOTA, "10.1.2.3").abilities(true))
                .containsEntry(CommandKind.POWER_OFF, Means.AGENT)
                .containsEntry(CommandKind.RESTART, Means.AGENT)
                .containsEntry(CommandKind.POWER_ON, Means.PLUG);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R05: Home and RecordVideo are known, and nothing has the means for them")
    void nothing_goes_home_or_records(StationKind kind) {
        assertThat(new Machine(kind, MAC, PlugKind.SHELLY, "192.168.1.9").abilities(true))
                .doesNotContainKeys(CommandKind.HOME, CommandKind.RECORD_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "plug.example.org",
                "localhost",
                "192.168.1.20/admin",
                "192.168.1.20:99999",
                "10.0.0.1@8.8.8.8",
                "169.254.169.254",
                "300.1.1.1",
                "192.168.1"
            })
    @DisplayName("The house calls no address but those of its own network: no name, no path, nobody outside")
    void a_plug_is_in_the_house(String address) {
        assertThatThrownBy(() -> new Machine(StationKind.PS4, null, PlugKind.SHELLY, address))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("station.plug-address"));
    }

    @Test
    void half_a_plug_and_half_a_card_are_refused() {
        assertThatThrownBy(() -> new Machine(StationKind.PC, null, PlugKind.SHELLY, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Machine(StationKind.PC, null, null, "10.0.0.1"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Machine(StationKind.PC, "AA:BB", null, null))
                .isInstanceOf(InvalidInput.class);
    }
}
