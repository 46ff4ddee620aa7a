package org.gamingcafe.cafe.till;

/** In which form a receipt is handed out. */
public enum ReceiptForm {
    /** 80 mm wide, as long as it takes. */
    PDF,
    /** For a receipt printer. */
    ESCPOS,
    /** As text, to the member's address. */
    MAIL
}
