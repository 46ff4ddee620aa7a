package org.gamingcafe.admin.login;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** A new password, typed twice. */
public abstract class PasswordChoice {

    private @Nullable String password;
    private @Nullable String repeated;

    /** What was chosen; empty, with a message at the second input, if it was not typed twice alike. */
    Optional<Secret> chosen(String differs) {
        if (password == null || !password.equals(repeated)) {
            FacesContext.getCurrentInstance()
                    .addMessage("repeated", new FacesMessage(FacesMessage.SEVERITY_ERROR, differs, null));
            return Optional.empty();
        }
        return Optional.of(new Secret(password));
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
