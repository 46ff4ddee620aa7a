package org.gamingcafe.api.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.notice.AlertFilter;
import org.gamingcafe.identity.notice.AlertService;
import org.gamingcafe.identity.notice.AlertView;
import org.gamingcafe.identity.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/** What the caller was told about the safety of their account. "This wasn't me" is {@code POST auth/lockdown/mine}. */
@Path("/auth/security-alerts")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {

    @Inject
    AlertService alerts;

    @GET
    @Operation(
            summary = "The caller's alerts of the last year, newest first, by kind, all or the unread ones",
            description = "Who did not do it themselves says so with POST auth/lockdown/mine.")
    public Page<AlertAnswer> list(
            @QueryParam("kind") @Nullable NoticeKind kind,
            @QueryParam("unread") @Nullable Boolean unread,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var filter = new AlertFilter(kind, Boolean.TRUE.equals(unread));
        return Page.of(alerts.mine(filter, Page.request(size, after)), AlertAnswer::of);
    }

    @GET
    @Path("/unread")
    @Operation(summary = "How many of the caller's alerts are unread")
    public UnreadAnswer unread() {
        return new UnreadAnswer(alerts.unread());
    }

    @POST
    @Path("/{id}/read")
    @Operation(summary = "Mark an alert as read; twice is once")
    @APIResponse(responseCode = "204", description = "It is read.")
    @Refuses("alert.not-found")
    public void read(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            alerts.read(id);
            return id;
        });
    }

    @POST
    @Path("/read")
    @Operation(summary = "Mark all of the caller's alerts as read")
    public ReadAnswer readAll() {
        return new ReadAnswer(Retry.onConflict(alerts::readAll));
    }

    /**
     * @param what the mail that said it
     * @param details words and figures, by name
     * @param readAt absent while it is unread
     */
    public record AlertAnswer(
            UUID id,
            Instant at,
            NoticeKind kind,
            String what,
            Map<String, String> details,
            @Nullable Instant readAt) {

        static AlertAnswer of(AlertView alert) {
            return new AlertAnswer(alert.id(), alert.at(), alert.kind(), alert.what(), alert.details(), alert.readAt());
        }
    }

    public record UnreadAnswer(Long unread) {}

    /** @param read how many were unread */
    public record ReadAnswer(Integer read) {}
}
