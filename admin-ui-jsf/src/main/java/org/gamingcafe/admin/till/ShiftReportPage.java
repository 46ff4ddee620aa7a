package org.gamingcafe.admin.till;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.shift.ShiftCount;
import org.gamingcafe.cafe.shift.ShiftCountService;
import org.gamingcafe.cafe.shift.ShiftReport;
import org.gamingcafe.cafe.shift.ShiftReportService;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What a shift has come to, and how its drawer was counted. */
@Named
@ViewScoped
public class ShiftReportPage implements Serializable {

    @Inject
    ShiftReportService reports;

    @Inject
    ShiftCountService counts;

    @Inject
    Names names;

    private @Nullable String id;
    private @Nullable UUID shift;
    private transient @Nullable ShiftReport report;
    private transient @Nullable List<ShiftCount> counted;

    public void load() {
        shift = Parameters.id(id, "shift");
        getReport();
    }

    public void pdf() {
        var response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseContentType("application/pdf");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName() + ".pdf\"");
        response.setResponseHeader("Cache-Control", "no-store");
        try {
            response.getResponseOutputStream().write(reports.pdf(shift()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void csv() throws IOException {
        Downloads.send(fileName() + ".csv", "text/csv", reports.csv(shift()));
    }

    private String fileName() {
        var number = getReport().number();
        return number == null ? "x-report" : number.toLowerCase(Locale.ROOT);
    }

    UUID shift() {
        var known = shift;
        if (known == null) {
            throw new NotFound("shift");
        }
        return known;
    }

    public ShiftReport getReport() {
        var known = report;
        if (known == null) {
            known = reports.report(shift());
            names.learn(known.shift().cashier().value());
            report = known;
        }
        return known;
    }

    public List<ShiftCount> getCounts() {
        var known = counted;
        if (known == null) {
            known = counts.counts(shift());
            names.learn(known.stream().map(count -> count.by().value()).toArray(UUID[]::new));
            counted = known;
        }
        return known;
    }

    public String getCashier() {
        return names.of(getReport().shift().cashier().value());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
