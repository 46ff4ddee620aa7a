package org.gamingcafe.api.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.notice.NoticeChoice;
import org.gamingcafe.identity.notice.NoticeGroup;
import org.gamingcafe.identity.notice.NoticeKind;
import org.gamingcafe.identity.notice.PreferenceService;
import org.gamingcafe.identity.notice.PreferencesView;
import org.jspecify.annotations.Nullable;

/** Which notices the caller wants. */
@Path("/auth/notification-preferences")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class PreferenceResource {

    private static final String PAGE = "/unsubscribe?word=";

    @Inject
    PreferenceService preferences;

    @GET
    @Operation(summary = "Which notices the caller wants, by kind and way; the ETag is needed for an edit")
    @APIResponseSchema(value = PreferencesAnswer.class, responseCode = "200", responseDescription = "The preferences.")
    public Response preferences() {
        return answer(preferences.mine());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say which notices one wants; kinds that are not named stay as they were",
            description = "It holds at once, also for mails that wait. What is mandatory cannot be turned off.")
    @APIResponseSchema(value = PreferencesAnswer.class, responseCode = "200", responseDescription = "The preferences.")
    @Refuses({
        "edit.if-match-missing",
        "edit.stale",
        "notification.mandatory",
        "notification.kind",
        "notification.no-sms"
    })
    public Response choose(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, @Valid @NotNull PreferencesRequest request) {
        var choices = request.choices().stream().map(ChoiceRequest::choice).toList();
        return answer(EditTag.edit(seen, version -> preferences.choose(choices, version)));
    }

    @POST
    @Path("/stop")
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "By the word in a mail (List-Unsubscribe, RFC 8058): no more mails of its kind",
            description = "Takes whatever body a mail program sends. Twice is once.")
    @APIResponse(responseCode = "204", description = "Such mails are turned off.")
    @Refuses({"stop-link.not-found", "notification.sign-in"})
    public void stop(@QueryParam("word") @Nullable String word, InputStream body) {
        Retry.onConflict(() -> preferences.stop(text(word)));
    }

    @GET
    @Path("/stop")
    @PermitAll
    @Operation(summary = "For mail programs that open the same address: leads to the page with the button")
    @APIResponse(responseCode = "303", description = "To the page; nothing has changed.")
    public Response stopPage(@QueryParam("word") @Nullable String word) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(PAGE + URLEncoder.encode(text(word), StandardCharsets.UTF_8)))
                .build();
    }

    private static Response answer(PreferencesView view) {
        return EditTag.answer(
                new PreferencesAnswer(
                        view.choices().stream().map(ChoiceAnswer::of).toList()),
                view.version());
    }

    private static String text(@Nullable String word) {
        return word == null ? "" : word;
    }

    @Schema(example = "{\"choices\":[{\"kind\":\"BOOKING_REMINDERS\",\"mail\":false}]}")
    public record PreferencesRequest(
            @NotNull @Size(max = 40) List<@Valid @NotNull ChoiceRequest> choices) {}

    /** @param sms absent where it is not told by text message, or stays as it was */
    public record ChoiceRequest(
            @NotNull NoticeKind kind,
            @NotNull Boolean mail,
            @Nullable Boolean sms) {

        NoticeChoice choice() {
            return new NoticeChoice(kind, mail, sms);
        }
    }

    public record PreferencesAnswer(List<ChoiceAnswer> choices) {}

    /**
     * @param mandatory nobody can turn it off
     * @param sms absent where it is not told by text message
     */
    public record ChoiceAnswer(
            NoticeKind kind,
            NoticeGroup group,
            Boolean mandatory,
            Boolean mail,
            @Nullable Boolean sms) {

        static ChoiceAnswer of(NoticeChoice choice) {
            var kind = choice.kind();
            return new ChoiceAnswer(kind, kind.group(), kind.isMandatory(), choice.mail(), choice.sms());
        }
    }
}
