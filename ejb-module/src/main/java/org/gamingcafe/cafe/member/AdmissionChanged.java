package org.gamingcafe.cafe.member;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A house has other rules about who may play when. */
public record AdmissionChanged(VenueId venue, AdmissionPlan before, AdmissionPlan after) implements DomainEvent {

    @Override
    public String act() {
        return "admission.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "rules",
                names(before) + " → " + names(after),
                "consentBelow",
                before.consentBelow() + " → " + after.consentBelow());
    }

    private static String names(AdmissionPlan plan) {
        return plan.rules().stream()
                .map(rule -> rule.name() + " (" + rule.decision() + ")")
                .toList()
                .toString();
    }
}
