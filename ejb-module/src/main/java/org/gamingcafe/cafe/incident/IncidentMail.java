package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;

/** Tells those who manage a venue's stations, and those who see its figures, in the venue's time. */
@ApplicationScoped
class IncidentMail {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    RoleService roles;

    @Inject
    VenueService venues;

    @Inject
    NoticeService notices;

    void opened(IncidentView incident, int seats) {
        tell(Permission.STATION_MANAGE, incident, "incident-opened", Map.of("seats", Integer.toString(seats)));
    }

    /** What it has cost is told to those who may see figures. */
    void closed(IncidentView incident, Instant at, int sessions, Money lost) {
        var values = new HashMap<String, String>();
        values.put("until", local(incident, at));
        values.put("sessions", Integer.toString(sessions));
        tell(Permission.STATION_MANAGE, incident, "incident-closed", values);
        values.put("lost", lost.toString());
        tell(Permission.FINANCIALS_VIEW, incident, "incident-cost", values);
    }

    private void tell(String permission, IncidentView incident, String template, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("venue", venues.get(incident.venue()).name());
        values.put("reason", incident.reason());
        values.put("since", local(incident, incident.from()));
        values.put("incident", incident.id().toString());
        roles.holders(permission, incident.venue()).forEach(person -> notices.tell(person, template, values));
    }

    private String local(IncidentView incident, Instant at) {
        return LOCAL.withZone(venues.get(incident.venue()).zone()).format(at);
    }
}
