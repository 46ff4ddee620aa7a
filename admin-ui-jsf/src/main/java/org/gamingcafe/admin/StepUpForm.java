package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.identity.login.StepUpService;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The dialog of every page in which a person shows again who they are. The page opens it when an act was refused for that
 * ({@link RefusalHandler}) and afterwards presses the same button once more.
 */
@Named
@RequestScoped
public class StepUpForm {

    @Inject
    StepUpService steps;

    private @Nullable String password;
    private boolean open;

    public void ask() {
        open = true;
        tell("stepUp");
    }

    public void prove() {
        steps.password(new Secret(password == null ? "" : password));
        tell("stepUpDone");
    }

    private static void tell(String word) {
        var page = PrimeFaces.current();
        if (page.isAjaxRequest()) {
            page.ajax().addCallbackParam(word, true);
        }
    }

    /** Whether this answer, a whole page, comes with the dialog open. */
    public boolean isOpen() {
        return open;
    }

    /** The button whose act was refused, when this answer is a whole page: what a script remembered went with the page before. */
    public @Nullable String getPressed() {
        var faces = FacesContext.getCurrentInstance();
        return faces.getExternalContext().getRequestParameterMap().keySet().stream()
                .filter(name -> open && isButton(name, faces))
                .findFirst()
                .orElse(null);
    }

    private static boolean isButton(String name, FacesContext faces) {
        var isButton = new boolean[1];
        faces.getViewRoot().invokeOnComponent(faces, name, (any, found) -> isButton[0] = found instanceof UICommand);
        return isButton[0];
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
