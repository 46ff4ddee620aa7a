package org.gamingcafe.admin.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Another password for oneself; everybody who is signed in with the old one has to come in again, oneself too. */
@Named
@RequestScoped
public class ChangePasswordForm {

    @Inject
    LoginService logins;

    @Inject
    Texts texts;

    private @Nullable String current;
    private @Nullable String password;
    private @Nullable String repeated;

    public void change() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        if (password == null || !password.equals(repeated)) {
            faces.addMessage(
                    "repeated", new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("password.differs"), null));
            return;
        }
        logins.changePassword(new Secret(current == null ? "" : current), new Secret(password));
        faces.getExternalContext().invalidateSession();
        faces.getExternalContext().redirect("/login?changed=true");
    }

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
