package org.gamingcafe.cafe.inventory;

import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a supplier.
 *
 * @param customerNumber under which the venue is known there
 * @param leadDays how many days after an order the goods come
 * @param retired whether nothing is bought there any more
 * @param phone as it is dialled
 * @param address on one line
 */
public record SupplierEdit(
        String name,
        @Nullable String customerNumber,
        int leadDays,
        boolean retired,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_PHONE = 40;
    public static final int LONGEST_ADDRESS = 300;
    public static final int MOST_DAYS = 365;

    private static final Pattern PHONE = Pattern.compile("[0-9+(][0-9 ()/.+-]{2,39}");

    /** @throws InvalidInput that names the field */
    public SupplierEdit {
        name = Words.checked("name", "supplier.name", name, LONGEST_NAME);
        customerNumber =
                Words.checkedOrNull("customerNumber", "supplier.customer-number", customerNumber, LONGEST_NUMBER);
        if (leadDays < 0 || leadDays > MOST_DAYS) {
            throw new InvalidInput("leadDays", "supplier.lead-days", MOST_DAYS);
        }
        email = Words.orNull(email);
        email = email == null ? null : new EmailAddress(email).value();
        phone = Words.orNull(phone);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new InvalidInput("phone", "supplier.phone", LONGEST_PHONE);
        }
        address = Words.checkedOrNull("address", "supplier.address", address, LONGEST_ADDRESS);
    }

    /** Without a word of how to reach them. */
    public SupplierEdit(String name, @Nullable String customerNumber, int leadDays, boolean retired) {
        this(name, customerNumber, leadDays, retired, null, null, null);
    }
}
