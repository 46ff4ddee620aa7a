package org.gamingcafe.cafe.tariff;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Tariff versions from draft to retirement: one person writes, a second one approves, a time is set. */
@Stateless
@RolesAllowed(Permission.TARIFF_MANAGE)
public class TariffVersionService {

    private static final int MOST_VENUES = 1_000;

    @Inject
    Tariffs tariffs;

    @Inject
    TariffVersions versions;

    @Inject
    PriceRules rules;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** All of a venue, newest first. */
    @RolesAllowed(Permission.TARIFF_READ)
    public Slice<TariffVersionView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_READ, venue, "venue");
        return versions.of(venue, page);
    }

    /** @throws NotFound {@code tariff.not-found}, for one of another venue too */
    @RolesAllowed(Permission.TARIFF_READ)
    public TariffVersionView get(UUID id) {
        var version = existing(id);
        Call.current()
                .caller()
                .mustBeAllowed(Permission.TARIFF_READ, version.tariff().venue(), "tariff");
        return version;
    }

    /** Refuses prices that overlap or leave a gap, with the rule and its minutes; nothing is written then. */
    public TariffVersionView draft(VenueId venue, TariffDraft draft) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_MANAGE, venue, "venue");
        return add(checked(Ids.next(), venue, draft), null);
    }

    /** A draft like an old version: so one goes back to it, through the same approval. */
    public TariffVersionView copy(UUID id) {
        var old = mine(id).tariff();
        var draft = new TariffDraft(
                old.name(),
                old.currency(),
                old.taxPpm(),
                old.freeSeconds(),
                old.minimumSeconds(),
                old.roundingSeconds(),
                old.rules(),
                old.terms());
        return add(checked(Ids.next(), old.venue(), draft), id);
    }

    private TariffVersionView add(TariffView tariff, @Nullable UUID from) {
        var author = Call.current().caller().person().value();
        tariffs.add(tariff, TariffVersionView.State.DRAFT, author, from, clock.instant());
        events.fire(new TariffDrafted(
                tariff.venue(), tariff.id(), tariff.name(), tariff.rules().size()));
        return existing(tariff.id());
    }

    /** Whoever changes a draft is its author from then on. @param seen the version of the row that was shown */
    public TariffVersionView change(UUID id, TariffDraft draft, long seen) {
        var version = mine(id);
        if (version.state() != TariffVersionView.State.DRAFT) {
            throw new TariffNotDraft();
        }
        var tariff = checked(id, version.tariff().venue(), draft);
        if (!tariffs.change(tariff, Call.current().caller().person().value(), seen)) {
            throw new StaleEdit();
        }
        events.fire(new TariffDrafted(
                tariff.venue(), id, tariff.name(), tariff.rules().size()));
        return existing(id);
    }

    private TariffView checked(UUID id, VenueId venue, TariffDraft draft) {
        var where = venues.get(venue);
        if (!where.currency().equals(draft.currency())) {
            throw new InvalidInput("currency", "tariff.currency", draft.currency());
        }
        var view = new TariffView(
                id,
                venue,
                draft.name(),
                where.currency(),
                where.zone().getId(),
                draft.taxPpm(),
                draft.freeSeconds(),
                draft.minimumSeconds(),
                draft.roundingSeconds(),
                draft.rules(),
                draft.terms());
        Coverage.mustBeWhole(new Tariff(view));
        var groups = view.rules().stream().map(TariffView.RuleView::groupId).collect(Collectors.toSet());
        if (!rules.areOf(venue, groups)) {
            throw new NotFound("station-group");
        }
        return view;
    }

    /**
     * As a second person: who wrote or last changed the draft is refused with {@code tariff.own-approval}.
     *
     * @param seen the version of the row that was read: nothing else is approved
     */
    @StepUp
    public TariffVersionView approve(UUID id, long seen) {
        var version = mine(id);
        var me = Call.current().caller().person();
        if (me.equals(version.author())) {
            throw new Denied("tariff.own-approval");
        }
        Coverage.mustBeWhole(new Tariff(version.tariff()));
        if (!versions.approve(id, me, seen, clock.instant())) {
            throw existing(id).state() == TariffVersionView.State.DRAFT ? new StaleEdit() : new TariffNotDraft();
        }
        var tariff = version.tariff();
        events.fire(new TariffApproved(
                tariff.venue(), id, tariff.name(), tariff.rules().size()));
        return existing(id);
    }

    /** New sessions are pinned to it from now on, or from a later instant; what holds until then ends without a gap. */
    public TariffVersionView activate(UUID id, @Nullable Instant from) {
        var tariff = mine(id).tariff();
        versions.lock(tariff.venue());
        var now = clock.instant();
        if (from != null && from.isBefore(now)) {
            throw new InvalidInput("from", "tariff.from-past");
        }
        mustBeReady(id);
        var isNow = from == null || from.equals(now);
        if (isNow) {
            versions.retire(tariff.venue(), now);
        }
        var begins = isNow || from == null ? now : from;
        var state = isNow ? TariffVersionView.State.ACTIVE : TariffVersionView.State.SCHEDULED;
        if (!versions.begin(id, state, begins)) {
            throw new TariffNotApproved();
        }
        events.fire(
                isNow
                        ? new TariffActivated(
                                tariff.venue(),
                                id,
                                tariff.name(),
                                tariff.rules().size())
                        : new TariffScheduled(tariff.venue(), id, tariff.name(), begins));
        return existing(id);
    }

    /** One that is scheduled and has begun already holds: it is active, and must not retire itself. */
    private void mustBeReady(UUID id) {
        var version = existing(id);
        var begins = version.activeFrom();
        var isReady = version.state() == TariffVersionView.State.APPROVED
                || (version.state() == TariffVersionView.State.SCHEDULED
                        && begins != null
                        && begins.isAfter(clock.instant()));
        if (!isReady) {
            throw new TariffNotApproved();
        }
    }

    /** For the house's ticker: gives versions that have begun their state. What holds is known without it. */
    @PermitAll
    public void turn() {
        Call.current().caller().mustBeTheHouse();
        var now = clock.instant();
        for (var venue : versions.due(now, MOST_VENUES)) {
            versions.lock(venue);
            versions.turn(venue, now)
                    .map(this::existing)
                    .map(TariffVersionView::tariff)
                    .ifPresent(tariff -> events.fire(new TariffActivated(
                            venue, tariff.id(), tariff.name(), tariff.rules().size())));
        }
    }

    private TariffVersionView mine(UUID id) {
        var version = existing(id);
        Call.current()
                .caller()
                .mustBeAllowed(Permission.TARIFF_MANAGE, version.tariff().venue(), "tariff");
        return version;
    }

    private TariffVersionView existing(UUID id) {
        return versions.find(id).orElseThrow(() -> new NotFound("tariff"));
    }
}
