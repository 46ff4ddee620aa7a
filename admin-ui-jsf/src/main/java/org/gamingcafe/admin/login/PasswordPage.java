package org.gamingcafe.admin.login;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Sets a new password with a ticket: a mailed or an administrator's link, or the change that sign-in asked for. */
@Named
@ViewScoped
public class PasswordPage extends PasswordChoice implements Serializable {

    @Inject
    LoginService logins;

    @Inject
    Texts texts;

    private @Nullable String ticket;

    public void set() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var password = chosen(texts.of("password.differs"));
        if (password.isEmpty()) {
            return;
        }
        logins.setPassword(new Secret(known()), password.get());
        ForcedChange.forget(faces.getExternalContext());
        faces.getExternalContext().redirect("/login?changed=true");
    }

    /** Without a ticket there is nothing to be set. */
    public boolean isOpen() {
        return !known().isEmpty();
    }

    private String known() {
        var given = ticket;
        if (given == null) {
            given = ForcedChange.ticket(FacesContext.getCurrentInstance().getExternalContext());
        }
        return given == null ? "" : given;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket != null && ticket.length() <= 200 ? ticket : this.ticket;
    }
}
