package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.till.DayWithoutTill;
import org.gamingcafe.cafe.till.WithoutTillService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What was paid without a till, by business day. */
@Path("/days-without-till")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_READ)
@Produces(MediaType.APPLICATION_JSON)
public class WithoutTillResource {

    private static final int USUAL_DAYS = 31;

    @Inject
    WithoutTillService report;

    @GET
    @Operation(
            summary =
                    "What guests have paid themselves, in no shift, in the last days (31): by business day, the newest first; with "
                            + "the shifts it makes the day")
    @Refuses({"venue.not-found", "shift.days"})
    public Page<WithoutTillAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("days") @Nullable @Min(1) @Max(WithoutTillService.LONGEST_DAYS) Integer days) {
        return Page.whole(report.days(OwnVenue.of(venue), days == null ? USUAL_DAYS : days), WithoutTillAnswer::of);
    }

    @Schema(description = "givenBack is below zero; total is goods, play and what was given back.")
    public record WithoutTillAnswer(
            LocalDate day, Long receipts, Money goods, Money play, Long creditNotes, Money givenBack, Money total) {

        static WithoutTillAnswer of(DayWithoutTill day) {
            return new WithoutTillAnswer(
                    day.day(),
                    day.receipts(),
                    day.goods(),
                    day.play(),
                    day.creditNotes(),
                    day.givenBack(),
                    day.total());
        }
    }
}
