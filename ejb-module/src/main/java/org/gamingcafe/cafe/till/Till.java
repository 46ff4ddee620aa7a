package org.gamingcafe.cafe.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A place that numbers receipts, with a drawer unless it is the automatic one. Its counter is moved by {@link Receipts}. */
@Entity
@Table(name = "till")
class Till {

    @Id
    private UUID id;

    @Column(name = "venue_id")
    private UUID venueId;

    private String code;
    private String name;
    private boolean automatic;

    protected Till() {}

    Till(VenueId venue, String code, String name, boolean automatic) {
        this.id = Ids.next();
        this.venueId = venue.value();
        this.code = code;
        this.name = name;
        this.automatic = automatic;
    }

    TillId id() {
        return new TillId(id);
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    boolean isAutomatic() {
        return automatic;
    }

    TillView view(@Nullable UUID openShift) {
        return new TillView(id(), venue(), code, name, automatic, openShift);
    }
}
