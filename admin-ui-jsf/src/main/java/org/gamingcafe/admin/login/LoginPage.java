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
import java.util.List;
import org.gamingcafe.admin.AtTill;
import org.gamingcafe.admin.Redirects;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way in. */
@Named
@RequestScoped
public class LoginPage {

    private static final int LOCKED = 423;

    @Inject
    LoginService logins;

    @Inject
    Arrival arrival;

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
        switch (begun(credentials)) {
            case LoginOutcome.SignedIn in -> {
                arrival.with(in.tokens(), (HttpServletResponse) external().getResponse());
                external().redirect(Redirects.inside(from));
            }
            case LoginOutcome.SecondFactorNeeded need -> {
                WaitingSignIn.of(need.challenge(), need.expiresAt(), need.methods(), from)
                        .beginIn(request);
                external().redirect("/second-factor");
            }
            case LoginOutcome.EmailCodeNeeded need -> {
                WaitingSignIn.of(need.challenge(), need.expiresAt(), List.of(FactorMethod.EMAIL), from)
                        .sent(need.expiresAt())
                        .beginIn(request);
                external().redirect("/second-factor?doubted=true");
            }
            case LoginOutcome.SecondFactorSetUpNeeded need -> {
                WaitingSignIn.toSetUp(need, from).beginIn(request);
                external().redirect("/second-factor-setup");
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

    private LoginOutcome begun(Credentials credentials) {
        var origin = Call.current().origin();
        return AtTill.desk(request)
                .map(desk -> logins.beginAt(desk, credentials, origin))
                .orElseGet(() -> logins.begin(credentials, Channel.CONSOLE, origin));
    }

    private void tellLocked(long seconds) {
        lockedSeconds = seconds;
        external().setResponseStatus(LOCKED);
        external().setResponseHeader("Retry-After", Long.toString(seconds));
    }

    private ExternalContext external() {
        return faces.getExternalContext();
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
