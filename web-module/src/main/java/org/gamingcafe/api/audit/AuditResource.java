package org.gamingcafe.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.audit.AuditFault;
import org.gamingcafe.platform.audit.AuditFilter;
import org.gamingcafe.platform.audit.AuditLine;
import org.gamingcafe.platform.audit.AuditService;
import org.gamingcafe.platform.audit.AuditVerification;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Who did what, for auditors. */
@Path("/audits")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.AUDIT_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    static final String CSV = "text/csv";
    private static final int LONGEST_NAME = 80;

    @Inject
    AuditService audits;

    @GET
    @Operation(
            summary = "What was done, newest first, by actor, act, thing and time (from then on, before then); "
                    + "with Accept: text/csv or format=csv as a table of at most 10,000 lines")
    public Page<AuditAnswer> list(
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("act") @Size(max = LONGEST_NAME) @Nullable String act,
            @QueryParam("entityType") @Size(max = LONGEST_NAME) @Nullable String entityType,
            @QueryParam("entityId") @Size(max = LONGEST_NAME) @Nullable String entityId,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var filter = new AuditFilter(actor, act, entityType, entityId, from, to);
        return Page.of(audits.list(filter, Page.request(size, after)), AuditAnswer::of);
    }

    @GET
    @Produces(CSV + ";qs=0.1")
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response export(
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("act") @Size(max = LONGEST_NAME) @Nullable String act,
            @QueryParam("entityType") @Size(max = LONGEST_NAME) @Nullable String entityType,
            @QueryParam("entityId") @Size(max = LONGEST_NAME) @Nullable String entityId,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        var table = audits.export(new AuditFilter(actor, act, entityType, entityId, from, to));
        return Response.ok(table, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audits.csv\"")
                .build();
    }

    @GET
    @Path("/entity/{type}/{id}")
    @Operation(summary = "What was done to one thing, newest first")
    public Page<AuditAnswer> ofThing(
            @PathParam("type") @Size(max = LONGEST_NAME) String type,
            @PathParam("id") @Size(max = LONGEST_NAME) String id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(audits.list(AuditFilter.of(type, id), Page.request(size, after)), AuditAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One record")
    @Refuses("audit-record.not-found")
    public AuditAnswer get(@PathParam("id") UUID id) {
        return AuditAnswer.of(audits.get(id));
    }

    @POST
    @Path("/verification")
    @SignedIn({Permission.AUDIT_READ, Permission.LEDGER_AUDIT})
    @Operation(summary = "Compare the whole trail with its seals; each record that was touched is named")
    public VerificationAnswer verify() {
        return VerificationAnswer.of(audits.verify());
    }

    /** @param changes fields before and after, or figures that matter */
    public record AuditAnswer(
            UUID id,
            Instant at,
            String act,
            String entityType,
            String entityId,
            @Nullable UUID venue,
            @Nullable UUID account,
            String actorKind,
            @Nullable UUID actor,
            List<String> actorRoles,
            @Nullable String reason,
            Map<String, String> changes,
            @Nullable String ip,
            @Nullable String userAgent,
            String requestId,
            String correlationId) {

        static AuditAnswer of(AuditLine line) {
            return new AuditAnswer(
                    line.id(),
                    line.at(),
                    line.act(),
                    line.entityType(),
                    line.entityId(),
                    line.venue(),
                    line.account(),
                    line.actorKind(),
                    line.actor(),
                    line.actorRoles(),
                    line.reason(),
                    line.changes(),
                    line.ip(),
                    line.userAgent(),
                    line.requestId(),
                    line.correlationId());
        }
    }

    /** @param seal 0 for what is not sealed yet */
    public record FaultAnswer(
            AuditFault.Kind kind, Long seal, @Nullable UUID record) {

        static FaultAnswer of(AuditFault fault) {
            return new FaultAnswer(fault.kind(), fault.seal(), fault.record());
        }
    }

    /** @param head hash of the last seal, to be noted elsewhere */
    public record VerificationAnswer(
            Instant at, Boolean clean, Long seals, Long records, List<FaultAnswer> faults, String head) {

        static VerificationAnswer of(AuditVerification found) {
            return new VerificationAnswer(
                    found.at(),
                    found.isClean(),
                    found.seals(),
                    found.records(),
                    found.faults().stream().map(FaultAnswer::of).toList(),
                    found.head());
        }
    }
}
