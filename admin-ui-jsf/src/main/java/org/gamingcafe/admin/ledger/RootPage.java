package org.gamingcafe.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.ledger.DayRoot;
import org.gamingcafe.cafe.ledger.SealService;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The signed root of a business day, on a page and as a file. */
@Named
@RequestScoped
public class RootPage {

    @Inject
    SealService seals;

    @Inject
    Here here;

    private @Nullable String day;
    private @Nullable DayRoot root;

    public void load() {
        root = seals.dayRoot(here.id(), date());
    }

    public DayRoot getRoot() {
        var known = root;
        if (known == null) {
            known = seals.dayRoot(here.id(), date());
            root = known;
        }
        return known;
    }

    public void download() throws IOException {
        var root = getRoot();
        var json = Json.createObjectBuilder()
                .add("venue", root.venue().toString())
                .add("day", root.day().toString())
                .add("firstSeal", root.firstSeal())
                .add("lastSeal", root.lastSeal())
                .add("entries", root.entries())
                .add("root", root.root())
                .add("signature", root.signature())
                .add("signedAt", root.signedAt().toString())
                .build();
        Downloads.send("ledger-root-" + root.day() + ".json", "application/json", json.toString());
    }

    private LocalDate date() {
        try {
            if (day != null) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeParseException e) {
            // falls through: what is no day has no root
        }
        throw new NotFound("day-root");
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }
}
