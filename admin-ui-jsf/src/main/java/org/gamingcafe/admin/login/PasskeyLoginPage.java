package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gamingcafe.admin.Redirects;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.LockedOut;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.PasskeyLoginService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.twofactor.PasskeyAssertion;
import org.gamingcafe.identity.twofactor.PasskeyService;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** The way in with a passkey alone. */
@Named
@RequestScoped
public class PasskeyLoginPage {

    @Inject
    PasskeyLoginService logins;

    @Inject
    PasskeyService passkeys;

    @Inject
    Arrival arrival;

    @Inject
    Texts texts;

    @Inject
    FacesContext faces;

    private @Nullable String word;
    private @Nullable String from;
    private boolean remember;

    public void enter() throws IOException {
        var assertion = PasskeyAssertion.of(new Secret(word == null ? "" : word));
        var external = faces.getExternalContext();
        switch (logins.begin(assertion, Channel.CONSOLE, remember)) {
            case LoginOutcome.SignedIn in -> {
                arrival.with(in.tokens(), (HttpServletResponse) external.getResponse());
                external.redirect(Redirects.inside(from));
            }
            case LoginOutcome.PasswordChangeNeeded need -> {
                ForcedChange.keep(need.ticket(), external);
                external.redirect("/reset-password?forced=true");
            }
            case LoginOutcome.Locked locked -> throw new LockedOut(locked.remainingSeconds());
            case LoginOutcome.Refused no -> refuse();
            case LoginOutcome.SecondFactorNeeded need -> throw unasked(need);
            case LoginOutcome.SecondFactorSetUpNeeded need -> throw unasked(need);
            case LoginOutcome.EmailCodeNeeded need -> throw unasked(need);
        }
    }

    /** A passkey that has verified its owner is both factors. */
    private static IllegalStateException unasked(LoginOutcome outcome) {
        return new IllegalStateException("asked for more than a passkey: " + outcome);
    }

    private void refuse() {
        var text = texts.refusal("passkey.not-accepted");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Whether browsers use passkeys at the address of this house. */
    public boolean isOffered() {
        return passkeys.isOffered();
    }

    public @Nullable String getWord() {
        return null;
    }

    public void setWord(@Nullable String word) {
        this.word = word;
    }

    /** Whether to stay signed in on this device; for members only. */
    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
