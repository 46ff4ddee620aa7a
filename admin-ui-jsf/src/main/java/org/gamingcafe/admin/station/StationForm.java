package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.Hardware;
import org.gamingcafe.cafe.station.Machine;
import org.gamingcafe.cafe.station.PlugKind;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.RoomView;
import org.gamingcafe.cafe.station.StationDetails;
import org.gamingcafe.cafe.station.StationEdit;
import org.gamingcafe.cafe.station.StationKind;
import org.gamingcafe.cafe.station.StationService;
import org.jspecify.annotations.Nullable;

/** What stands at a station. The version that was shown lies in the form: a stale edit is told, not repeated. */
@Named
@ViewScoped
public class StationForm implements Serializable {

    @Inject
    RegistryService registry;

    @Inject
    StationService stations;

    @Inject
    StationPage page;

    @Inject
    Here here;

    private long seen;
    private String name = "";
    private @Nullable String group;
    private @Nullable String room;
    private StationKind kind = StationKind.PC;
    private @Nullable String mac;
    private @Nullable PlugKind plugKind;
    private @Nullable String plugAddress;
    private @Nullable String hardware;
    private @Nullable String serial;
    private @Nullable LocalDate purchasedOn;
    private @Nullable LocalDate warrantyUntil;

    public void load() {
        show(page.getDetails());
    }

    private void show(StationDetails details) {
        seen = details.edition();
        name = details.station().name();
        group = details.station().groupId().toString();
        room = details.roomId() == null ? null : details.roomId().toString();
        kind = details.machine().kind();
        mac = details.machine().mac();
        plugKind = details.machine().plugKind();
        plugAddress = details.machine().plugAddress();
        hardware = details.hardware().notes();
        serial = details.hardware().serial();
        purchasedOn = details.hardware().purchasedOn();
        warrantyUntil = details.hardware().warrantyUntil();
    }

    public void save() {
        var machine = new Machine(kind, mac, plugKind, plugAddress);
        var bought = new Hardware(hardware, serial, purchasedOn, warrantyUntil);
        var wanted = new StationEdit(name, Parameters.id(group, "station-group"), roomId(), machine, bought);
        show(registry.edit(page.station(), wanted, seen));
        page.fresh("station.saved");
    }

    private @Nullable UUID roomId() {
        return room == null || room.isEmpty() ? null : Parameters.id(room, "station-room");
    }

    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    public List<RoomView> getRooms() {
        return registry.rooms(here.id());
    }

    public StationKind[] getKinds() {
        return StationKind.values();
    }

    public PlugKind[] getPlugKinds() {
        return PlugKind.values();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room;
    }

    public StationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable StationKind kind) {
        this.kind = kind == null ? StationKind.PC : kind;
    }

    public @Nullable String getMac() {
        return mac;
    }

    public void setMac(@Nullable String mac) {
        this.mac = mac;
    }

    public @Nullable PlugKind getPlugKind() {
        return plugKind;
    }

    public void setPlugKind(@Nullable PlugKind plugKind) {
        this.plugKind = plugKind;
    }

    public @Nullable String getPlugAddress() {
        return plugAddress;
    }

    public void setPlugAddress(@Nullable String plugAddress) {
        this.plugAddress = plugAddress;
    }

    public @Nullable String getHardware() {
        return hardware;
    }

    public void setHardware(@Nullable String hardware) {
        this.hardware = hardware;
    }

    public @Nullable String getSerial() {
        return serial;
    }

    public void setSerial(@Nullable String serial) {
        this.serial = serial;
    }

    public @Nullable LocalDate getPurchasedOn() {
        return purchasedOn;
    }

    public void setPurchasedOn(@Nullable LocalDate purchasedOn) {
        this.purchasedOn = purchasedOn;
    }

    public @Nullable LocalDate getWarrantyUntil() {
        return warrantyUntil;
    }

    public void setWarrantyUntil(@Nullable LocalDate warrantyUntil) {
        this.warrantyUntil = warrantyUntil;
    }
}
