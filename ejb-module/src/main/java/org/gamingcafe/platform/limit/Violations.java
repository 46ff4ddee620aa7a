package org.gamingcafe.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.observe.Figures;

/**
 * Notes who was refused. A refusal costs no statement: the notes of this node are added up and written every two seconds,
 * at most a thousand rows at once; who comes beyond that is counted among the others.
 */
@ApplicationScoped
class Violations {

    static final String OTHERS = "others";
    static final int MOST_NOTES = 1_000;

    private static final Logger LOG = Logger.getLogger(Violations.class.getName());

    @Inject
    ViolationRows rows;

    @Inject
    Figures figures;

    private Map<Whose, Note> notes = new HashMap<>();

    /** One limit that refused one caller. */
    record Whose(LimitName limit, String subject) {

        Whose amongOthers() {
            return new Whose(limit, OTHERS);
        }
    }

    /** What happened since the notes were last written. */
    record Note(long refused, Instant first, Instant last, Instant until) {

        Note and(Note later) {
            return new Note(
                    refused + later.refused, first, later.last, until.isAfter(later.until) ? until : later.until);
        }
    }

    void note(LimitName limit, String subject, Instant now, Instant until) {
        figures.count("rate_limit_rejected_total");
        add(new Whose(limit, subject), new Note(1, now, now, until));
    }

    /** What cannot be written now is kept for the next time. */
    void write() {
        var whole = taken();
        if (whole.isEmpty()) {
            return;
        }
        try {
            Call.ofTheHouse("limits").run(() -> rows.add(whole));
        } catch (RuntimeException e) {
            LOG.warning(() -> "refusals of " + whole.size() + " callers could not be noted yet: " + e);
            whole.forEach(this::add);
        }
    }

    private synchronized void add(Whose whose, Note note) {
        var room = notes.size() < MOST_NOTES || notes.containsKey(whose);
        notes.merge(room ? whose : whose.amongOthers(), note, Note::and);
    }

    private synchronized Map<Whose, Note> taken() {
        var whole = notes;
        notes = new HashMap<>();
        return whole;
    }
}
