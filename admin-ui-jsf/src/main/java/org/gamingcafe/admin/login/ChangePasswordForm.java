package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.gamingcafe.admin.SignedIn;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Another password for oneself; everybody who is signed in with the old one has to come in again, oneself too. */
@Named
@RequestScoped
public class ChangePasswordForm extends PasswordChoice {

    @Inject
    LoginService logins;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private @Nullable String current;

    public void change() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var password = chosen(texts.of("password.differs"));
        if (password.isEmpty()) {
            return;
        }
        logins.changePassword(new Secret(current == null ? "" : current), password.get());
        SignedIn.clear(request);
        faces.getExternalContext().redirect("/login?changed=true");
    }

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }
}
