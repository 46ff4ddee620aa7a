package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Call;

/** The links that the visitor may follow: nobody sees a page that the gate would refuse. */
@Named("navigation")
@RequestScoped
public class Navigation {

    /** In which they stand below each other. */
    private static final List<Wing> ORDER =
            List.of(Wing.FLOOR, Wing.COUNTER, Wing.MEMBERS, Wing.MONEY, Wing.SET_UP, Wing.SYSTEM, Wing.ME);

    /** @param key under which its name lies in the bundle */
    public record Link(String key, String path, String icon, boolean current) {}

    /** Links that belong together. */
    public record Group(String key, boolean current, List<Link> links) {}

    @Inject
    Visitor visitor;

    public List<Group> getGroups() {
        var here = Place.at(FacesContext.getCurrentInstance().getViewRoot().getViewId());
        var caller = Call.current().caller();
        Map<Wing, List<Link>> links = Arrays.stream(Place.values())
                .filter(place -> place.isListed() && place.isOpenTo(caller))
                .filter(place ->
                        !place.isForStaff() || place.permissions().stream().anyMatch(visitor::may))
                .collect(Collectors.groupingBy(
                        Navigation::wing, Collectors.mapping(place -> link(place, here), Collectors.toList())));
        return ORDER.stream()
                .filter(links::containsKey)
                .map(wing -> new Group(
                        wing.name(),
                        here.map(Navigation::wing).equals(Optional.of(wing)),
                        links.getOrDefault(wing, List.of())))
                .toList();
    }

    private static Link link(Place place, Optional<Place> here) {
        return new Link(place.name(), place.path(), place.icon(), here.equals(Optional.of(place)));
    }

    private static Wing wing(Place place) {
        return Arrays.stream(Wing.values())
                .filter(wing -> wing.holds(place))
                .findFirst()
                .orElse(Wing.FLOOR);
    }
}
