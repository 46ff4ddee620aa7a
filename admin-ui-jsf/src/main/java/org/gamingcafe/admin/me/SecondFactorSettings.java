package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.identity.twofactor.SecondFactorView;
import org.gamingcafe.identity.twofactor.TotpSetUp;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** One's own second factor. Secrets are shown with one answer and kept nowhere: not even in the session. */
@Named
@RequestScoped
public class SecondFactorSettings {

    private static final String CONFIRMING = "confirm-form";

    @Inject
    SecondFactorService factors;

    @Inject
    SecondStepService second;

    @Inject
    Texts texts;

    private @Nullable SecondFactorView view;
    private @Nullable Optional<TotpSetUp> setUp;
    private @Nullable String code;
    private @Nullable String password;
    private @Nullable FactorMethod preferred;
    private boolean begun;
    private List<String> backupCodes = List.of();

    public void begin() {
        setUp = Optional.of(factors.begin());
        begun = true;
    }

    /** A wrong code is refused and told beside the field; the same picture is shown again. */
    public void confirm() {
        show(factors.confirm(new Secret(code == null ? "" : code.strip())));
        tell("factor-settings.enabled");
    }

    public void renew() {
        show(factors.renewBackupCodes());
        tell("factor-settings.renewed");
    }

    public void prefer() {
        if (preferred != null) {
            factors.prefer(preferred);
            tell("factor-settings.preferred-saved");
        }
    }

    public void disable() {
        second.disable(new Secret(password == null ? "" : password));
        tell("factor-settings.disabled");
    }

    private void show(List<Secret> codes) {
        backupCodes = codes.stream().map(Secret::reveal).toList();
    }

    private void tell(String key) {
        view = null;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.of(key), null));
    }

    public SecondFactorView getView() {
        var known = view;
        if (known == null) {
            known = factors.mine();
            view = known;
        }
        return known;
    }

    /**
     * Also while the form that confirms is being read: what was not shown would not be looked at. What is shown has been begun
     * in this login session; whatever a request says, nothing begins by it.
     */
    public boolean isSettingUp() {
        var faces = FacesContext.getCurrentInstance();
        var confirms = faces.getExternalContext().getRequestParameterMap().containsKey(CONFIRMING);
        return (begun || confirms) && (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || setUp().isPresent());
    }

    /** As an address of its own, so that no markup is taken over. */
    public String getPicture() {
        var svg = setUp().orElseThrow().qrCode().reveal().getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    public String getManualKey() {
        return setUp().orElseThrow().manualKey();
    }

    private Optional<TotpSetUp> setUp() {
        var known = setUp;
        if (known == null) {
            known = factors.begun();
            setUp = known;
        }
        return known;
    }

    public List<String> getBackupCodes() {
        return backupCodes;
    }

    /** What a sign-in may ask for first. */
    public List<FactorMethod> getMethods() {
        return getView().methods().stream()
                .filter(method -> method != FactorMethod.BACKUP_CODE)
                .toList();
    }

    public @Nullable FactorMethod getPreferred() {
        return getView().preferred();
    }

    public void setPreferred(@Nullable FactorMethod preferred) {
        this.preferred = preferred;
    }

    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
