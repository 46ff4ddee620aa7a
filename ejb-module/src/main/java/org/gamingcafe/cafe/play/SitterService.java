package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gamingcafe.platform.kernel.StationId;

/** For rooms that have seen to it that their caller may know: who plays at a seat now. */
@Stateless
@PermitAll
public class SitterService {

    @Inject
    Sitters sitters;

    /** Nobody while whoever sits there has paused. Who holds the row of the seat can rely on it until commit. */
    public Optional<Sitter> at(StationId station) {
        return sitters.at(station);
    }
}
