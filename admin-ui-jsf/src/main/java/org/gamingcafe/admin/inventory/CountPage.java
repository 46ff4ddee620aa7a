package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.StockCountService;
import org.gamingcafe.cafe.inventory.StockCountView;
import org.gamingcafe.cafe.inventory.StockService;
import org.jspecify.annotations.Nullable;

/** One count: entered blind, finished, then booked or discarded by somebody else. */
@Named
@ViewScoped
public class CountPage implements Serializable {

    @Inject
    StockCountService counts;

    @Inject
    Names names;

    private static final int SHEET = 100;

    private final ActKey act = new ActKey();
    private List<CountLine> lines = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String reason;
    private boolean saved;
    private int first;
    private transient @Nullable StockCountView count;

    public void load() {
        show(counts.get(key()));
    }

    private UUID key() {
        return Parameters.id(id, "stock-count");
    }

    private void show(StockCountView shown) {
        count = shown;
        learn(shown);
        lines = new ArrayList<>(shown.lines().stream().map(CountLine::new).toList());
        act.renew();
    }

    private void learn(StockCountView shown) {
        var people = new LinkedHashSet<UUID>();
        people.add(shown.openedBy());
        shown.lines().forEach(line -> line.earlier().forEach(entry -> people.add(entry.by())));
        names.learn(people.toArray(UUID[]::new));
        names.learn(shown.reviewedBy());
    }

    /** What is new since the page was shown. */
    public void save() {
        saved = false;
        enter(found());
        show(counts.get(key()));
        saved = true;
    }

    /** All figures arrive, however many there are: as many at a time as one act takes, each part as an act of its own. */
    private void enter(List<Found> found) {
        for (var from = 0; from < found.size(); from += StockService.MOST_LINES) {
            var part = new TreeMap<UUID, Integer>();
            found.subList(from, Math.min(found.size(), from + StockService.MOST_LINES))
                    .forEach(one -> part.put(one.product(), one.pieces()));
            counts.enter(key(), part, act.command("count.enter-" + from, key(), part));
        }
    }

    private record Found(UUID product, int pieces) {}

    private List<Found> found() {
        var found = new ArrayList<Found>();
        for (var line : lines) {
            var pieces = line.getFound();
            if (pieces != null && line.isNew()) {
                found.add(new Found(line.product(), pieces));
            }
        }
        return found;
    }

    /** What was typed and not saved is saved first. */
    public void finish() {
        enter(found());
        show(counts.finish(key(), act.command("count.finish", key())));
    }

    /** What is typed on this part of the sheet stays typed. */
    public void back() {
        turn(first - SHEET);
    }

    public void on() {
        turn(first + SHEET);
    }

    private void turn(int to) {
        saved = false;
        first = Math.clamp(to, 0, Math.max(0, (lines.size() - 1) / SHEET * SHEET));
    }

    /** The first line of the part of the sheet that is shown; a whole sheet is more than one form may send. */
    public int getFirst() {
        return first;
    }

    public int getSheet() {
        return SHEET;
    }

    public int getLast() {
        return Math.min(lines.size(), first + SHEET);
    }

    public void book() {
        show(counts.book(key(), act.command("count.book", key())));
    }

    public void discard() {
        var said = reason == null ? "" : reason;
        show(counts.discard(key(), said, act.command("count.discard", key(), said)));
    }

    public StockCountView getCount() {
        var known = count;
        if (known == null) {
            known = counts.get(key());
            count = known;
            learn(known);
        }
        return known;
    }

    public boolean isOpen() {
        return getCount().state() == StockCountView.State.OPEN;
    }

    public boolean isCounted() {
        return getCount().state() == StockCountView.State.COUNTED;
    }

    public boolean isAnyLeftOut() {
        return getCount().lines().stream().anyMatch(StockCountView.Line::leftOut);
    }

    public List<CountLine> getLines() {
        return lines;
    }

    public boolean isSaved() {
        return saved;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
