package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.Call;

/** Tells whose account a card was bound to by somebody else; nobody can turn it off (R01). */
@ApplicationScoped
class CardMail {

    @Inject
    NoticeService notices;

    @Inject
    VenueService venues;

    void bound(@Observes CardChanged changed) {
        var owner = changed.account();
        if (changed.what() == CardChanged.What.BOUND && !Call.current().caller().is(owner)) {
            notices.tell(
                    owner,
                    "card-bound",
                    Map.of(
                            "venue",
                            venues.get(changed.venue()).name(),
                            "card",
                            changed.card().lastFour()));
        }
    }
}
