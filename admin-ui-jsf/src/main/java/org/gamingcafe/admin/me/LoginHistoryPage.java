package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.login.LoginAttemptView;
import org.gamingcafe.identity.login.LoginHistoryService;
import org.gamingcafe.identity.notice.LockdownService;
import org.jspecify.annotations.Nullable;

/** Who tried to sign in as oneself, day by day, latest first. */
@Named
@RequestScoped
public class LoginHistoryPage {

    @Inject
    LoginHistoryService history;

    @Inject
    VenueService venues;

    @Inject
    LockdownService lockdowns;

    @Inject
    FacesContext faces;

    @Inject
    Here here;

    private @Nullable List<Day> days;

    /** @param at any time of it */
    public record Day(Instant at, List<Row> rows) {}

    /** @param place name of the venue, else city and country; empty if unknown */
    public record Row(LoginAttemptView attempt, String place) {}

    public List<Day> getDays() {
        var known = days;
        if (known == null) {
            known = byDay(history.mine());
            days = known;
        }
        return known;
    }

    public boolean isSuspicious() {
        return getDays().stream()
                .flatMap(day -> day.rows().stream())
                .anyMatch(row -> row.attempt().suspicious());
    }

    /** "That was me". */
    public void confirm(@Nullable String id) {
        history.confirm(Parameters.id(id, "login-attempt"));
        days = null;
    }

    /** "This wasn't me": the caller is signed out with everybody else. */
    public void lockDown() throws IOException {
        lockdowns.lockDown();
        faces.getExternalContext().redirect("/login?lockedDown=true");
    }

    private List<Day> byDay(List<LoginAttemptView> attempts) {
        var grouped = new LinkedHashMap<LocalDate, Day>();
        for (var attempt : attempts) {
            var day = LocalDate.ofInstant(attempt.at(), here.zone());
            grouped.computeIfAbsent(day, first -> new Day(attempt.at(), new ArrayList<>()))
                    .rows()
                    .add(new Row(attempt, place(attempt)));
        }
        return List.copyOf(grouped.values());
    }

    private String place(LoginAttemptView attempt) {
        var venue = attempt.venue();
        return venue == null ? attempt.place() : venues.name(venue).orElse(attempt.place());
    }
}
