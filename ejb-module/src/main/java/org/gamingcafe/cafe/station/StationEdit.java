package org.gamingcafe.cafe.station;

import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a seat is to be. @param roomId nothing: in no room; it leaves the floor plan then */
public record StationEdit(
        String name, UUID groupId, @Nullable UUID roomId, Machine machine, Hardware hardware) {

    static final int LONGEST_NAME = 60;

    public StationEdit {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "station.name", LONGEST_NAME);
        }
    }
}
