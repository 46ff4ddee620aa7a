package org.gamingcafe.cafe.opening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/** Tables with what a venue had before: tried out, booked whole or not at all, and taken back whole or not at all. */
@Stateless
@RolesAllowed(Permission.OPENING_IMPORT)
public class OpeningImportService {

    public static final int LONGEST_FILE = ImportFile.LONGEST;
    public static final int MOST_LINES = ImportFile.MOST_LINES;
    public static final int LONGEST_NAME = 120;

    private static final Pattern NAME = Pattern.compile("(?U)(?=.*\\S)[^\\p{Cntrl}]{1,120}");

    @Inject
    OpeningImports imports;

    @Inject
    ImportLines lines;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Every line is booked in a transaction of its own that is rolled back, so that it is tried by the very rules. Refuses what
     * is no table of this kind; what is wrong with a line stands at the line.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportPreview preview(VenueId venue, ImportKind kind, String content) {
        mayHere(venue);
        var file = ImportFile.of(kind, content);
        var seen = new HashSet<String>();
        var tried = file.lines().stream()
                .map(line -> tried(kind, venue, line, seen))
                .toList();
        var nothing = Money.zero(venues.get(venue).currency());
        var value = tried.stream()
                .map(line -> line.value() == null ? nothing : line.value())
                .reduce(nothing, Money::plus);
        return new ImportPreview(kind, tried, value);
    }

    private ImportPreview.Line tried(ImportKind kind, VenueId venue, ImportLine line, Set<String> seen) {
        try {
            mustBeNew(kind, line, seen);
            lines.tryOut(kind, venue, line);
            throw new IllegalStateException("a line that is tried out is rolled back");
        } catch (ImportLines.TriedOut would) {
            var brought = would.brought();
            return new ImportPreview.Line(line.number(), brought.what(), brought.value(), null);
        } catch (Refusal no) {
            return new ImportPreview.Line(
                    line.number(), String.join(" ", line.cells().values()), null, no);
        }
    }

    private static void mustBeNew(ImportKind kind, ImportLine line, Set<String> seen) {
        ImportLines.key(kind, line).filter(key -> !seen.add(key)).ifPresent(key -> {
            throw new InvalidInput(kind == ImportKind.PRODUCTS ? "sku" : "member", "opening.twice", key);
        });
    }

    /** All lines or none; refuses with {@code opening.line}, which names the first that cannot be booked. */
    @StepUp
    public ImportView book(VenueId venue, ImportKind kind, String fileName, String content, Command command) {
        return idempotency.once(command, ImportView.class, act -> {
            mayHere(venue);
            if (!NAME.matcher(fileName).matches()) {
                throw new InvalidInput("fileName", "opening.name", LONGEST_NAME);
            }
            imports.alone(venue);
            return booked(venue, kind, fileName, ImportFile.of(kind, content));
        });
    }

    private ImportView booked(VenueId venue, ImportKind kind, String fileName, ImportFile file) {
        var seen = new HashSet<String>();
        var brought = new ArrayList<Brought>();
        for (var line : file.lines()) {
            try {
                mustBeNew(kind, line, seen);
                brought.add(lines.book(kind, venue, line));
            } catch (Refusal no) {
                throw new LineRefused(line.number(), no);
            }
        }
        var nothing = Money.zero(venues.get(venue).currency());
        var made = new ImportView(
                Ids.next(),
                venue,
                kind,
                fileName,
                brought.size(),
                brought.stream().map(Brought::value).reduce(nothing, Money::plus),
                Call.current().caller().person(),
                clock.instant(),
                null,
                null,
                null);
        imports.add(made, file.lines().stream().map(ImportLine::number).toList(), brought);
        events.fire(new OpeningImported(made));
        return made;
    }

    /** Takes all of it back by reversal, the last line first; refuses with {@code opening.used} and {@code opening.undone}. */
    @StepUp
    public ImportView undo(UUID id, String reason, Command command) {
        return idempotency.once(command, ImportView.class, act -> {
            var known = get(id);
            imports.alone(known.venue());
            if (!imports.undo(id, Call.current().caller().person(), clock.instant(), Reason.checked(reason))) {
                throw new ImportUndone();
            }
            imports.lines(id)
                    .reversed()
                    .forEach(line -> lines.undo(
                            known.kind(),
                            line.line(),
                            line.subject(),
                            line.entry().orElse(null),
                            reason));
            var undone = get(id);
            events.fire(new OpeningImported(undone));
            return undone;
        });
    }

    /** @throws NotFound {@code opening-import.not-found}, for one of another venue too */
    public ImportView get(UUID id) {
        return imports.find(id)
                .filter(found -> Call.current().caller().may(Permission.OPENING_IMPORT, found.venue()))
                .orElseThrow(() -> new NotFound("opening-import"));
    }

    /** The newest first. */
    public Slice<ImportView> list(VenueId venue, PageRequest page) {
        mayHere(venue);
        return Slice.of(imports.of(venue, page), page.size(), view -> Cursor.of(view.id()));
    }

    private static void mayHere(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.OPENING_IMPORT, venue, "venue");
    }
}
