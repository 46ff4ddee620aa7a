package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/** Receipts on paper: the first print is the original, every other one says that it is a copy. */
@Stateless
@PermitAll
public class ReceiptPrintService {

    private static final int MAIL_COLUMNS = 42;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptPrints prints;

    @Inject
    VenueService venues;

    @Inject
    NoticeService notices;

    @Inject
    Event<DomainEvent> events;

    /** One's own, or with {@code sale:read} in its venue; else {@code receipt.not-found}. In the language of the venue. */
    public PrintedReceipt print(String number, ReceiptForm form) {
        if (form == ReceiptForm.MAIL) {
            throw new InvalidInput("form", "receipt.form");
        }
        var filed = readable(number);
        var isCopy = noted(filed, form);
        var language = Locale.forLanguageTag(venues.get(filed.venue()).language());
        var paper = ReceiptPaper.of(filed.receipt(), language, isCopy);
        var content = form == ReceiptForm.PDF ? ReceiptPdf.of(paper) : EscPos.of(paper);
        return new PrintedReceipt(number, form, isCopy, content);
    }

    /** To the address of the member whose receipt it is; refused with {@code receipt.nobody} if it is nobody's. */
    @RolesAllowed(Permission.SALE_READ)
    public void mail(String number) {
        var filed = readable(number);
        var member = filed.receipt().account();
        if (member == null) {
            throw new ReceiptOfNobody();
        }
        var isCopy = noted(filed, ReceiptForm.MAIL);
        var language = Locale.forLanguageTag(venues.get(filed.venue()).language());
        var text = ReceiptPaper.of(filed.receipt(), language, isCopy).text(MAIL_COLUMNS);
        notices.tell(member, "receipt", Map.of("number", number, "receipt", text));
    }

    /** For rooms: other paper of the till, as a PDF of 80 mm. */
    public byte[] pdf(ReceiptPaper paper) {
        return ReceiptPdf.of(paper);
    }

    private Receipts.Filed readable(String number) {
        var caller = Call.current().caller();
        return receipts.find(number)
                .filter(filed -> {
                    var owner = filed.receipt().account();
                    return (owner != null && caller.is(owner)) || caller.may(Permission.SALE_READ, filed.venue());
                })
                .orElseThrow(() -> new NotFound("receipt"));
    }

    private boolean noted(Receipts.Filed filed, ReceiptForm form) {
        var id = Ids.next();
        var receipt = filed.receipt();
        var isCopy =
                prints.add(id, receipt.number(), form, Call.current().caller().account());
        events.fire(new ReceiptPrinted(id, receipt.number(), filed.venue(), receipt.account(), form, isCopy));
        return isCopy;
    }
}
