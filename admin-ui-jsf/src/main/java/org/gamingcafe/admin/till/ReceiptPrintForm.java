package org.gamingcafe.admin.till;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.gamingcafe.cafe.till.PrintedReceipt;
import org.gamingcafe.cafe.till.ReceiptForm;
import org.gamingcafe.cafe.till.ReceiptPrintService;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Hands a receipt out: as a PDF, for the receipt printer, or by mail. */
@Named
@ViewScoped
public class ReceiptPrintForm implements Serializable {

    @Inject
    ReceiptPrintService prints;

    private @Nullable String number;
    private boolean mailed;

    public void show(@Nullable String shown) {
        number = shown;
    }

    public void pdf() {
        send(prints.print(number(), ReceiptForm.PDF), "application/pdf", ".pdf");
    }

    public void printer() {
        send(prints.print(number(), ReceiptForm.ESCPOS), "application/octet-stream", ".bin");
    }

    public void mail() {
        prints.mail(number());
        mailed = true;
    }

    private String number() {
        if (number == null) {
            throw new NotFound("receipt");
        }
        return number;
    }

    private static void send(PrintedReceipt printed, String type, String ending) {
        var faces = FacesContext.getCurrentInstance();
        var response = faces.getExternalContext();
        response.setResponseContentType(type);
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + printed.number() + ending + "\"");
        response.setResponseHeader("Cache-Control", "no-store");
        try {
            response.getResponseOutputStream().write(printed.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public boolean isMailed() {
        return mailed;
    }
}
