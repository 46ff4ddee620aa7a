package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gamingcafe.admin.Redirects;
import org.gamingcafe.admin.SignedIn;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way in. */
@Named
@RequestScoped
public class LoginPage {

    /** A login session begins with generation 0. */
    private static final int FRESH = 0;

    @Inject
    LoginService logins;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    private @Nullable String identifier;
    private @Nullable String password;
    private @Nullable String from;

    public void enter() throws IOException {
        var outcome = logins.begin(
                text(identifier),
                new Secret(text(password)),
                Channel.CONSOLE,
                Call.current().origin());
        switch (outcome) {
            case LoginOutcome.SignedIn in -> {
                new SignedIn(in.tokens().sessionId(), FRESH).keepIn(request);
                external().redirect(Redirects.inside(from));
            }
            case LoginOutcome.PasswordChangeNeeded need -> {
                ForcedChange.keep(need.ticket(), external());
                external().redirect("/reset-password?forced=true");
            }
            case LoginOutcome.Refused no ->
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("login.refused"), null));
        }
    }

    private ExternalContext external() {
        return faces.getExternalContext();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
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
}
