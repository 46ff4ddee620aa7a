package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Redirects;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.twofactor.TotpSetUp;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Who must have a second factor and has none sets it up on the way in. */
@Named
@RequestScoped
public class SecondFactorSetUpPage {

    @Inject
    SecondStepService second;

    @Inject
    Arrival arrival;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private @Nullable String code;
    private @Nullable TotpSetUp setUp;
    private String leadsTo = "/";
    private List<String> backupCodes = List.of();

    /** A wrong code is refused and told beside the field; the same picture is shown again. */
    public void enable() {
        var waiting = waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var in = second.confirmSetUp(waiting.get().secret(), new Secret(code == null ? "" : code.strip()));
        backupCodes = in.backupCodes().stream().map(Secret::reveal).toList();
        leadsTo = Redirects.inside(waiting.get().from());
        arrival.with(
                in.tokens(), (HttpServletResponse) faces.getExternalContext().getResponse());
    }

    private Optional<WaitingSignIn> waiting() {
        return WaitingSignIn.of(request).filter(waiting -> waiting.expiresAt().isAfter(clock.instant()));
    }

    public boolean isOpen() {
        return backupCodes.isEmpty() && waiting().isPresent();
    }

    public boolean isDone() {
        return !backupCodes.isEmpty();
    }

    public List<String> getBackupCodes() {
        return backupCodes;
    }

    /** Where to go once the codes are kept. */
    public String getLeadsTo() {
        return leadsTo;
    }

    /** As an address of its own, so that no markup is taken over. */
    public String getPicture() {
        var svg = setUp().qrCode().reveal().getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    public String getManualKey() {
        return setUp().manualKey();
    }

    private TotpSetUp setUp() {
        var shown = setUp;
        if (shown == null) {
            shown = second.showSetUp(waiting().orElseThrow().secret());
            setUp = shown;
        }
        return shown;
    }

    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
