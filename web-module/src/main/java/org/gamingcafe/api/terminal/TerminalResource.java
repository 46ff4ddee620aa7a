package org.gamingcafe.api.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.terminal.TerminalEdit;
import org.gamingcafe.cafe.terminal.TerminalService;
import org.gamingcafe.cafe.terminal.TerminalView;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** The card terminal of a till. */
@Path("/tills/{id}/terminal")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SALE_RULES)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TerminalResource {

    private static final String NONE = "";

    @Inject
    TerminalService terminals;

    @GET
    @SignedIn({Permission.SALE_RULES, Permission.SALE_SELL})
    @Operation(
            summary =
                    "How the till reaches its card terminal, without an address where it has none; the ETag is needed for an edit")
    @APIResponseSchema(value = TerminalAnswer.class, responseCode = "200", responseDescription = "The terminal.")
    @Refuses("till.not-found")
    public Response get(@PathParam("id") UUID id) {
        return terminals.of(new TillId(id)).map(TerminalResource::answer).orElseGet(TerminalResource::none);
    }

    @PUT
    @Operation(
            summary =
                    "Connect a terminal that speaks ZVT, or another one; without a password it stays as it was. If-Match says "
                            + "which version was seen")
    @APIResponseSchema(value = TerminalAnswer.class, responseCode = "200", responseDescription = "The terminal.")
    @Refuses({
        "till.not-found",
        "terminal.address",
        "terminal.password",
        "terminal.busy",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response set(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull TerminalRequest request) {
        var till = new TillId(id);
        return answer(EditTag.edit(seen, version -> terminals.set(till, request.edit(), version)));
    }

    @DELETE
    @Operation(summary = "The till has no terminal from now on. If-Match says which version was seen")
    @APIResponseSchema(value = TerminalAnswer.class, responseCode = "200", responseDescription = "Without an address.")
    @Refuses({"till.not-found", "terminal.busy", "edit.if-match-missing", "edit.stale"})
    public Response remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        var till = new TillId(id);
        EditTag.edit(seen, version -> {
            terminals.remove(till, version);
            return till;
        });
        return none();
    }

    private static Response none() {
        return EditTag.answer(new TerminalAnswer(NONE), 0);
    }

    private static Response answer(TerminalView terminal) {
        return EditTag.answer(new TerminalAnswer(terminal.address()), terminal.version());
    }

    @Schema(example = "{\"address\":\"192.168.1.20:20007\",\"password\":\"000000\"}")
    public record TerminalRequest(
            @NotBlank @Size(max = 106) String address,
            @Nullable Secret password) {

        TerminalEdit edit() {
            return new TerminalEdit(address, password);
        }
    }

    @Schema(
            name = "TerminalAnswer",
            description = "Host and port of the terminal in the venue's own network; empty: none.")
    public record TerminalAnswer(String address) {}
}
