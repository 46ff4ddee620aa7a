package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.gamingcafe.cafe.tariff.Usage;

/** A tier that a player got while a session ran. */
@Embeddable
class PlayTier {

    private String tier;

    @Column(name = "since_at")
    private Instant since;

    protected PlayTier() {}

    PlayTier(String tier, Instant since) {
        this.tier = tier;
        this.since = since;
    }

    Instant since() {
        return since;
    }

    Usage.Membership membership() {
        return new Usage.Membership(tier, since);
    }
}
