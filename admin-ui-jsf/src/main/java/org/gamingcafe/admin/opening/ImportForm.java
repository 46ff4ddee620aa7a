package org.gamingcafe.admin.opening;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.cafe.opening.ImportKind;
import org.gamingcafe.cafe.opening.ImportPreview;
import org.gamingcafe.cafe.opening.ImportView;
import org.gamingcafe.cafe.opening.OpeningImportService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A table: chosen or pasted, looked at, then booked as it was looked at. */
@Named
@ViewScoped
public class ImportForm implements Serializable {

    private static final int MOST_SHOWN = 200;

    @Inject
    OpeningImportService imports;

    @Inject
    ImportsPage list;

    @Inject
    Here here;

    @Inject
    Texts texts;

    private final ActKey act = new ActKey();
    private @Nullable ImportKind kind = ImportKind.MEMBERS;
    private @Nullable String content;
    private @Nullable String fileName;
    private @Nullable Tried tried;
    private @Nullable String booked;

    /** A line as the page shows it. */
    public record Row(int number, String what, @Nullable Money value, String fault) implements Serializable {}

    /** What was looked at, and what is booked. */
    private record Tried(ImportKind kind, String content, Money value, int lines, long faults, List<Row> rows)
            implements Serializable {}

    public void look() {
        booked = null;
        tried = null;
        var wanted = chosen();
        var table = content == null ? "" : content;
        var seen = imports.preview(here.id(), wanted, table);
        var faultsFirst = seen.lines().stream()
                .sorted((one, other) -> Boolean.compare(one.fault() == null, other.fault() == null))
                .limit(MOST_SHOWN)
                .map(this::row)
                .toList();
        tried = new Tried(wanted, table, seen.value(), seen.lines().size(), seen.faults(), faultsFirst);
    }

    private Row row(ImportPreview.Line line) {
        var fault = line.fault();
        return new Row(line.number(), line.what(), line.value(), fault == null ? "" : texts.refusal(fault));
    }

    public void book() {
        var seen = tried;
        if (seen == null) {
            return;
        }
        var name = fileName == null || fileName.isBlank() ? texts.of("opening.pasted") : fileName;
        ImportView made = imports.book(
                here.id(),
                seen.kind(),
                name,
                seen.content(),
                act.command("opening.book", here.id(), seen.kind(), seen.content()));
        act.renew();
        clear();
        booked = texts.of("opening.booked", made.lines(), made.fileName());
        list.reload();
    }

    public void clear() {
        tried = null;
        content = null;
        fileName = null;
        booked = null;
    }

    private ImportKind chosen() {
        return kind == null ? ImportKind.MEMBERS : kind;
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    /** The columns of this sort of table, as the head of a file names them. */
    public String getColumns() {
        return String.join(",", chosen().needed()) + "," + String.join(",", chosen().optional());
    }

    public String getNeeded() {
        return String.join(", ", chosen().needed());
    }

    public boolean isLookedAt() {
        return tried != null;
    }

    public boolean isBookable() {
        return tried != null && tried.faults() == 0;
    }

    public List<Row> getRows() {
        return tried == null ? List.of() : tried.rows();
    }

    /** In words: how many lines, how many of them with a fault, and how many are not shown. */
    public String getSummary() {
        var seen = tried;
        return seen == null ? "" : texts.of("opening.summary", seen.lines(), seen.faults());
    }

    public boolean isCut() {
        return tried != null && tried.lines() > MOST_SHOWN;
    }

    public @Nullable Money getValue() {
        return tried == null ? null : tried.value();
    }

    public @Nullable String getBooked() {
        return booked;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable ImportKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ImportKind kind) {
        this.kind = kind;
    }

    public @Nullable @Size(max = OpeningImportService.LONGEST_FILE) String getContent() {
        return content;
    }

    public void setContent(@Nullable String content) {
        this.content = content;
    }

    public @Nullable @Size(max = OpeningImportService.LONGEST_NAME) String getFileName() {
        return fileName;
    }

    public void setFileName(@Nullable String fileName) {
        this.fileName = fileName;
    }
}
