package org.gamingcafe.cafe.till;

/** A receipt as it goes to a printer. @param copy whether it says that it is one */
public record PrintedReceipt(String number, ReceiptForm form, boolean copy, byte[] content) {}
