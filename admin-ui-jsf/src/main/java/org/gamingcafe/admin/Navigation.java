package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Call;

/** The links that the visitor may follow: nobody sees a page that the gate would refuse. */
@Named("navigation")
@RequestScoped
public class Navigation {

    /** @param key under which its name lies in the bundle */
    public record Link(String key, String path, String icon, boolean current) {}

    public List<Link> getStaff() {
        return links(true);
    }

    public List<Link> getOwn() {
        return links(false);
    }

    private List<Link> links(boolean staff) {
        var caller = Call.current().caller();
        var here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return Arrays.stream(Place.values())
                .filter(place -> place.isListed() && place.isForStaff() == staff && place.isOpenTo(caller))
                .map(place -> new Link(
                        place.name(), place.path(), place.icon(), Place.at(here).equals(Optional.of(place))))
                .toList();
    }
}
