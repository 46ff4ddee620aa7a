package org.gamingcafe.api.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.reservation.BookingMove;
import org.gamingcafe.cafe.reservation.BookingService;
import org.gamingcafe.cafe.reservation.ReservationService;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Bookings of seats. */
@Path("/reservations")
@Tag(name = "reservations")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReservationResource {

    private static final Instant BEFORE_ALL = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    BookingService bookings;

    @Inject
    ReservationService reservations;

    @GET
    @Operation(
            summary =
                    "The caller's own bookings, the latest first; with venue those of that venue that last at some moment "
                            + "from … until (needs reservation:read), the earliest first")
    @Refuses("venue.not-found")
    public Page<ReservationAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("state") ReservationView.@Nullable State state,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        var found = venue == null
                ? reservations.mine(page)
                : reservations.list(
                        OwnVenue.of(venue),
                        from == null ? BEFORE_ALL : from,
                        until == null ? AFTER_ALL : until,
                        state,
                        page);
        return Page.of(found, ReservationAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One booking: the caller's own, or any of the venue with reservation:read")
    @Refuses("reservation.not-found")
    public ReservationAnswer get(@PathParam("id") UUID id) {
        return ReservationAnswer.of(reservations.get(id));
    }

    @GET
    @Path("/groups")
    @Operation(summary = "Which groups of seats can be booked in a venue")
    @Refuses("venue.not-found")
    public Page<BookableAnswer> groups(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(
                reservations.groups(OwnVenue.of(venue)),
                group -> new BookableAnswer(group.id(), group.name(), group.seats()));
    }

    @GET
    @Path("/free")
    @Operation(summary = "How many seats of a group could be booked for a time, as things stand")
    @Refuses({"venue.not-found", "station-group.not-found"})
    public FreeAnswer free(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("groupId") @Nullable UUID groupId,
            @QueryParam("startsAt") @Nullable Instant startsAt,
            @QueryParam("endsAt") @Nullable Instant endsAt) {
        var from = given("startsAt", startsAt);
        var until = given("endsAt", endsAt);
        return new FreeAnswer(reservations.free(OwnVenue.of(venue), given("groupId", groupId), from, until));
    }

    private static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(name, "field.required");
        }
        return value;
    }

    @POST
    @Operation(
            summary =
                    "Book seats: a member for themselves, or the desk (reservation:run); the codes are told this once")
    @APIResponseSchema(value = ReservationAnswer.class, responseCode = "201", responseDescription = "The booking.")
    @Refuses({
        "venue.not-found",
        "member.not-found",
        "station-group.not-found",
        "station.not-found",
        "reservation.no-seats",
        "reservation.seats",
        "reservation.length",
        "reservation.time",
        "reservation.closed",
        "reservation.stays-too-long",
        "reservation.too-many",
        "admission.denied",
        "wallet.insufficient-funds"
    })
    public Response book(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull BookingBody request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /reservations", key, where, request);
        var booked = Retry.onConflict(() -> bookings.book(where, request.booking(), command));
        return Created.at("reservations/" + booked.reservation().id(), ReservationAnswer.of(booked));
    }

    @POST
    @Path("/{id}/accept")
    @Operation(summary = "Say yes to an offer from the waiting list; the codes are told this once")
    @Refuses({"reservation.not-found", "reservation.over", "admission.denied", "wallet.insufficient-funds"})
    public ReservationAnswer accept(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /reservations/{id}/accept", key, id);
        return ReservationAnswer.of(Retry.onConflict(() -> bookings.accept(id, command)));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            summary =
                    "Cancel a booking, or decline an offer: free until freeUntil, later for the fee, which the desk may waive with a reason")
    @Refuses({"reservation.not-found", "reservation.over", "wallet.reason"})
    public ReservationAnswer cancel(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull CancelRequest request) {
        var command = Commands.of("POST /reservations/{id}/cancel", key, id, request);
        var isWaived = Boolean.TRUE.equals(request.waiveFee());
        return ReservationAnswer.of(
                Retry.onConflict(() -> reservations.cancel(id, isWaived, request.reason(), command)));
    }

    @POST
    @Path("/{id}/move")
    @Operation(summary = "Another time or other seats; codes, deposit and fee stay")
    @Refuses({"reservation.not-found", "reservation.over", "reservation.no-seats", "reservation.closed"})
    public ReservationAnswer move(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull MoveRequest request) {
        var command = Commands.of("POST /reservations/{id}/move", key, id, request);
        return ReservationAnswer.of(Retry.onConflict(() -> bookings.move(id, request.move(), command)));
    }

    @POST
    @Path("/{id}/arrive")
    @SignedIn(Permission.RESERVATION_RUN)
    @Operation(summary = "They are here: the deposit is free again")
    @Refuses({"reservation.not-found", "reservation.over"})
    public ReservationAnswer arrive(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /reservations/{id}/arrive", key, id);
        return ReservationAnswer.of(Retry.onConflict(() -> reservations.arrive(id, command)));
    }

    public record BookableAnswer(UUID id, String name, Integer seats) {}

    public record FreeAnswer(Integer free) {}

    @Schema(
            name = "ReservationCancelRequest",
            description = "Only the desk can waive the fee, and says why.",
            example = "{}")
    public record CancelRequest(
            @Nullable Boolean waiveFee,
            @Nullable @Size(max = 200) String reason) {}

    @Schema(name = "ReservationMoveRequest", example = "{\"startsAt\":\"2030-03-02T18:00:00Z\",\"minutes\":120}")
    public record MoveRequest(
            @NotNull Instant startsAt,
            @NotNull @Min(1) @Max(2880) Integer minutes,
            @Nullable UUID groupId,
            @Nullable @Size(max = 50) List<@NotNull UUID> stationIds) {

        BookingMove move() {
            return new BookingMove(groupId, BookingBody.stations(stationIds), startsAt, minutes);
        }
    }
}
