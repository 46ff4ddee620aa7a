package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.SupplierEdit;
import org.gamingcafe.cafe.inventory.SupplierService;
import org.gamingcafe.cafe.inventory.SupplierView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** From whom a venue buys. */
@Path("/suppliers")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SupplierResource {

    @Inject
    SupplierService suppliers;

    @GET
    @Operation(summary = "The suppliers of a venue by name, those that are retired last")
    @Refuses("venue.not-found")
    public Page<SupplierAnswer> list(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(suppliers.list(OwnVenue.of(venue)), SupplierAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One supplier; the ETag is needed for an edit")
    @APIResponseSchema(value = SupplierAnswer.class, responseCode = "200", responseDescription = "The supplier.")
    @Refuses("supplier.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(suppliers.get(id));
    }

    @POST
    @Operation(summary = "Add a supplier")
    @APIResponseSchema(value = SupplierAnswer.class, responseCode = "201", responseDescription = "The supplier.")
    @Refuses({
        "venue.not-found",
        "supplier.name",
        "supplier.phone",
        "email.malformed",
        "supplier.taken",
        "supplier.too-many"
    })
    public Response add(
            @QueryParam("venue") @Nullable UUID venue,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SupplierRequest request) {
        var where = OwnVenue.of(venue);
        var command = Commands.of("POST /suppliers", key, where, request);
        var added = Retry.onConflict(() -> suppliers.add(where, request.edit(), command));
        return Created.at("suppliers/" + added.id(), SupplierAnswer.of(added));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Say something else of a supplier, or buy there no more. If-Match says which version was seen")
    @APIResponseSchema(value = SupplierAnswer.class, responseCode = "200", responseDescription = "The supplier.")
    @Refuses({"supplier.not-found", "supplier.taken", "edit.if-match-missing", "edit.stale"})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull SupplierRequest request) {
        return answer(EditTag.edit(seen, version -> suppliers.change(id, request.edit(), version)));
    }

    private static Response answer(SupplierView supplier) {
        return EditTag.answer(SupplierAnswer.of(supplier), supplier.version());
    }

    /** @param leadDays how many days after an order the goods come */
    @Schema(name = "SupplierRequest", example = "{\"name\":\"Drinks & More\",\"leadDays\":3,\"retired\":false}")
    public record SupplierRequest(
            @NotBlank @Size(max = SupplierEdit.LONGEST_NAME) String name,

            @Nullable @Size(max = SupplierEdit.LONGEST_NUMBER)
            String customerNumber,

            @NotNull @Min(0) @Max(SupplierEdit.MOST_DAYS) Integer leadDays,
            @NotNull Boolean retired,

            @Nullable @Size(max = SupplierEdit.LONGEST_EMAIL)
            String email,

            @Nullable @Size(max = SupplierEdit.LONGEST_PHONE)
            String phone,

            @Nullable @Size(max = SupplierEdit.LONGEST_ADDRESS)
            String address) {

        SupplierEdit edit() {
            return new SupplierEdit(name, customerNumber, leadDays, retired, email, phone, address);
        }
    }

    @Schema(name = "SupplierAnswer")
    public record SupplierAnswer(
            UUID id,
            String name,
            @Nullable String customerNumber,
            Integer leadDays,
            Boolean retired,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {

        static SupplierAnswer of(SupplierView supplier) {
            var about = supplier.about();
            return new SupplierAnswer(
                    supplier.id(),
                    about.name(),
                    about.customerNumber(),
                    about.leadDays(),
                    about.retired(),
                    about.email(),
                    about.phone(),
                    about.address());
        }
    }
}
