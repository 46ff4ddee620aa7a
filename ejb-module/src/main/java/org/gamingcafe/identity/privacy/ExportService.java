package org.gamingcafe.identity.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.platform.job.Jobs;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;

/** The copy of one's own data (E12). */
@Stateless
@PermitAll
public class ExportService {

    /** The job that puts together what waits. */
    public static final String JOB = "data-export";

    private static final Duration KEPT = Duration.ofDays(365);
    private static final int LONGEST_IP = 45;

    @Inject
    Exports exports;

    @Inject
    ExportDesk desk;

    @Inject
    Contributions contributions;

    @Inject
    ExportSeal seal;

    @Inject
    ActivityService activities;

    @Inject
    Limits limits;

    @Inject
    Jobs jobs;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Begins one, or returns the one that is under way (D05). Only beginning one counts for the limit. */
    @StepUp
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ExportView request() {
        var me = me();
        var known = exports.underWay(me);
        if (known.isPresent()) {
            return known.get();
        }
        limits.take(LimitName.EXPORT, me);
        if (desk.begin(me).isPresent()) {
            jobs.start(JOB, new Properties());
        } else {
            limits.giveBack(LimitName.EXPORT, me);
        }
        return exports.of(me, PageRequest.first(1)).getFirst();
    }

    /** One's own, newest first. */
    public Slice<ExportView> mine(PageRequest page) {
        var rows = exports.of(me(), page);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.requestedAt(), last.id()));
    }

    /** @throws NotFound {@code data-export.not-found} for one that is foreign, not ready, or over */
    @StepUp
    public ExportFile open(UUID export, ExportFormat format) {
        return opened(exports.open(me(), export, clock.instant()), format);
    }

    /** The same by the ticket in the mail, which opens nothing for anybody else. */
    @StepUp
    public ExportFile openByTicket(Secret ticket, ExportFormat format) {
        return opened(exports.open(me(), ticket.hash(), clock.instant()), format);
    }

    private ExportFile opened(Optional<Exports.Sealed> found, ExportFormat format) {
        var sealed = found.orElseThrow(() -> new NotFound("data-export"));
        var document = seal.open(sealed.id(), sealed.content());
        var ip = Call.current().origin().ip();
        exports.opened(sealed.id(), format, ip.substring(0, Math.min(LONGEST_IP, ip.length())), clock.instant());
        events.fire(new DataExportOpened(sealed.id(), sealed.account(), format));
        activities.note(sealed.account(), ActivityAction.DATA_EXPORT_OPENED, Map.of("format", format.name()));
        return switch (format) {
            case JSON -> new ExportFile("my-data.json", "application/json", document);
            case HTML ->
                new ExportFile(
                        "my-data.html",
                        "text/html",
                        new ReadableExport(Call.current().language()).of(ExportDocument.parse(document)));
        };
    }

    /** For the job: puts together the one that waits longest. @return how many that were, 0 or 1 */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int build() {
        Call.current().caller().mustBeTheHouse();
        var taken = desk.take();
        taken.ifPresent(this::build);
        return taken.isPresent() ? 1 : 0;
    }

    private void build(Exports.Taken taken) {
        var rooms = new TreeMap<String, Map<String, Object>>();
        for (var room : contributions.all()) {
            rooms.put(room.room(), desk.ask(room, taken.account()));
            desk.advance(taken, rooms.size());
        }
        var document = ExportDocument.of(taken.id(), taken.account(), clock.instant(), rooms);
        desk.ready(taken, seal.seal(taken.id(), document.toString()));
    }

    /** For the night's job: empties at most {@code limit} that are over, and forgets those of more than a year ago. */
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        var now = clock.instant();
        return exports.expire(now, limit) + exports.removeBefore(now.minus(KEPT), limit);
    }

    private static AccountId me() {
        return Call.current().caller().person();
    }
}
