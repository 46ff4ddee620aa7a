package org.gamingcafe.cafe.station;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A seat is called, grouped, equipped or placed differently, or is there no more. */
public record StationChanged(StationDetails before, StationDetails after) implements DomainEvent {

    @Override
    public String act() {
        return after.retiredAt() == null ? "station.changed" : "station.retired";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", after.station().id().value());
    }

    @Override
    public VenueId venue() {
        return after.station().venue();
    }

    @Override
    public Map<String, String> changes() {
        var old = fields(before);
        var changes = new TreeMap<String, String>();
        fields(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.put(field, said(old.get(field)) + " → " + said(value));
            }
        });
        return changes;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static Map<String, @Nullable Object> fields(StationDetails details) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", details.station().name());
        fields.put("group", details.station().group());
        fields.put("room", details.room());
        fields.put("planX", details.planX());
        fields.put("planY", details.planY());
        fields.put("kind", details.machine().kind());
        fields.put("mac", details.machine().mac());
        fields.put("plugKind", details.machine().plugKind());
        fields.put("plugAddress", details.machine().plugAddress());
        fields.put("hardware", details.hardware().notes());
        fields.put("serial", details.hardware().serial());
        fields.put("purchasedOn", details.hardware().purchasedOn());
        fields.put("warrantyUntil", details.hardware().warrantyUntil());
        fields.put("device", details.device());
        fields.put("retiredAt", details.retiredAt());
        return fields;
    }
}
