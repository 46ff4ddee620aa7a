package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.PageClock;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.sale.NewPromotion;
import org.gamingcafe.cafe.sale.PromotionService;
import org.gamingcafe.cafe.sale.PromotionView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The promotions of the venue: a new one begins at once; one that runs can be ended. */
@Named
@ViewScoped
public class PromotionsPage extends ListPage<PromotionView> {

    @Inject
    PromotionService promotions;

    @Inject
    Here here;

    @Inject
    PageClock clock;

    private final ActKey act = new ActKey();
    private @Nullable String code;
    private TillDiscounts.Kind kind = TillDiscounts.Kind.SHARE;
    private @Nullable BigDecimal value;
    private @Nullable Integer days = 30;
    private @Nullable Integer mostUses;
    private @Nullable Integer mostEach;

    @Override
    protected Slice<PromotionView> load(@Nullable String text, PageRequest page) {
        return promotions.list(here.id(), page);
    }

    public void announce() {
        var now = clock.now();
        var wanted = new NewPromotion(
                here.id(),
                code == null ? "" : code.strip().toUpperCase(Locale.ROOT),
                kind == TillDiscounts.Kind.SHARE ? basisPoints() : null,
                kind == TillDiscounts.Kind.SHARE ? null : amount(),
                now,
                now.plus(Duration.ofDays(days == null ? 0 : days)),
                mostUses,
                mostEach);
        promotions.announce(
                wanted,
                act.command(
                        "promotion.announce",
                        wanted.code(),
                        kind,
                        Objects.toString(value, ""),
                        Objects.toString(days, ""),
                        Objects.toString(mostUses, ""),
                        Objects.toString(mostEach, "")));
        act.renew();
        code = null;
        value = null;
        reload();
    }

    public void end(@Nullable String id) {
        promotions.end(Parameters.id(id, "promotion"));
        reload();
    }

    private int basisPoints() {
        if (value == null || value.scale() > 2) {
            throw new InvalidInput("basisPoints", "promotion.value");
        }
        return value.movePointRight(2).intValueExact();
    }

    private Money amount() {
        if (value == null) {
            throw new InvalidInput("basisPoints", "promotion.value");
        }
        return Money.of(value.toPlainString(), here.currency());
    }

    public TillDiscounts.Kind[] getKinds() {
        return TillDiscounts.Kind.values();
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 20) String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public TillDiscounts.Kind getKind() {
        return kind;
    }

    public void setKind(TillDiscounts.@Nullable Kind kind) {
        this.kind = kind == null ? TillDiscounts.Kind.SHARE : kind;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable @Min(1) @Max(3650) Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable @Min(1) @Max(1_000_000) Integer getMostUses() {
        return mostUses;
    }

    public void setMostUses(@Nullable Integer mostUses) {
        this.mostUses = mostUses;
    }

    public @Nullable @Min(1) @Max(1_000_000) Integer getMostEach() {
        return mostEach;
    }

    public void setMostEach(@Nullable Integer mostEach) {
        this.mostEach = mostEach;
    }
}
