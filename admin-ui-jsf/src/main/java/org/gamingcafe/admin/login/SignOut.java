package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gamingcafe.admin.RememberCookie;
import org.gamingcafe.admin.SignedIn;
import org.gamingcafe.identity.login.LoginService;

/** The way out: ends the login session, and nothing of it is left in the HTTP session. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    LoginService logins;

    @Inject
    HttpServletRequest request;

    public void leave() throws IOException {
        SignedIn.of(request).ifPresent(kept -> logins.logout(kept.session()));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        SignedIn.clear(request);
        RememberCookie.forget((HttpServletResponse) external.getResponse());
        external.redirect("/login?left=true");
    }
}
