package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.member.AdmissionPlan;
import org.gamingcafe.cafe.member.AdmissionRule;
import org.gamingcafe.cafe.member.AdmissionService;
import org.jspecify.annotations.Nullable;

/** The house rules of the venue as a whole, changed when they are saved. The version is the one shown. */
@Named
@ViewScoped
public class AdmissionForm implements Serializable {

    private static final int MOST = 50;

    @Inject
    AdmissionService admissions;

    @Inject
    Here here;

    private final List<AdmissionRow> rows = new ArrayList<>();
    private long version;
    private @Nullable Integer consentBelow;
    private boolean saved;

    public void load() {
        show(admissions.plan(here.id()));
    }

    public void add() {
        saved = false;
        if (isRoom()) {
            rows.add(new AdmissionRow());
        }
    }

    /** By its place in the list; what is not there is gone already. */
    public void remove(@Nullable Integer place) {
        saved = false;
        if (place != null && place >= 0 && place < rows.size()) {
            rows.remove(place.intValue());
        }
    }

    /** The rule changes places with the one before it, which is asked later now. */
    public void up(@Nullable Integer place) {
        saved = false;
        if (place != null && place >= 1 && place < rows.size()) {
            Collections.swap(rows, place, place - 1);
        }
    }

    public void save() {
        saved = false;
        var rules = rows.stream().map(AdmissionRow::rule).toList();
        show(admissions.setPlan(here.id(), new AdmissionPlan(rules, version, consentBelow)));
        saved = true;
    }

    private void show(AdmissionPlan plan) {
        rows.clear();
        plan.rules().stream().map(AdmissionRow::of).forEach(rows::add);
        version = plan.version();
        consentBelow = plan.consentBelow();
    }

    public @Nullable @Min(1) @Max(AdmissionRule.OLDEST) Integer getConsentBelow() {
        return consentBelow;
    }

    public void setConsentBelow(@Nullable Integer consentBelow) {
        this.consentBelow = consentBelow;
    }

    public List<AdmissionRow> getRows() {
        return rows;
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public AdmissionRow.Company[] getCompanies() {
        return AdmissionRow.Company.values();
    }

    public AdmissionRule.Decision[] getDecisions() {
        return AdmissionRule.Decision.values();
    }

    public boolean isRoom() {
        return rows.size() < MOST;
    }

    public boolean isSaved() {
        return saved;
    }
}
