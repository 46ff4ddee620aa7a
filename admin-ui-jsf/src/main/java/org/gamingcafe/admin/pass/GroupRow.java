package org.gamingcafe.admin.pass;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.cafe.station.GroupView;
import org.jspecify.annotations.Nullable;

/** Whether a pass holds on a group of stations, and how much a second there takes off. */
public class GroupRow implements Serializable {

    private final UUID id;
    private final String name;
    private @Nullable Integer percent;

    GroupRow(GroupView group, @Nullable Integer percent) {
        id = group.id();
        name = group.name();
        this.percent = percent;
    }

    UUID id() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** Nothing: not on this group. */
    public @Nullable @Min(1) @Max(10_000) Integer getPercent() {
        return percent;
    }

    public void setPercent(@Nullable Integer percent) {
        this.percent = percent;
    }
}
