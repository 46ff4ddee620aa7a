package org.gamingcafe.admin.me;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gamingcafe.admin.DeviceCookie;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.device.TrustedDeviceView;
import org.gamingcafe.identity.login.SecondStepService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Which devices need no second factor, until when, and the way to end that (E6.4). */
@Named
@ViewScoped
public class DevicesPage extends ListPage<TrustedDeviceView> {

    @Inject
    DeviceTrustService devices;

    @Inject
    SecondStepService second;

    private @Nullable UUID chosen;
    private String chosenDevice = "";
    private boolean removed;
    private boolean trusted;

    @Override
    protected Slice<TrustedDeviceView> load(@Nullable String text, PageRequest page) {
        return devices.mine(page);
    }

    /** The browser in use; its cookie shows another secret from now on. */
    public void trust() {
        forget();
        var trust = second.trustDevice();
        var external = FacesContext.getCurrentInstance().getExternalContext();
        DeviceCookie.keep(trust.secret(), (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                external.getResponse());
        trusted = true;
        search();
    }

    /** Asks before anything is ended. */
    public void choose(@Nullable String id) {
        var wanted = Parameters.id(id, "trusted-device");
        forget();
        chosen = wanted;
        chosenDevice = getRows().stream()
                .filter(device -> device.id().equals(wanted))
                .findFirst()
                .map(TrustedDeviceView::device)
                .orElse("");
    }

    public void remove() {
        var wanted = chosen;
        if (wanted != null) {
            forget();
            devices.distrust(wanted);
            removed = true;
        }
        search();
    }

    public void forget() {
        chosen = null;
        removed = false;
        trusted = false;
    }

    public boolean isAsking() {
        return chosen != null;
    }

    public String getChosenDevice() {
        return chosenDevice;
    }

    public boolean isRemoved() {
        return removed;
    }

    public boolean isTrusted() {
        return trusted;
    }
}
