package org.gamingcafe.api.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.wallet.SettlementLine;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What venues owe each other. */
@Path("/settlements")
@Tag(name = "wallets")
@ApplicationScoped
@SignedIn(Permission.FINANCIALS_VIEW)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {

    @Inject
    WalletStatementService statements;

    @GET
    @Operation(summary = "Per other venue, over business days: what its members spent here, and ours there")
    @Refuses({"venue.not-found", "wallet.period"})
    public Page<SettlementAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("first") @NotNull LocalDate first,
            @QueryParam("last") @NotNull LocalDate last) {
        return Page.whole(statements.settlement(OwnVenue.of(venue), first, last), SettlementAnswer::of);
    }

    /** @param balance theirs minus ours: above zero the other venue owes it */
    public record SettlementAnswer(UUID venueId, Money theirs, Money ours, Money balance) {

        static SettlementAnswer of(SettlementLine line) {
            return new SettlementAnswer(line.other().value(), line.theirs(), line.ours(), line.balance());
        }
    }
}
