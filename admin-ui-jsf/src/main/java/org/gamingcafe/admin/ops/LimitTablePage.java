package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.limit.AllowedRange;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.LimitNumbers;
import org.gamingcafe.platform.limit.LimitRule;
import org.gamingcafe.platform.limit.LimitService;
import org.jspecify.annotations.Nullable;

/** The table of limits and the allow-list, to look at and to change. The version is the one that was shown. */
@Named
@ViewScoped
public class LimitTablePage implements Serializable {

    @Inject
    LimitService limits;

    private LimitName name = LimitName.LOGIN;
    private @Nullable Integer most;
    private @Nullable Integer periodSeconds;
    private @Nullable Integer refill;
    private long version;
    private boolean saved;
    private @Nullable String range;
    private @Nullable String reason;
    private transient @Nullable List<LimitRule> rules;
    private transient @Nullable List<AllowedRange> allowed;

    public void show() {
        saved = false;
        rules = null;
        show(rule());
    }

    public void save() {
        saved = false;
        var numbers = new LimitNumbers(
                given("most", most),
                Duration.ofSeconds(given("periodSeconds", periodSeconds)),
                Optional.ofNullable(refill).orElse(0));
        show(limits.edit(name, numbers, version));
        rules = null;
        saved = true;
    }

    public void allow() {
        allowed = null;
        limits.allow(range == null ? "" : range, reason);
        range = null;
        reason = null;
    }

    public void disallow(@Nullable String id) {
        allowed = null;
        limits.disallow(Parameters.id(id, "allowed-range"));
    }

    public List<LimitRule> getRules() {
        var known = rules;
        if (known == null) {
            known = limits.rules();
            rules = known;
        }
        return known;
    }

    /** Read once for each look: who looks is on record. */
    public List<AllowedRange> getAllowed() {
        var known = allowed;
        if (known == null) {
            known = limits.allowed();
            allowed = known;
        }
        return known;
    }

    public boolean isBucket() {
        return rule().algorithm() == LimitRule.Algorithm.TOKEN_BUCKET;
    }

    public boolean isSaved() {
        return saved;
    }

    private LimitRule rule() {
        return getRules().stream()
                .filter(rule -> rule.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private void show(LimitRule rule) {
        most = rule.most();
        periodSeconds = (int) rule.period().toSeconds();
        refill = rule.refill();
        version = rule.version();
    }

    private static int given(String field, @Nullable Integer number) {
        return Optional.ofNullable(number).orElseThrow(() -> new InvalidInput(field, "limit.most", LimitRule.LARGEST));
    }

    public LimitName getName() {
        return name;
    }

    public void setName(@Nullable LimitName name) {
        this.name = name == null ? this.name : name;
    }

    public @Nullable Integer getMost() {
        return most;
    }

    public void setMost(@Nullable Integer most) {
        this.most = most;
    }

    public @Nullable Integer getPeriodSeconds() {
        return periodSeconds;
    }

    public void setPeriodSeconds(@Nullable Integer periodSeconds) {
        this.periodSeconds = periodSeconds;
    }

    public @Nullable Integer getRefill() {
        return refill;
    }

    public void setRefill(@Nullable Integer refill) {
        this.refill = refill;
    }

    public @Nullable @Size(max = 43) String getRange() {
        return range;
    }

    public void setRange(@Nullable String range) {
        this.range = range;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
