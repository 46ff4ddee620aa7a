package org.gamingcafe.admin.station;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.StationPictureService;
import org.jspecify.annotations.Nullable;

/** The picture of a screen, shown with one answer: each look is on record. */
@Named
@RequestScoped
public class StationPictureForm {

    @Inject
    StationPictureService pictures;

    @Inject
    StationPage page;

    private @Nullable String shown;

    public void look(@Nullable String command) {
        var png = pictures.look(page.station(), Parameters.id(command, "station-picture"));
        shown = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    public @Nullable String getShown() {
        return shown;
    }
}
