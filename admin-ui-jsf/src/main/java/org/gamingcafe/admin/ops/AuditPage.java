package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.platform.audit.AuditFilter;
import org.gamingcafe.platform.audit.AuditLine;
import org.gamingcafe.platform.audit.AuditService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Who did what, newest first; the search looks for an act by its name. Days are those of the venue. */
@Named
@ViewScoped
public class AuditPage extends ListPage<AuditLine> {

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    AuditService audits;

    @Inject
    Here here;

    private @Nullable String actor;
    private @Nullable String entityType;
    private @Nullable String entityId;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    @Override
    protected Slice<AuditLine> load(@Nullable String text, PageRequest page) {
        return audits.list(filter(text), page);
    }

    @Override
    protected boolean narrowed() {
        return !filter(null).equals(AuditFilter.ALL);
    }

    /** What the list shows, all pages of it, as a table for a spreadsheet. */
    public void export() throws IOException {
        Downloads.send("audits.csv", "text/csv", audits.export(filter(getText())));
    }

    private AuditFilter filter(@Nullable String act) {
        return new AuditFilter(
                actor == null ? null : id(actor), act, entityType, entityId, start(from), start(next(to)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(here.zone()).toInstant();
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    /** Text that is no id is nobody's. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(some -> !some.isEmpty())
                .orElse(null);
    }

    public @Nullable String getActor() {
        return actor;
    }

    public void setActor(@Nullable String actor) {
        this.actor = given(actor);
    }

    public @Nullable String getEntityType() {
        return entityType;
    }

    public void setEntityType(@Nullable String entityType) {
        this.entityType = given(entityType);
    }

    public @Nullable String getEntityId() {
        return entityId;
    }

    public void setEntityId(@Nullable String entityId) {
        this.entityId = given(entityId);
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
