package org.gamingcafe.cafe.member;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;

/** The rules of a house about who may play when. */
@Stateless
@RolesAllowed(Permission.MEMBER_READ)
public class AdmissionService {

    @Inject
    AdmissionRules rules;

    @Inject
    Members members;

    @Inject
    Guardians guardians;

    @Inject
    GuardianService wards;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    public AdmissionPlan plan(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.MEMBER_READ, venue, "venue");
        return rules.of(venue);
    }

    /** Puts these rules in the place of the old ones; refuses an edit of rules that are no longer the current ones. */
    @RolesAllowed(Permission.MEMBER_RULES)
    public AdmissionPlan setPlan(VenueId venue, AdmissionPlan wanted) {
        Call.current().caller().mustBeAllowed(Permission.MEMBER_RULES, venue, "venue");
        var before = rules.of(venue);
        if (!rules.replace(venue, wanted)) {
            throw new StaleEdit();
        }
        events.fire(new AdmissionChanged(venue, before, wanted));
        return rules.of(venue);
    }

    /**
     * Keeps a member from playing here, or lets them again. Who is blocked already stays so for the new reason.
     *
     * @return whether the member is blocked now
     */
    @RolesAllowed(Permission.MEMBER_RULES)
    public boolean block(AccountId account, boolean blocked, String reason) {
        var caller = Call.current().caller();
        var why = Reason.checked(reason);
        var member = members.find(account).orElseThrow(() -> new NotFound("member"));
        caller.mustBeAllowed(Permission.MEMBER_RULES, member.venue(), "member");
        if (blocked) {
            member.block(new Block(why, clock.instant(), caller.person()));
        } else if (member.block().isPresent()) {
            member.unblock();
        } else {
            return false;
        }
        events.fire(new MemberBlocked(member.venue(), account, blocked, why));
        return blocked;
    }

    /** What the house would say to a member who wants to sit down now. */
    public Admission ask(VenueId venue, AccountId account, boolean accompanied) {
        Call.current().caller().mustBeAllowed(Permission.MEMBER_READ, venue, "venue");
        if (members.find(account).filter(known -> known.venue().equals(venue)).isEmpty()) {
            throw new NotFound("member");
        }
        return admission(venue, account, accompanied, clock.instant());
    }

    /** For rooms in which somebody sits down or goes on; refuses whom the house has blocked, who lacks a consent, and
     * who may not stay as late. The caller has looked who may seat them. */
    @PermitAll
    public Admission admission(VenueId venue, AccountId account, boolean accompanied, Instant at) {
        var member = members.find(account).orElseThrow(() -> new NotFound("member"));
        if (member.block().isPresent()) {
            throw new MemberIsBlocked();
        }
        var where = venues.get(venue);
        var guest = new AdmissionPlan.Guest(member.birthDate(), accompanied);
        var plan = rules.of(venue);
        var consent = plan.consentBelow();
        if (consent != null && plan.asksConsent(guest, at, where.zone()) && !guardians.isInForce(account)) {
            throw new ConsentMissing(consent);
        }
        var said = plan.decide(guest, at, where.zone());
        return wards.binding(account, at)
                .flatMap(limits -> limits.end(where, at).map(end -> said.untilAtMost(end, limits.latest(), at)))
                .orElse(said);
    }

    /** The same for somebody whom nobody knows: their age was not seen. */
    @PermitAll
    public Admission admissionOfGuest(VenueId venue, boolean accompanied, Instant at) {
        var guest = new AdmissionPlan.Guest(null, accompanied);
        return rules.of(venue).decide(guest, at, venues.get(venue).zone());
    }

    /** For rooms in which something is only for who is old enough; who has shown no document is not. */
    @PermitAll
    public boolean isAtLeast(AccountId account, int years, Instant at) {
        var member = members.find(account).orElseThrow(() -> new NotFound("member"));
        var today = at.atZone(venues.zone(member.venue()).orElseThrow(() -> new NotFound("venue")))
                .toLocalDate();
        return new AdmissionPlan.Guest(member.birthDate(), false).isAtLeast(years, today);
    }
}
