package org.gamingcafe.api.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.PlannedPlay;
import org.gamingcafe.cafe.tariff.Quote;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What play would cost. */
@Path("/quotes")
@Tag(name = "tariffs")
@ApplicationScoped
@SignedIn(Permission.TARIFF_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    @Inject
    TariffService tariffs;

    @POST
    @Operation(
            summary =
                    "What play costs until an instant; nothing is written, and no bill for it will be above the quote")
    @Refuses({
        "venue.not-found",
        "station-group.not-found",
        "tariff.not-found",
        "tariff.none",
        "tariff.end-before-start",
        "tariff.quote-too-long"
    })
    public QuoteAnswer quote(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull QuoteRequest request) {
        return QuoteAnswer.of(tariffs.quote(OwnVenue.of(venue), request.play()));
    }

    /** @param tariff a version of the venue, a draft too; without one that which holds now */
    @Schema(
            example = "{\"groupId\":\"01980000-0000-7000-8000-000000000001\",\"from\":\"2026-03-02T17:00:00Z\","
                    + "\"until\":\"2026-03-02T22:10:00Z\"}")
    public record QuoteRequest(
            @NotNull UUID groupId,
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable @Size(max = 40) String tier,
            @Nullable UUID tariff) {

        PlannedPlay play() {
            return new PlannedPlay(groupId, from, until, tier, tariff);
        }
    }

    public record QuotedLine(
            Bill.Kind kind,
            String rule,
            Instant from,
            Instant until,
            Long seconds,
            Money perHour,
            Money amount,
            Money tax) {

        static QuotedLine of(Bill.Line line) {
            return new QuotedLine(
                    line.kind(),
                    line.rule(),
                    line.from(),
                    line.until(),
                    line.seconds(),
                    new Money(line.minorPerHour(), line.amount().currency()),
                    line.amount(),
                    line.tax());
        }
    }

    /**
     * @param most no bill for this play, or for less of it, is above it
     * @param total what the bill is if play lasts until then
     */
    public record QuoteAnswer(
            UUID tariff, Instant from, Instant until, Money most, Money total, Money tax, List<QuotedLine> lines) {

        static QuoteAnswer of(Quote quote) {
            return new QuoteAnswer(
                    quote.tariff(),
                    quote.from(),
                    quote.until(),
                    quote.most(),
                    quote.bill().total(),
                    quote.bill().tax(),
                    quote.bill().lines().stream().map(QuotedLine::of).toList());
        }
    }
}
