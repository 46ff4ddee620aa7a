package org.gamingcafe.mutants.rooms_form_no_circle.api.wallet;

import org.gamingcafe.mutants.rooms_form_no_circle.api.sale.Sale;

public record Wallet(Sale sale) {}
