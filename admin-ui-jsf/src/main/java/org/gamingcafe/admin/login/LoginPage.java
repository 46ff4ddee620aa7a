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
import java.util.UUID;
import org.gamingcafe.admin.Redirects;
import org.gamingcafe.admin.RememberCookie;
import org.gamingcafe.admin.SignedIn;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way in. */
@Named
@RequestScoped
public class LoginPage {

    /** A login session begins with generation 0. */
    private static final int FRESH = 0;

    private static final int LOCKED = 423;

    @Inject
    LoginService logins;

    @Inject
    LoginSessionService sessions;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    private @Nullable String identifier;
    private @Nullable String password;
    private @Nullable String from;
    private boolean remember;
    private long lockedSeconds;

    public void enter() throws IOException {
        var credentials = new Credentials(text(identifier), new Secret(text(password)), remember);
        switch (logins.begin(credentials, Channel.CONSOLE, Call.current().origin())) {
            case LoginOutcome.SignedIn in -> {
                var session = in.tokens().sessionId();
                new SignedIn(session, FRESH).keepIn(request);
                keepSign(session);
                external().redirect(Redirects.inside(from));
            }
            case LoginOutcome.PasswordChangeNeeded need -> {
                ForcedChange.keep(need.ticket(), external());
                external().redirect("/reset-password?forced=true");
            }
            case LoginOutcome.Locked locked -> tellLocked(locked.remainingSeconds());
            case LoginOutcome.Refused no ->
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("login.refused"), null));
        }
    }

    private void tellLocked(long seconds) {
        lockedSeconds = seconds;
        external().setResponseStatus(LOCKED);
        external().setResponseHeader("Retry-After", Long.toString(seconds));
    }

    /** Whoever signed in here before and was remembered is not any more. */
    private void keepSign(UUID session) {
        sessions.remember(session)
                .ifPresentOrElse(
                        sign -> RememberCookie.keep(sign, request, response()),
                        () -> RememberCookie.forget(response()));
    }

    private ExternalContext external() {
        return faces.getExternalContext();
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** For how long no password is looked at; 0 if the last answer was another. */
    public long getLockedSeconds() {
        return lockedSeconds;
    }

    public @Nullable String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable String identifier) {
        this.identifier = identifier;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }
}
