package org.gamingcafe.admin.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.cafe.ledger.JournalService;
import org.gamingcafe.cafe.ledger.TrialDay;
import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** All accounts of the venue's book on one business day; debits equal credits. */
@Named
@ViewScoped
public class TrialBalancePage implements Serializable {

    @Inject
    JournalService journal;

    @Inject
    Here here;

    @Inject
    Texts texts;

    private @Nullable LocalDate day;
    private transient @Nullable List<TrialDay> lines;

    /** Debits and credits of one currency. */
    public record Total(Money debit, Money credit) {

        Total plus(TrialDay line) {
            return new Total(debit.plus(line.debit()), credit.plus(line.credit()));
        }

        public boolean isBalanced() {
            return debit.equals(credit);
        }
    }

    public List<TrialDay> getLines() {
        var known = lines;
        if (known == null) {
            known = journal.trialBalance(here.id(), getDay());
            lines = known;
        }
        return known;
    }

    public List<Total> getTotals() {
        var totals = new TreeMap<String, Total>();
        for (var line : getLines()) {
            var currency = line.debit().currency();
            var before = totals.getOrDefault(currency, new Total(Money.zero(currency), Money.zero(currency)));
            totals.put(currency, before.plus(line));
        }
        return List.copyOf(totals.values());
    }

    public void show() {
        lines = null;
    }

    /** What is shown, as a table for a spreadsheet. Amounts are plain decimals; below zero means more credit than debit. */
    public void export() throws IOException {
        var table = new StringBuilder(Csv.line("account", "name", "currency", "opening", "debit", "credit", "closing"));
        for (var line : getLines()) {
            table.append(Csv.line(
                    line.chart().number(),
                    texts.word("chart", line.chart().name()),
                    line.debit().currency(),
                    amount(line.opening()),
                    amount(line.debit()),
                    amount(line.credit()),
                    amount(line.closing())));
        }
        Downloads.send("trial-balance-" + getDay() + ".csv", "text/csv", table.toString());
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }

    public LocalDate getDay() {
        var chosen = day;
        if (chosen == null) {
            chosen = journal.today(here.id());
            day = chosen;
        }
        return chosen;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}
