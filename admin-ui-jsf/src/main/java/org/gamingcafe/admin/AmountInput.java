package org.gamingcafe.admin;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** An amount as people type it: a decimal point or comma, no grouping. */
@FacesConverter("amount")
public class AmountInput implements Converter<BigDecimal> {

    private static final String SHAPE = "\\d{1,9}([.,]\\d{1,3})?";
    private static final int FEWEST_DECIMALS = 2;

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext faces, UIComponent input, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var plain = typed.strip();
        if (!plain.matches(SHAPE)) {
            var text = CDI.current().select(Texts.class).get().of("amount.malformed");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, @Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(Call.current().language());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(Math.min(FEWEST_DECIMALS, Math.max(amount.scale(), 0)));
        return format.format(amount);
    }
}
