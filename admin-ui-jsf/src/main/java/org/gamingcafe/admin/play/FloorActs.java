package org.gamingcafe.admin.play;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.Spot;
import org.gamingcafe.cafe.station.StationCrowdService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What is done on the floor board with many seats at once, and with where one stands. */
@Named
@ViewScoped
public class FloorActs implements Serializable {

    @Inject
    StationCrowdService crowd;

    @Inject
    RegistryService registry;

    @Inject
    Texts texts;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private transient List<StationCrowdService.Told> told = List.of();
    private transient @Nullable CommandKind kind;

    /** The chosen seats, what they are told and a text, as the script of the page names them. */
    public void tell() {
        var seats = seats(parameter("seats"));
        var what = kind(parameter("kind"));
        var text = parameter("text");
        told = crowd.tell(here.id(), seats, what, text, act.command("station.crowd", sorted(seats), what, text));
        kind = what;
        act.renew();
    }

    private static List<String> sorted(Set<StationId> seats) {
        return seats.stream().map(StationId::toString).sorted().toList();
    }

    private static Set<StationId> seats(String text) {
        var parts = text.isEmpty() ? new String[0] : text.split(",");
        if (parts.length == 0 || parts.length > StationCrowdService.MOST) {
            throw new InvalidInput("seats", "station.crowd", StationCrowdService.MOST);
        }
        return Arrays.stream(parts)
                .map(id -> new StationId(Parameters.id(id, "station")))
                .collect(Collectors.toSet());
    }

    private static CommandKind kind(String name) {
        return Arrays.stream(CommandKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "station.command-argument", 0));
    }

    /** The seat that was dragged, from where it was shown to where it was dropped. */
    public void place() {
        var seen = new Spot(room("seenRoom"), step("seenX"), step("seenY"));
        var wanted = new Spot(room("room"), step("x"), step("y"));
        registry.move(new StationId(Parameters.id(parameter("chosen"), "station")), seen, wanted);
    }

    private static @Nullable UUID room(String name) {
        var text = parameter(name);
        return text.isEmpty() ? null : Parameters.id(text, "station-room");
    }

    private static @Nullable Integer step(String name) {
        var text = parameter(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(name, "station.plan", RegistryService.PLAN);
        }
    }

    private static String parameter(String name) {
        var text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return text == null ? "" : text;
    }

    /** What came of it, seat by seat. */
    public List<StationCrowdService.Told> getTold() {
        return told == null ? List.of() : told;
    }

    public long getDone() {
        return getTold().stream().filter(one -> one.refused() == null).count();
    }

    public List<StationCrowdService.Told> getRefused() {
        return getTold().stream().filter(one -> one.refused() != null).toList();
    }

    /** In the words of the house. */
    public String why(StationCrowdService.Told one) {
        return one.refused() == null
                ? ""
                : texts.refusal(one.refused(), one.arguments().toArray());
    }

    public @Nullable CommandKind getKind() {
        return kind;
    }

    public ActKey getAct() {
        return act;
    }
}
