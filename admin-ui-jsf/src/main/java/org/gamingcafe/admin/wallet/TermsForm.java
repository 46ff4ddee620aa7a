package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.cafe.wallet.WalletTerms;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the venue allows on its wallets. The version is the one that was shown. */
@Named
@ViewScoped
public class TermsForm implements Serializable {

    @Inject
    WalletRulesService rules;

    @Inject
    Here here;

    private @Nullable BigDecimal smallestTopUp;
    private @Nullable BigDecimal largestBalance;
    private @Nullable BigDecimal largestTransfer;
    private @Nullable BigDecimal largestTransferDay;
    private @Nullable Integer offerHours;
    private @Nullable BigDecimal refundLimit;
    private long version;
    private boolean saved;

    public void load() {
        show(rules.terms(here.id()));
    }

    public void save() {
        saved = false;
        show(rules.setTerms(here.id(), wanted()));
        saved = true;
    }

    private WalletTerms wanted() {
        return new WalletTerms(
                money("smallestTopUp", smallestTopUp),
                money("largestBalance", largestBalance),
                money("largestTransfer", largestTransfer),
                money("largestTransferDay", largestTransferDay),
                offerHours == null ? 0 : offerHours,
                money("refundLimit", refundLimit),
                version);
    }

    private Money money(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            throw new InvalidInput(field, "money.malformed", "");
        }
        return Money.of(amount.toPlainString(), here.currency());
    }

    private void show(WalletTerms terms) {
        smallestTopUp = terms.smallestTopUp().amount();
        largestBalance = terms.largestBalance().amount();
        largestTransfer = terms.largestTransfer().amount();
        largestTransferDay = terms.largestTransferDay().amount();
        offerHours = terms.offerHours();
        refundLimit = terms.refundLimit().amount();
        version = terms.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getSmallestTopUp() {
        return smallestTopUp;
    }

    public void setSmallestTopUp(@Nullable BigDecimal smallestTopUp) {
        this.smallestTopUp = smallestTopUp;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getLargestBalance() {
        return largestBalance;
    }

    public void setLargestBalance(@Nullable BigDecimal largestBalance) {
        this.largestBalance = largestBalance;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getLargestTransfer() {
        return largestTransfer;
    }

    public void setLargestTransfer(@Nullable BigDecimal largestTransfer) {
        this.largestTransfer = largestTransfer;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getLargestTransferDay() {
        return largestTransferDay;
    }

    public void setLargestTransferDay(@Nullable BigDecimal largestTransferDay) {
        this.largestTransferDay = largestTransferDay;
    }

    public @Nullable @Min(1) @Max(720) Integer getOfferHours() {
        return offerHours;
    }

    public void setOfferHours(@Nullable Integer offerHours) {
        this.offerHours = offerHours;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getRefundLimit() {
        return refundLimit;
    }

    public void setRefundLimit(@Nullable BigDecimal refundLimit) {
        this.refundLimit = refundLimit;
    }
}
