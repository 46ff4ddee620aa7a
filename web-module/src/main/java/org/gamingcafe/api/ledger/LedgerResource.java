package org.gamingcafe.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Api;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.ledger.LedgerAnswers.DayRootAnswer;
import org.gamingcafe.api.ledger.LedgerAnswers.EntryAnswer;
import org.gamingcafe.api.ledger.LedgerAnswers.EntryLineAnswer;
import org.gamingcafe.api.ledger.LedgerAnswers.FrozenAccountAnswer;
import org.gamingcafe.api.ledger.LedgerAnswers.TrialLineAnswer;
import org.gamingcafe.api.ledger.LedgerAnswers.VerificationAnswer;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.EntryFilter;
import org.gamingcafe.cafe.ledger.JournalService;
import org.gamingcafe.cafe.ledger.SealService;
import org.gamingcafe.cafe.ledger.VerificationService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The books, to be read and verified. */
@Path("/ledger")
@Tag(name = "ledger")
@ApplicationScoped
@SignedIn(Permission.LEDGER_AUDIT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    @Inject
    JournalService journal;

    @Inject
    VerificationService verification;

    @Inject
    SealService seals;

    @GET
    @Path("/entries")
    @SignedIn({Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW})
    @Operation(summary = "The journal of a venue, newest first, by business day, type and account number")
    public Page<EntryLineAnswer> entries(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("day") @Nullable String day,
            @QueryParam("type") @Nullable String type,
            @QueryParam("account") @Nullable Integer account,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var filter = new EntryFilter(day(day), type, account == null ? null : chart(account));
        return Page.of(journal.entries(OwnVenue.of(venue), filter, Page.request(size, after)), EntryLineAnswer::of);
    }

    @GET
    @Path("/entries/{id}")
    @SignedIn({Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW})
    @Operation(summary = "One entry with its postings, its hash and the number of its seal")
    @Refuses("journal-entry.not-found")
    public EntryAnswer entry(@PathParam("id") UUID id) {
        return EntryAnswer.of(journal.entry(id));
    }

    @GET
    @Path("/trial-balance")
    @SignedIn({Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW})
    @Operation(summary = "What every account held before a business day, what moved on it, and what it held afterwards")
    public Page<TrialLineAnswer> trialBalance(
            @QueryParam("venue") @Nullable UUID venue, @QueryParam("day") @Nullable String day) {
        var where = OwnVenue.of(venue);
        var when = day(day);
        return Page.whole(journal.trialBalance(where, when == null ? journal.today(where) : when), TrialLineAnswer::of);
    }

    @POST
    @Path("/verifications")
    @Operation(summary = "Start a verification of a venue's books; the answer says where to look for its result")
    @APIResponse(
            responseCode = "202",
            description = "Started.",
            content = @Content(schema = @Schema(implementation = VerificationAnswer.class)))
    @Refuses("ledger.verification-running")
    public Response verify(@QueryParam("venue") @Nullable UUID venue) {
        var id = verification.start(OwnVenue.of(venue));
        return Response.accepted(VerificationAnswer.of(verification.get(id), List.of()))
                .header(HttpHeaders.LOCATION, Api.PREFIX + "ledger/verifications/" + id)
                .build();
    }

    @GET
    @Path("/verifications")
    @Operation(summary = "The verifications of a venue, newest first, without what they found")
    public Page<VerificationAnswer> verifications(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(
                verification.all(OwnVenue.of(venue), Page.request(size, after)),
                view -> VerificationAnswer.of(view, List.of()));
    }

    @GET
    @Path("/verifications/{id}")
    @Operation(summary = "One verification: how far it is, and by the row what does not agree (at most 500)")
    @Refuses("verification.not-found")
    public VerificationAnswer verification(@PathParam("id") UUID id) {
        return VerificationAnswer.of(verification.get(id), verification.findings(id));
    }

    @GET
    @Path("/day-roots")
    @Operation(summary = "The signed roots of a venue's business days, newest first")
    public Page<DayRootAnswer> dayRoots(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(seals.dayRoots(OwnVenue.of(venue), Page.request(size, after)), DayRootAnswer::of);
    }

    @GET
    @Path("/day-roots/{day}")
    @Operation(summary = "The signed root of one business day, to be kept outside of the house")
    @Refuses("day-root.not-found")
    public DayRootAnswer dayRoot(@QueryParam("venue") @Nullable UUID venue, @PathParam("day") String day) {
        var when = day(day);
        return DayRootAnswer.of(seals.dayRoot(OwnVenue.of(venue), when == null ? LocalDate.MIN : when));
    }

    @GET
    @Path("/frozen-accounts")
    @Operation(summary = "The accounts of a venue that a verification has frozen (at most 500), the oldest mark first")
    public Page<FrozenAccountAnswer> frozen(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(verification.frozen(OwnVenue.of(venue)), FrozenAccountAnswer::of);
    }

    @POST
    @Path("/accounts/{id}/releases")
    @Operation(summary = "Let money leave an account again that a verification has frozen")
    @Refuses({"ledger-account.not-found", "wallet.reason"})
    public Response release(
            @QueryParam("venue") @Nullable UUID venue,
            @PathParam("id") UUID id,
            @Valid @NotNull ReleaseRequest request) {
        verification.release(OwnVenue.of(venue), id, request.reason());
        return Response.noContent().build();
    }

    @Schema(example = "{\"reason\":\"looked at together with the owner\"}")
    public record ReleaseRequest(@NotNull @Size(max = 200) String reason) {}

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("day", "field.no-date");
        }
    }

    private static Chart chart(int number) {
        return Arrays.stream(Chart.values())
                .filter(chart -> chart.number() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("account", "field.no-whole-number"));
    }
}
