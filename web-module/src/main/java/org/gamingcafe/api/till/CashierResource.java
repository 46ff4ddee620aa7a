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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.shift.CashierFigures;
import org.gamingcafe.cafe.shift.CashierService;
import org.gamingcafe.cafe.shift.DrawerControl;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** How exact the drawers of a venue were, by cashier. */
@Path("/cashiers")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_READ)
@Produces(MediaType.APPLICATION_JSON)
public class CashierResource {

    private static final int USUAL_DAYS = 90;

    @Inject
    CashierService cashiers;

    @GET
    @Path("/statistics")
    @Operation(
            summary =
                    "Refunds, discounts, openings and differences of every cashier in the last days (90), those first that somebody "
                            + "should look at; with the limits of what is usual")
    @Refuses({"venue.not-found", "shift.days"})
    public ControlAnswer statistics(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("days") @Nullable @Min(1) @Max(CashierService.LONGEST_DAYS) Integer days) {
        return ControlAnswer.of(cashiers.control(OwnVenue.of(venue), days == null ? USUAL_DAYS : days));
    }

    @Schema(
            name = "DrawerControlAnswer",
            description = "Centre and three sigma of the differences of all shifts of the venue.")
    public record ControlAnswer(Money centre, Money lower, Money upper, Long mostVoids, List<CashierAnswer> cashiers) {

        static ControlAnswer of(DrawerControl control) {
            return new ControlAnswer(
                    control.centre(),
                    control.lower(),
                    control.upper(),
                    control.mostVoids(),
                    control.cashiers().stream().map(CashierAnswer::of).toList());
        }
    }

    @Schema(
            description =
                    "flagged: the mean difference is farther off than chance explains; voidsFlagged: so are the voids of a shift.")
    public record CashierAnswer(
            UUID cashierId,
            Long shifts,
            Long sales,
            Long refunds,
            Money refunded,
            Long discounted,
            Money discounts,
            Long openings,
            Long payOuts,
            Money paidOut,
            Long voids,
            Money voided,
            Money difference,
            Money mean,
            Long outside,
            Boolean flagged,
            Boolean voidsFlagged) {

        static CashierAnswer of(CashierFigures figures) {
            return new CashierAnswer(
                    figures.cashier().value(),
                    figures.shifts(),
                    figures.sales(),
                    figures.refunds(),
                    figures.refunded(),
                    figures.discounted(),
                    figures.discounts(),
                    figures.openings(),
                    figures.payOuts(),
                    figures.paidOut(),
                    figures.voids(),
                    figures.voided(),
                    figures.difference(),
                    figures.mean(),
                    figures.outside(),
                    figures.flagged(),
                    figures.voidsFlagged());
        }
    }
}
