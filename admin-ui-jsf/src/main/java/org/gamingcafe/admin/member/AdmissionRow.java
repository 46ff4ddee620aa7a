package org.gamingcafe.admin.member;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import org.gamingcafe.cafe.member.AdmissionRule;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** One house rule as it is being typed. */
public class AdmissionRow implements Serializable {

    /** Whether a guardian is at hand. */
    public enum Company {
        ANY,
        ALONE,
        WITH
    }

    private String name = "";
    private @Nullable Integer fromAge;
    private @Nullable Integer belowAge;
    private DayOfWeek[] days = DayOfWeek.values();
    private @Nullable LocalTime begins;
    private @Nullable LocalTime ends;
    private Company company = Company.ANY;
    private AdmissionRule.Decision decision = AdmissionRule.Decision.DENY;

    static AdmissionRow of(AdmissionRule rule) {
        var row = new AdmissionRow();
        row.name = rule.name();
        row.fromAge = rule.fromAge();
        row.belowAge = rule.belowAge();
        row.days = rule.days().stream().sorted().toArray(DayOfWeek[]::new);
        row.begins = rule.begins();
        row.ends = rule.ends();
        var accompanied = rule.accompanied();
        row.company = accompanied == null ? Company.ANY : accompanied ? Company.WITH : Company.ALONE;
        row.decision = rule.decision();
        return row;
    }

    AdmissionRule rule() {
        if (begins == null || ends == null || days.length == 0) {
            throw new InvalidInput("rules", "admission.rule");
        }
        return new AdmissionRule(
                name,
                fromAge,
                belowAge,
                EnumSet.copyOf(Arrays.asList(days)),
                begins,
                ends,
                switch (company) {
                    case ANY -> null;
                    case ALONE -> false;
                    case WITH -> true;
                },
                decision);
    }

    public @Size(max = AdmissionRule.LONGEST_NAME) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable @Min(0) @Max(AdmissionRule.OLDEST) Integer getFromAge() {
        return fromAge;
    }

    public void setFromAge(@Nullable Integer fromAge) {
        this.fromAge = fromAge;
    }

    public @Nullable @Min(1) @Max(AdmissionRule.OLDEST) Integer getBelowAge() {
        return belowAge;
    }

    public void setBelowAge(@Nullable Integer belowAge) {
        this.belowAge = belowAge;
    }

    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek @Nullable [] days) {
        this.days = days == null ? new DayOfWeek[0] : days.clone();
    }

    public @Nullable LocalTime getBegins() {
        return begins;
    }

    public void setBegins(@Nullable LocalTime begins) {
        this.begins = begins;
    }

    public @Nullable LocalTime getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalTime ends) {
        this.ends = ends;
    }

    public Company getCompany() {
        return company;
    }

    public void setCompany(@Nullable Company company) {
        this.company = company == null ? Company.ANY : company;
    }

    public AdmissionRule.Decision getDecision() {
        return decision;
    }

    public void setDecision(AdmissionRule.@Nullable Decision decision) {
        this.decision = decision == null ? AdmissionRule.Decision.DENY : decision;
    }
}
