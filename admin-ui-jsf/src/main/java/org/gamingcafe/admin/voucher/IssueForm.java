package org.gamingcafe.admin.voucher;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.voucher.IssuedBatch;
import org.gamingcafe.cafe.voucher.NewBatch;
import org.gamingcafe.cafe.voucher.VoucherIssueService;
import org.gamingcafe.cafe.voucher.VoucherKind;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Issues codes, shows them once, and hands them out as a file. */
@Named
@ViewScoped
public class IssueForm implements Serializable {

    /** What was issued last, to be asked for again under its key; the codes are not among it. */
    private record Issued(
            ActKey key,
            VoucherKind kind,
            String name,
            BigDecimal value,
            int pieces,
            int days,
            @Nullable UUID shift) implements Serializable {}

    private static final String CODES = "cafe.codes";

    @Inject
    VoucherIssueService issuing;

    @Inject
    CounterShift counter;

    @Inject
    VouchersPage list;

    @Inject
    Here here;

    private ActKey act = new ActKey();
    private VoucherKind kind = VoucherKind.VOUCHER;
    private @Nullable String name;
    private @Nullable BigDecimal value;
    private @Nullable Integer pieces = 10;
    private @Nullable Integer days = 90;
    private @Nullable Issued issued;

    public void issue() {
        if (value == null || pieces == null || days == null) {
            throw new InvalidInput("value", "money.malformed", "");
        }
        var shift = kind == VoucherKind.GIFT_CARD
                ? counter.find().map(ShiftView::id).orElse(null)
                : null;
        var wanted = new Issued(act, kind, name == null ? "" : name, value, pieces, days, shift);
        answer().put(CODES, issue(wanted).codes());
        issued = wanted;
        act = new ActKey();
        name = null;
        list.search();
    }

    private IssuedBatch issue(Issued wanted) {
        var batch = new NewBatch(
                here.id(),
                wanted.kind(),
                wanted.name(),
                Money.of(wanted.value().toPlainString(), here.currency()),
                wanted.pieces(),
                wanted.days(),
                wanted.shift());
        return issuing.issue(batch, wanted.key().command("voucher.issue", batch));
    }

    /** The same batch again, under the same key, as a file. */
    public void download() {
        var again = issued;
        if (again == null) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var response = faces.getExternalContext();
        response.setResponseContentType("text/csv;charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"codes.csv\"");
        response.setResponseHeader("Cache-Control", "no-store");
        try {
            response.getResponseOutputStream().write(issue(again).csv().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static Map<String, Object> answer() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    /** The codes, in the answer to the click that issued them only. */
    public List<String> getCodes() {
        return answer().get(CODES) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    public boolean isIssued() {
        return issued != null;
    }

    public VoucherKind[] getKinds() {
        return VoucherKind.values();
    }

    public ActKey getAct() {
        return act;
    }

    public VoucherKind getKind() {
        return kind;
    }

    public void setKind(@Nullable VoucherKind kind) {
        this.kind = kind == null ? VoucherKind.VOUCHER : kind;
    }

    public @Nullable @Size(max = 80) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable @Min(1) @Max(1000) Integer getPieces() {
        return pieces;
    }

    public void setPieces(@Nullable Integer pieces) {
        this.pieces = pieces;
    }

    public @Nullable @Min(1) @Max(3650) Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }
}
