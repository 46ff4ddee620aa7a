package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.DeviceCookie;
import org.gamingcafe.admin.Redirects;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.login.StepOutcome;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitExceeded;
import org.jspecify.annotations.Nullable;

/** The second step of a sign-in. */
@Named
@RequestScoped
public class SecondFactorPage {

    private static final int LOCKED = 423;

    @Inject
    SecondStepService second;

    @Inject
    Arrival arrival;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private @Nullable String code;
    private boolean trust;
    private long lockedSeconds;

    public void verify() throws IOException {
        var waiting = waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var typed = new Secret(code == null ? "" : code.strip());
        switch (second.verify(waiting.get().secret(), waiting.get().method(), typed)) {
            case StepOutcome.SignedIn in -> {
                var response = (HttpServletResponse) external().getResponse();
                arrival.with(in.tokens(), response);
                if (trust) {
                    second.trustDevice(in.tokens())
                            .ifPresent(given -> DeviceCookie.keep(given.secret(), request, response));
                }
                external().redirect(Redirects.inside(waiting.get().from()));
            }
            case StepOutcome.SetUpNeeded(var need) -> {
                WaitingSignIn.toSetUp(need, waiting.get().from()).beginIn(request);
                external().redirect("/second-factor-setup");
            }
            case StepOutcome.Locked locked -> tellLocked(locked.remainingSeconds());
            case StepOutcome.Wrong wrong ->
                faces.addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("second-factor.refused"), null));
        }
    }

    public void byApp() throws IOException {
        turnTo(FactorMethod.TOTP);
    }

    public void byBackupCode() throws IOException {
        turnTo(FactorMethod.BACKUP_CODE);
    }

    public void byPasskey() throws IOException {
        turnTo(FactorMethod.PASSKEY);
    }

    public void byMail() throws IOException {
        send(FactorMethod.EMAIL);
    }

    public void bySms() throws IOException {
        send(FactorMethod.SMS);
    }

    private void turnTo(FactorMethod method) throws IOException {
        waiting().ifPresent(waiting -> waiting.by(method).keepIn(request));
        external().redirect("/second-factor");
    }

    private void send(FactorMethod method) throws IOException {
        var waiting = waiting();
        if (waiting.isPresent()) {
            ends(waiting.get(), method)
                    .ifPresent(end -> waiting.get().by(method).sent(end).keepIn(request));
        }
        external().redirect("/second-factor?sent=true");
    }

    /** Who comes back to a way within a minute types the code that was sent before; it is still good. */
    private Optional<Instant> ends(WaitingSignIn waiting, FactorMethod method) {
        try {
            return Optional.of(second.send(waiting.secret(), method).expiresAt());
        } catch (LimitExceeded early) {
            if (waiting.method() == method) {
                throw early;
            }
            return Optional.of(waiting.expiresAt());
        }
    }

    private void tellLocked(long seconds) {
        lockedSeconds = seconds;
        external().setResponseStatus(LOCKED);
        external().setResponseHeader("Retry-After", Long.toString(seconds));
    }

    private Optional<WaitingSignIn> waiting() {
        return WaitingSignIn.of(request).filter(waiting -> waiting.expiresAt().isAfter(clock.instant()));
    }

    private ExternalContext external() {
        return faces.getExternalContext();
    }

    /** Without a sign-in that waits there is nothing to be shown. */
    public boolean isOpen() {
        return waiting().isPresent();
    }

    /** What is asked for now. */
    public @Nullable FactorMethod getMethod() {
        return waiting().map(WaitingSignIn::method).orElse(null);
    }

    /** Whether there is something to be typed: a code that is sent on demand has to be demanded first. */
    public boolean isTyped() {
        return waiting()
                .filter(waiting -> waiting.method() != FactorMethod.PASSKEY)
                .filter(waiting -> waiting.sent() || !isSent(waiting.method()))
                .isPresent();
    }

    /** Whether a passkey is asked for, which the browser shows and nobody types. */
    public boolean isSigned() {
        return getMethod() == FactorMethod.PASSKEY;
    }

    /** What the browser is asked for; a new challenge each time the page is shown. */
    public String getPasskeyOptions() {
        return waiting()
                .map(waiting -> second.passkeyOptions(waiting.secret()).json())
                .orElse("");
    }

    /** Whether this way is offered beside the one that is asked for; a code can be sent again. */
    public boolean offers(String method) {
        var other = FactorMethod.valueOf(method);
        return waiting()
                .filter(waiting -> waiting.methods().contains(other))
                .filter(waiting -> waiting.method() != other || isSent(other))
                .isPresent();
    }

    private static boolean isSent(FactorMethod method) {
        return List.of(FactorMethod.EMAIL, FactorMethod.SMS).contains(method);
    }

    public long getSecondsLeft() {
        return waiting()
                .map(waiting -> Math.max(
                        0,
                        Duration.between(clock.instant(), waiting.expiresAt()).toSeconds()))
                .orElse(0L);
    }

    /** For how long no code is looked at; 0 if the last answer was another. */
    public long getLockedSeconds() {
        return lockedSeconds;
    }

    /** Whether this browser needs no second factor for 30 days. */
    public boolean isTrust() {
        return trust;
    }

    public void setTrust(boolean trust) {
        this.trust = trust;
    }

    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
