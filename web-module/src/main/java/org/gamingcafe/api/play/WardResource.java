package org.gamingcafe.api.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.WardDay;
import org.gamingcafe.cafe.play.WardService;
import org.gamingcafe.platform.kernel.Money;

/** A guardian's wards. */
@Path("/wards")
@Tag(name = "members")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class WardResource {

    @Inject
    WardService wards;

    @GET
    @Operation(summary = "Whom the caller has consented for, and what they have played and paid for play today")
    public Page<WardAnswer> list() {
        return Page.whole(wards.today(), WardAnswer::of);
    }

    public record WardAnswer(UUID accountId, String name, Long playedSeconds, Money spent) {

        static WardAnswer of(WardDay day) {
            return new WardAnswer(
                    day.ward().account().value(),
                    day.ward().name(),
                    day.played().toSeconds(),
                    day.spent());
        }
    }
}
